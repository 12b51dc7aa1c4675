import { useApp } from "../app-context.ts";
import { questionCopy } from "../copy/questions.ts";
import { useMayWrite } from "../hooks/use-may-write.ts";

/** Copies words into a new note on a question, where they are the member's own, to reword. */
export function CopyToNote({
  question,
  text,
  about = text,
  isElsewhere = false,
}: {
  readonly question: number;
  readonly text: string;
  /** What tells this button from its neighbours, for those who hear it. */
  readonly about?: string;
  /** It does not stand on the question's own page, and so it says which question. */
  readonly isElsewhere?: boolean;
}) {
  const app = useApp();
  const mayWrite = useMayWrite();
  const words = isElsewhere
    ? questionCopy.copyToNoteOn(question)
    : questionCopy.copyToNote;
  const copy = async () => {
    const set = await app.whenOpen();
    const id = set.addNote({
      question,
      text,
      author: app.preferences.value.name,
    });
    app.offerUndo({
      done: questionCopy.copied,
      undo: () => set.deleteNote(id),
    });
  };
  if (!mayWrite) return null;
  return (
    <button
      type="button"
      class="button-link"
      aria-label={`${words}: ${about}`}
      onClick={() => void copy()}
    >
      {words}
    </button>
  );
}
