import type { Mark } from "../../document/model.ts";
import { annotatedQuestions, countNotes } from "../../export/notes-markdown.ts";
import type { Question } from "../../domain/question.ts";
import type { PackId } from "../../domain/ids.ts";
import { useApp } from "../app-context.ts";
import { noteCopy } from "../copy/notes.ts";
import { questionCopy } from "../copy/questions.ts";
import { useGrowing } from "../hooks/use-growing.ts";
import { hrefTo } from "../routing/route.ts";
import { NoteItem } from "./note-item.tsx";

/** Everything written in the open set, question by question, in the order it was written. `questions` is null when they could not be opened. */
export function NoteGroups({
  pack,
  questions,
}: {
  readonly pack: PackId;
  readonly questions: readonly Question[] | null;
}) {
  const view = useApp().view.value;
  const numbers = annotatedQuestions(view);
  const shown = useGrowing(countNotes(view), 40);
  let before = 0;
  return (
    <>
      {numbers.map((number) => {
        const notes = view.notesByQuestion.get(number) ?? [];
        const room = shown - before;
        before += notes.length;
        if (room <= 0 && notes.length > 0) return null;
        const question = questions?.find(
          (candidate) => candidate.number === number,
        );
        return (
          <section key={number} class="note-group" tabIndex={-1}>
            <h2>
              {number === 0 ||
              (questions !== null && question === undefined) ? (
                noteCopy.onQuestion(number)
              ) : (
                <a href={hrefTo.question(pack, number)}>
                  {noteCopy.onQuestion(number)}
                </a>
              )}
            </h2>
            <div>
              {question !== undefined && (
                <p class="paper asked">{question.text}</p>
              )}
              {questions !== null && question === undefined && number > 0 && (
                <p class="quiet">{noteCopy.unknownQuestion}</p>
              )}
              <Marked mark={view.marks.get(number)} />
              <ul class="notes">
                {notes.slice(0, room).map((note) => (
                  <li key={note.id}>
                    <NoteItem note={note} />
                  </li>
                ))}
              </ul>
            </div>
          </section>
        );
      })}
    </>
  );
}

function Marked({ mark }: { readonly mark: Mark | undefined }) {
  if (mark === undefined) return null;
  return (
    <p class="small">
      <strong>{questionCopy.mark[mark]}</strong>
    </p>
  );
}
