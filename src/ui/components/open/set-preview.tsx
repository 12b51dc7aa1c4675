import type { Note, SetView } from "../../../document/model.ts";
import type { PackId } from "../../../domain/ids.ts";
import { annotatedQuestions } from "../../../export/notes-markdown.ts";
import { useApp } from "../../app-context.ts";
import { longDate, momentText } from "../../copy/dates.ts";
import { noteCopy } from "../../copy/notes.ts";
import { openCopy } from "../../copy/open.ts";
import { paperWords } from "../../copy/papers.ts";
import { questionCopy } from "../../copy/questions.ts";
import { NoteText } from "../note-text.tsx";
import { PlanWords } from "../plan/plan-words.tsx";

/** What is written in a set, to be read and nothing else. */
export function SetPreview({
  view,
  pack,
  changed,
}: {
  readonly view: SetView;
  readonly pack: PackId;
  /** Notes that are known in other words. */
  readonly changed?: readonly Note[] | undefined;
}) {
  const state = useApp().pack.value;
  const questions =
    state.kind === "ready" && state.pack.id === pack
      ? state.pack.questions
      : [];
  return (
    <>
      {annotatedQuestions(view).map((number) => {
        const mark = view.marks.get(number);
        const asked = questions.find((question) => question.number === number);
        return (
          <section key={number} aria-labelledby={`preview-${number}`}>
            <h2 id={`preview-${number}`}>{noteCopy.onQuestion(number)}</h2>
            <div class="settings-words">
              {asked !== undefined && <p class="paper">{asked.text}</p>}
              {mark !== undefined && (
                <p class="small">
                  <strong>{questionCopy.mark[mark]}</strong>
                </p>
              )}
              {view.notesByQuestion.get(number)?.map((note) => (
                <PreviewNote
                  key={note.id}
                  note={note}
                  isChanged={changed?.includes(note) ?? false}
                />
              ))}
            </div>
          </section>
        );
      })}
      {view.plan.items.length > 0 && <PreviewPlan view={view} />}
      {view.followUps.length > 0 && <PreviewFollowUps view={view} />}
    </>
  );
}

function PreviewPlan({ view }: { readonly view: SetView }) {
  return (
    <section aria-labelledby="preview-plan">
      <h2 id="preview-plan">{openCopy.found.plan}</h2>
      <ul class="settings-words">
        {view.plan.items.map((item) => {
          const mark = view.itemMarks.get(item.id);
          return (
            <li key={item.id}>
              <PlanWords entry={item} />
              <p class="small quiet">
                {paperWords.leads(item.lead, item.follow)}
              </p>
              {mark !== undefined && (
                <p class="small">
                  <strong>{questionCopy.mark[mark]}</strong>
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function PreviewFollowUps({ view }: { readonly view: SetView }) {
  return (
    <section aria-labelledby="preview-follow-ups">
      <h2 id="preview-follow-ups">{openCopy.found.followUps}</h2>
      <ul class="settings-words">
        {view.followUps.map(({ id, kind, what, source, to, due }) => (
          <li key={id}>
            <p>{what || `“${source.words}”`}</p>
            <p class="small quiet">
              {[paperWords.kinds[kind], to, due === "" ? "" : longDate(due)]
                .filter((part) => part !== "")
                .join(" · ")}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function PreviewNote({
  note,
  isChanged,
}: {
  readonly note: Note;
  readonly isChanged: boolean;
}) {
  return (
    <article>
      <NoteText text={note.text} />
      <p class="small quiet">
        {note.author || noteCopy.colleague} ·{" "}
        {momentText(note.createdAt, Date.now())}
        {isChanged && ` · ${openCopy.fromFile.otherWords}`}
      </p>
    </article>
  );
}
