import { useRef, useState } from "preact/hooks";
import type { PlanItemId } from "../../../domain/ids.ts";
import { planEntries } from "../../../domain/questioning-plan.ts";
import { useApp } from "../../app-context.ts";
import { planCopy } from "../../copy/plan.ts";
import { NoteEditor } from "../note-editor.tsx";

/** A place to write a question of one's own. Its first letter puts it into the plan; a reload in the middle of a word loses none. */
export function PlanComposer({
  label,
  placeholder,
  under,
  onDraft,
}: {
  readonly label: string;
  readonly placeholder: string;
  /** The item that it is a supplementary of. */
  readonly under?: PlanItemId;
  /** What is being written now; null for nothing. */
  readonly onDraft?: (id: PlanItemId | null) => void;
}) {
  const app = useApp();
  const id = useRef<PlanItemId | null>(null);
  const [, drawAgain] = useState({});
  const find = () =>
    planEntries(app.view.value.plan).find((entry) => entry.id === id.current);

  const onText = (text: string, base: string) => {
    const set = app.set.value;
    if (set === null) return;
    // One that was removed meanwhile is a new one: what stands in the field is all of it.
    if (find() !== undefined && id.current !== null) {
      set.writePlanWords(id.current, text, base);
    } else if (text !== "") {
      const author = app.preferences.value.name;
      const source = { kind: "own" } as const;
      id.current = set.addToPlan({ source, words: text, author, under });
      onDraft?.(id.current);
    }
  };
  const onDone = () => {
    const written = find();
    if (written?.wording.trim() === "")
      app.set.value?.removeFromPlan(written.id);
    id.current = null;
    onDraft?.(null);
    drawAgain({});
  };
  return (
    <NoteEditor
      label={label}
      placeholder={placeholder}
      text={find()?.wording ?? ""}
      onText={onText}
      onDone={onDone}
    >
      <span>{planCopy.ownHint}</span>
    </NoteEditor>
  );
}
