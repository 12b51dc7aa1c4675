import { useApp } from "../../app-context.ts";
import { briefingCopy } from "../../copy/briefing.ts";
import { dayText } from "../../copy/dates.ts";
import { questionCopy } from "../../copy/questions.ts";
import { NoteText } from "../note-text.tsx";
import { chosenNotes, type BriefingChoice } from "./briefing-choice.ts";

/** Where the question stands and what was written on it, as far as it was chosen to be printed. */
export function BriefingNotes({
  question,
  choice,
}: {
  readonly question: number;
  readonly choice: BriefingChoice;
}) {
  const view = useApp().view.value;
  const mark = choice.marks ? view.marks.get(question) : undefined;
  const notes = chosenNotes(view.notesByQuestion.get(question) ?? [], choice);
  if (mark === undefined && notes.length === 0) return null;
  return (
    <div class="briefed-notes">
      {mark !== undefined && (
        <p>
          {briefingCopy.standing}: <strong>{questionCopy.mark[mark]}</strong>
        </p>
      )}
      {notes.length > 0 && <h4>{briefingCopy.notes}</h4>}
      {notes.map((note) => (
        <div key={note.id} class="briefed-note">
          <NoteText text={note.text} />
          <p class="small quiet">
            {[
              note.author,
              dayText(note.createdAt),
              note.visibleTo === "me" ? briefingCopy.privateNote : "",
            ]
              .filter((part) => part !== "")
              .join(" · ")}
          </p>
        </div>
      ))}
    </div>
  );
}
