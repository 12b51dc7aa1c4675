import type { Ref } from "preact";
import type { SetEntry } from "../../../store/port.ts";
import { useApp } from "../../app-context.ts";
import { setsCopy } from "../../copy/sets.ts";
import { hrefTo } from "../../routing/route.ts";

interface SetActsProps {
  readonly entry: SetEntry;
  readonly renameButton: Ref<HTMLButtonElement>;
  readonly onRename: () => void;
  readonly onOpen: () => Promise<boolean>;
  readonly onDuplicate: () => void;
  readonly onDelete: () => void;
}

/** What can be done with a set. Its name follows each word for those who hear the buttons one by one. */
export function SetActs({
  entry,
  renameButton,
  onRename,
  onOpen,
  onDuplicate,
  onDelete,
}: SetActsProps) {
  const which = <span class="visually-hidden">{entry.title}</span>;
  const { sets } = useApp().sharing.value;
  const mayRename = sets.get(entry.id)?.role !== "viewer";
  return (
    <div class="set-acts">
      <OpenOrGo entry={entry} onOpen={onOpen} />
      {mayRename && (
        <button
          type="button"
          class="button-link"
          ref={renameButton}
          onClick={onRename}
        >
          {setsCopy.rename}
          {which}
        </button>
      )}
      <button type="button" class="button-link" onClick={onDuplicate}>
        {setsCopy.duplicate}
        {which}
      </button>
      <button type="button" class="button-link" onClick={onDelete}>
        {setsCopy.delete}
        {which}
      </button>
    </div>
  );
}

/** A set whose questions are not in this version opens on its notes. */
function OpenOrGo({ entry, onOpen }: Pick<SetActsProps, "entry" | "onOpen">) {
  const app = useApp();
  const isOpen = app.set.value?.id === entry.id;
  const hasPack = app.packs.some((pack) => pack.id === entry.pack);
  const href = hasPack
    ? hrefTo.questions(entry.pack)
    : hrefTo.notes(entry.pack);
  const which = <span class="visually-hidden">{entry.title}</span>;
  if (isOpen) {
    return (
      <a class="button-link" href={href}>
        {hasPack ? setsCopy.toQuestions : setsCopy.openGone}
        {which}
      </a>
    );
  }
  return (
    <button
      type="button"
      class="button-plain"
      onClick={() =>
        void onOpen().then((opened) => opened && app.navigation.go(href))
      }
    >
      {hasPack ? setsCopy.open : setsCopy.openGone}
      {which}
    </button>
  );
}
