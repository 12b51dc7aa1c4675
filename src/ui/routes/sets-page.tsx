import { Backup } from "../components/sets/backup.tsx";
import { DeletedSets } from "../components/sets/deleted-sets.tsx";
import { NewSet } from "../components/sets/new-set.tsx";
import { SetList } from "../components/sets/set-list.tsx";
import { setsCopy } from "../copy/sets.ts";
import { usePageTurn } from "../hooks/use-page-turn.ts";
import "../styles/sets.css";

/** Every set on this device, and the way to keep them all in one file. */
export function SetsPage() {
  const heading = usePageTurn("sets", setsCopy.title);
  return (
    <main id="content" class="page sets">
      <h1 ref={heading} tabIndex={-1}>
        {setsCopy.title}
      </h1>
      <p class="quiet sets-about">{setsCopy.about}</p>
      <nav class="sets-jump" aria-label={setsCopy.jump}>
        <a href="#new-set">{setsCopy.newTitle}</a>
        <a href="#backup">{setsCopy.backupTitle}</a>
      </nav>
      <div class="sets-columns">
        <div>
          <SetList />
          <DeletedSets />
        </div>
        <div>
          <NewSet />
          <Backup />
        </div>
      </div>
    </main>
  );
}
