import type { SetEntry } from "../../../store/port.ts";
import { countNotes } from "../../../export/notes-markdown.ts";
import { useApp } from "../../app-context.ts";
import { dayText } from "../../copy/dates.ts";
import { setsCopy } from "../../copy/sets.ts";

/** What tells one set from another. The open set's notes are counted as they are written. */
export function SetFacts({
  entry,
  count,
}: {
  readonly entry: SetEntry;
  readonly count: number | null | undefined;
}) {
  const app = useApp();
  const isOpen = app.set.value?.id === entry.id;
  const notes = isOpen ? countNotes(app.view.value) : count;
  const pack = app.packs.find((candidate) => candidate.id === entry.pack);
  return (
    <div class="set-facts">
      <h3>{entry.title}</h3>
      <p>
        {[entry.committee, entry.date && setsCopy.meetingOn(entry.date)]
          .filter((part) => part !== "")
          .join(", ")}
      </p>
      <p class="small quiet">
        {isOpen && <strong class="open-now">{setsCopy.openNow}</strong>}
        {notes !== undefined && (
          <span>
            {notes === null ? setsCopy.notesUnknown : setsCopy.notes(notes)}
          </span>
        )}
        <span>{setsCopy.lastOpened(dayText(entry.openedAt))}</span>
      </p>
      {pack === undefined ? (
        <p class="small set-remark">{setsCopy.packGone(entry.pack)}</p>
      ) : (
        pack.version !== entry.packVersion && (
          <p class="small set-remark">{setsCopy.earlierVersion}</p>
        )
      )}
    </div>
  );
}
