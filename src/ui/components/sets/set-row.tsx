import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { SetEntry, StoreError } from "../../../store/port.ts";
import { useApp } from "../../app-context.ts";
import { setsCopy } from "../../copy/sets.ts";
import { SetForm, type SetFields } from "./set-form.tsx";
import { SetActs } from "./set-acts.tsx";
import { SetFacts } from "./set-facts.tsx";

interface SetRowProps {
  readonly entry: SetEntry;
  /** How many notes it holds; null when they cannot be read, undefined while they are counted. */
  readonly count: number | null | undefined;
  readonly report: (error: StoreError | null, words: string) => boolean;
  /** The row is about to go, and the focus with it. */
  readonly onGone: () => void;
}

/** One set: what it is and what can be done with it, or the form to rename it in the same place. */
export function SetRow({ entry, count, report, onGone }: SetRowProps) {
  const app = useApp();
  const [renaming, setRenaming] = useState(false);
  const renameButton = useRef<HTMLButtonElement>(null);
  const wasRenaming = useRef(false);

  // Whoever closes the form finds themselves where they opened it.
  useLayoutEffect(() => {
    if (wasRenaming.current && !renaming) renameButton.current?.focus();
    wasRenaming.current = renaming;
  }, [renaming]);

  const save = async (fields: SetFields) => {
    const error = await app.manage.change(entry.id, fields);
    if (report(error, setsCopy.renamed(fields.title))) setRenaming(false);
  };
  const open = async () => report(await app.manage.open(entry.id), "");
  const duplicate = async () => {
    const error = await app.manage.duplicate(entry.id);
    report(error, setsCopy.duplicated(entry.title));
  };
  const remove = async () => {
    const error = await app.manage.delete(entry.id);
    if (!report(error, "")) return;
    onGone();
    app.offerUndo({
      done: setsCopy.deleted(entry.title),
      undo: () =>
        void app.manage
          .restore(entry.id)
          .then((failed) => report(failed, setsCopy.broughtBack(entry.title))),
    });
  };

  return (
    <li class="set">
      {renaming ? (
        <SetForm
          label={setsCopy.renameTitle(entry.title)}
          fields={entry}
          submit={setsCopy.save}
          autoFocus
          onSubmit={save}
          onCancel={() => setRenaming(false)}
        />
      ) : (
        <>
          <SetFacts entry={entry} count={count} />
          <SetActs
            entry={entry}
            renameButton={renameButton}
            onRename={() => setRenaming(true)}
            onOpen={open}
            onDuplicate={duplicate}
            onDelete={remove}
          />
        </>
      )}
    </li>
  );
}
