import {
  annotatedQuestions,
  countNotes,
  notesMarkdown,
} from "../../export/notes-markdown.ts";
import { useApp } from "../app-context.ts";
import { NoteGroups } from "../components/note-groups.tsx";
import { fullMomentText, longDate } from "../copy/dates.ts";
import { highlightCopy } from "../copy/highlights.ts";
import { noteCopy } from "../copy/notes.ts";
import { planMarkdownCopy } from "../copy/plan-markdown.ts";
import { questionCopy } from "../copy/questions.ts";
import { fileName } from "../hooks/file-name.ts";
import { saveFile } from "../hooks/save-file.ts";
import { usePageTurn } from "../hooks/use-page-turn.ts";
import { hrefTo } from "../routing/route.ts";
import "../styles/notes-page.css";

/** All that was written in the open set. Needs no pack: notes can be read even when the questions cannot. */
export function NotesPage() {
  const app = useApp();
  const heading = usePageTurn("notes", noteCopy.pageTitle);
  const view = app.view.value;
  const entry = app.set.value?.entry;
  const state = app.pack.value;
  const questions =
    state.kind === "ready" &&
    (entry === undefined || state.pack.id === entry.pack)
      ? state.pack.questions
      : null;
  const pack = entry?.pack ?? app.packs[0]?.id;
  const numbers = annotatedQuestions(view);
  const notes = countNotes(view);

  const save = () =>
    saveFile({
      name: fileName(view.details.title, noteCopy.fileSuffix, "md"),
      type: "text/markdown;charset=utf-8",
      text: notesMarkdown(view, questions ?? [], {
        meeting: longDate,
        moment: fullMomentText,
        mark: questionCopy.mark,
        markTitle: questionCopy.markTitle,
        visibleTo: { me: noteCopy.onlyYou, set: noteCopy.everyone },
        plan: planMarkdownCopy,
        you: noteCopy.you,
        colleague: noteCopy.colleague,
        otherQuestions: noteCopy.onQuestion(0),
        asked: noteCopy.asked,
        highlights: {
          title: highlightCopy.pageTitle,
          onlyYou: highlightCopy.onlyYou,
          cite: highlightCopy.cite,
          question: highlightCopy.questionTitle,
        },
      }),
    });

  return (
    <main id="content" class="page notes-page">
      <header>
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {noteCopy.pageTitle}
          </h1>
          <p class="quiet">
            {entry === undefined
              ? noteCopy.pageOpening
              : [view.details.title, longDate(view.details.date)]
                  .filter((part) => part !== "")
                  .join(", ")}
          </p>
          {numbers.length > 0 && (
            <p class="quiet">{noteCopy.pageCount(notes, numbers.length)}</p>
          )}
        </div>
        {(numbers.length > 0 || view.highlights.length > 0) && (
          <div class="notes-acts no-print">
            {numbers.length > 0 && (
              <button
                type="button"
                class="button-plain"
                onClick={() => print()}
              >
                {noteCopy.print}
              </button>
            )}
            <button type="button" class="button-plain" onClick={save}>
              {noteCopy.saveAsText}
            </button>
          </div>
        )}
      </header>
      {state.kind === "failed" && numbers.length > 0 && (
        <p class="reminder">{noteCopy.packMissing}</p>
      )}
      {entry !== undefined && numbers.length === 0 && (
        <div class="lost">
          <p>{noteCopy.pageEmpty}</p>
          {pack !== undefined && (
            <a class="button-link" href={hrefTo.questions(pack)}>
              {noteCopy.toQuestions}
            </a>
          )}
        </div>
      )}
      {pack !== undefined && <NoteGroups pack={pack} questions={questions} />}
    </main>
  );
}
