import { useState } from "preact/hooks";
import type { PlanEntry } from "../../../domain/questioning-plan.ts";
import { useApp } from "../../app-context.ts";
import { planCopy } from "../../copy/plan.ts";
import { NoteEditor } from "../note-editor.tsx";

/** A place to reword an item: it begins with the printed words. */
export function WordsEditor({
  entry,
  label,
  autoFocus = false,
  onDone,
}: {
  readonly entry: PlanEntry;
  readonly label: string;
  readonly autoFocus?: boolean;
  readonly onDone: () => void;
}) {
  const app = useApp();
  // Whoever has emptied the field to begin anew does not find the printed words in it again.
  const [isEmptied, setEmptied] = useState(false);
  const text =
    entry.wording === "" && !isEmptied ? entry.printed : entry.wording;
  return (
    <NoteEditor
      label={label}
      text={text}
      autoFocus={autoFocus}
      onText={(typed, base) => {
        setEmptied(typed === "");
        app.set.value?.writePlanWords(entry.id, typed, base);
      }}
      onDone={onDone}
    >
      <span>
        {entry.printed === "" ? planCopy.ownHint : planCopy.wordsHint}
      </span>
    </NoteEditor>
  );
}
