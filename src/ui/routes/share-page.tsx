import { useState } from "preact/hooks";
import type { OpenSet } from "../../store/open-set.ts";
import { useApp } from "../app-context.ts";
import { AsFile } from "../components/share/as-file.tsx";
import { Ending } from "../components/share/ending.tsx";
import { LinkList } from "../components/share/link-list.tsx";
import { NewLink } from "../components/share/new-link.tsx";
import { Recovery } from "../components/share/recovery.tsx";
import { SecondDevice } from "../components/share/second-device.tsx";
import { ShareStateSection } from "../components/share/share-state.tsx";
import { WhatGoes } from "../components/share/what-goes.tsx";
import { longDate } from "../copy/dates.ts";
import { shareCopy } from "../copy/share.ts";
import { usePageTurn } from "../hooks/use-page-turn.ts";
import { hrefTo } from "../routing/route.ts";
import "../styles/sets.css";
import "../styles/settings.css";
import "../styles/share.css";

/** Who else sees the open set: how it stands, who is let in and how, and the ways out. */
export function SharePage() {
  const app = useApp();
  const heading = usePageTurn("share", shareCopy.title);
  const set = app.set.value;
  const { title, date } = app.view.value.details;
  return (
    <main id="content" class="page settings share">
      <h1 ref={heading} tabIndex={-1}>
        {shareCopy.title}
      </h1>
      <p class="quiet share-set">
        {set === null
          ? shareCopy.opening
          : [title, longDate(date)].filter((part) => part !== "").join(", ")}
      </p>
      {set !== null && <Sections key={set.id} set={set} />}
    </main>
  );
}

function Sections({ set }: { readonly set: OpenSet }) {
  const app = useApp();
  const { relay, sets } = app.sharing.value;
  const shared = sets.get(set.id);
  const [linksMade, setLinksMade] = useState(0);
  const [said, setSaid] = useState("");
  const onMade = () => setLinksMade((count) => count + 1);
  const isOwner = shared?.role === "owner";
  const isDead = shared?.state.kind === "paused";

  return (
    <>
      <p class="outcome" role="status">
        {said}
      </p>
      {shared !== undefined && (
        <ShareStateSection set={set.id} shared={shared} />
      )}
      {shared === undefined && <WhatGoes />}
      {relay.kind === "unavailable" && shared === undefined ? (
        <section aria-labelledby="absent-title">
          <h2 id="absent-title">{shareCopy.absent.title}</h2>
          <p>{shareCopy.absent[relay.why]}</p>
        </section>
      ) : (
        (shared === undefined || (isOwner && !isDead)) && (
          <NewLink set={set} onMade={onMade} />
        )
      )}
      {isOwner && !isDead && (
        <>
          <Recovery set={set} />
          <LinkList set={set.id} changed={linksMade} />
        </>
      )}
      {shared !== undefined && !isDead && (
        <SecondDevice set={set} role={shared.role} onMade={onMade} />
      )}
      {shared !== undefined && shared.role !== "viewer" && !isDead && (
        <WhatGoes />
      )}
      <AsFile set={set.id} />
      {shared !== undefined && (
        <Ending
          set={set.id}
          shared={shared}
          onEnded={(words) => {
            setSaid(words);
            if (words === "") app.navigation.go(hrefTo.sets());
          }}
        />
      )}
    </>
  );
}
