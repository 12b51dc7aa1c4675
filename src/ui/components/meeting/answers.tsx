import { useId, useState } from "preact/hooks";
import { markOf } from "../../../document/mark-of.ts";
import type { FollowUpSource } from "../../../domain/follow-up.ts";
import { useApp } from "../../app-context.ts";
import { meetingCopy } from "../../copy/meeting.ts";
import { useAskedNotes } from "../../hooks/use-asked-notes.ts";
import { AfterPaint } from "../after-paint.tsx";
import { DraftRecommendation } from "../draft-recommendation.tsx";
import { NoteItem } from "../note-item.tsx";
import { SeenBy } from "../seen-by.tsx";
import { AskedComposer, findDraft } from "./asked-composer.tsx";
import { Promised } from "./promised.tsx";
import { rolesListId } from "./roles.tsx";

/** The answer as it is given, and by whom; what was written down before it, newest first. */
export function Answers({
  asked,
  itemKey,
}: {
  readonly asked: FollowUpSource;
  readonly itemKey: string;
}) {
  const app = useApp();
  const id = useId();
  const mark = markOf(app.view.value, asked);
  const { answers } = useAskedNotes(asked);
  const draftKey = `${itemKey}/answer`;
  const draft = findDraft(app, asked, draftKey);
  const [role, setRole] = useState(answers.at(-1)?.asked?.answeredBy ?? "");
  const shown = draft?.asked?.answeredBy ?? role;
  return (
    <section class="answers" aria-labelledby={`${id}-title`} tabIndex={-1}>
      <h2 id={`${id}-title`}>{meetingCopy.answers}</h2>
      <div class="field by-whom">
        <label for={id}>{meetingCopy.answeredBy}</label>
        <input
          id={id}
          list={rolesListId}
          autocomplete="off"
          maxLength={120}
          value={shown}
          onInput={(event) => {
            const { value } = event.currentTarget;
            setRole(value);
            if (draft !== undefined) {
              app.set.value?.setAnsweredBy(draft.id, value);
            }
          }}
        />
      </div>
      <AskedComposer
        asked={asked}
        kind="answer"
        draftKey={draftKey}
        draft={draft}
        answeredBy={shown}
        label={meetingCopy.answer}
        placeholder={meetingCopy.answerPlaceholder}
        saved={meetingCopy.answerSaved}
      >
        <SeenBy by={draft?.visibleTo ?? "me"} />
      </AskedComposer>
      <Promised asked={asked} />
      {(mark === "partly" || mark === "not-answered") && (
        <DraftRecommendation source={asked} />
      )}
      <AfterPaint>
        <ul class="notes">
          {answers
            .filter((note) => note !== draft)
            .toReversed()
            .map((note) => (
              <li key={note.id}>
                <NoteItem note={note} />
              </li>
            ))}
        </ul>
      </AfterPaint>
    </section>
  );
}
