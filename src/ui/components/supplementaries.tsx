import type { Question } from "../../domain/question.ts";
import { useApp } from "../app-context.ts";
import { questionCopy } from "../copy/questions.ts";

/** Suggested follow-ups. Copied into a note they are the member's own, to reword. */
export function Supplementaries({ question }: { readonly question: Question }) {
  const app = useApp();
  const copy = async (text: string) => {
    const set = await app.whenOpen();
    const id = set.addNote({
      question: question.number,
      text,
      author: app.preferences.value.name,
    });
    app.offerUndo({
      done: questionCopy.copied,
      undo: () => set.deleteNote(id),
    });
  };
  return (
    <section>
      <h2>{questionCopy.supplementaries}</h2>
      <ul class="supplementaries">
        {question.supplementaries.map((text) => (
          <li key={text}>
            <span>{text}</span>
            <button
              type="button"
              class="button-link"
              aria-label={`${questionCopy.copyToNote}: ${text}`}
              onClick={() => void copy(text)}
            >
              {questionCopy.copyToNote}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
