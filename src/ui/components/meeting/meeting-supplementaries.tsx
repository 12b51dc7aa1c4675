import { useId } from "preact/hooks";
import type { FollowUpSource } from "../../../domain/follow-up.ts";
import { type PlanItem, wordsOf } from "../../../domain/questioning-plan.ts";
import { useApp, usePack } from "../../app-context.ts";
import { meetingCopy } from "../../copy/meeting.ts";
import { questionCopy } from "../../copy/questions.ts";
import { useAskedNotes } from "../../hooks/use-asked-notes.ts";
import { NoteItem } from "../note-item.tsx";
import { SeenBy } from "../seen-by.tsx";
import { AskedComposer, findDraft } from "./asked-composer.tsx";

/** What may be asked next: what was planned or, where nothing was, what is suggested; and what comes to mind while listening. */
export function MeetingSupplementaries({
  item,
  asked,
}: {
  readonly item: PlanItem;
  readonly asked: FollowUpSource;
}) {
  const app = useApp();
  const pack = usePack();
  const id = useId();
  const { supplementaries } = useAskedNotes(asked);
  const draftKey = `${item.id}/supplementary`;
  const draft = findDraft(app, asked, draftKey);
  const planned = item.supplementaries.map(wordsOf).filter(Boolean);
  const suggested =
    pack.questions.find(({ number }) => number === asked.question)
      ?.supplementaries ?? [];
  const isSuggested = planned.length === 0 && suggested.length > 0;

  const offer = () => {
    const set = app.set.value;
    if (set === null || draft === undefined || draft.text.trim() === "") return;
    const { name } = app.preferences.value;
    const { [draftKey]: written, ...drafts } = app.meeting.value.drafts;
    set.showNoteTo(draft.id, "set");
    if (name !== "") set.signNotes(name);
    app.setMeeting({ drafts });
    app.offerUndo({
      done: meetingCopy.offered,
      undo: () => {
        set.showNoteTo(draft.id, "me");
        if (written !== undefined) {
          app.setMeeting({
            drafts: { ...app.meeting.value.drafts, [draftKey]: written },
          });
        }
      },
    });
  };
  return (
    <section aria-labelledby={`${id}-title`} tabIndex={-1}>
      <h2 id={`${id}-title`}>
        {isSuggested
          ? questionCopy.supplementaries
          : meetingCopy.supplementaries}
      </h2>
      <ul class="to-ask">
        {(isSuggested ? suggested : planned).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <ul class="notes">
        {supplementaries
          .filter((note) => note !== draft)
          .map((note) => (
            <li key={note.id}>
              <NoteItem note={note} />
            </li>
          ))}
      </ul>
      <AskedComposer
        asked={asked}
        kind="supplementary"
        draftKey={draftKey}
        draft={draft}
        answeredBy=""
        label={meetingCopy.jot}
        placeholder={meetingCopy.jotPlaceholder}
        saved={meetingCopy.supplementarySaved}
      >
        <SeenBy by={draft?.visibleTo ?? "me"} />
        {draft !== undefined && draft.visibleTo === "me" && (
          <button type="button" class="button-link" onClick={offer}>
            {meetingCopy.offer}
          </button>
        )}
      </AskedComposer>
    </section>
  );
}
