import { annotatedQuestions } from "../../export/notes-markdown.ts";
import type { Question } from "../../domain/question.ts";
import type { PackId } from "../../domain/ids.ts";
import { useApp } from "../app-context.ts";
import { noteCopy } from "../copy/notes.ts";
import { questionCopy } from "../copy/questions.ts";
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
  return (
    <>
      {annotatedQuestions(view).map((number) => {
        const question = questions?.find(
          (candidate) => candidate.number === number,
        );
        const mark = view.marks.get(number);
        return (
          <section key={number} class="note-group">
            <h2>
              {questions !== null && question === undefined ? (
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
              {questions !== null && question === undefined && (
                <p class="quiet">{noteCopy.unknownQuestion}</p>
              )}
              {mark !== undefined && (
                <p class="small">
                  <strong>{questionCopy.mark[mark]}</strong>
                </p>
              )}
              <ul class="notes">
                {(view.notesByQuestion.get(number) ?? []).map((note) => (
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
