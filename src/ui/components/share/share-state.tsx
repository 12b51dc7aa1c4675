import type { SharedSet } from "../../../sync/port.ts";
import type { SetId } from "../../../domain/ids.ts";
import { useApp } from "../../app-context.ts";
import { dayText, momentText } from "../../copy/dates.ts";
import { shareCopy } from "../../copy/share.ts";

/** How it stands with a shared set: what has gone, what waits and why, who is here, and what one should know. */
export function ShareStateSection({
  set,
  shared,
}: {
  readonly set: SetId;
  readonly shared: SharedSet;
}) {
  const app = useApp();
  const words = shareCopy.state;
  const { state, people, notices, linkExpiresAt, roomExpiresAt } = shared;
  // Sending takes a second, many times a minute: the page must not jump under a finger, or a camera, each time.
  const isHeldUp =
    state.kind === "paused" ||
    (state.kind === "waiting" && state.why !== "sending");
  return (
    <section aria-labelledby="state-title">
      <h2 id="state-title">{words.title}</h2>
      <div class="settings-words">
        <div role="status">
          <p>
            <strong>{summaryOf(shared)}</strong> {reasonFor(shared)}
          </p>
          {state.kind === "paused" && <p>{words.stays}</p>}
        </div>
        {isHeldUp && (
          <p class="quiet">
            {shared.sharedAt === null
              ? words.never
              : words.lastShared(momentText(shared.sharedAt, Date.now()))}
          </p>
        )}
        {state.kind !== "paused" && (
          <p>
            {words.you(shared.role)}
            {linkExpiresAt !== null &&
              ` ${words.linkEnds(dayText(linkExpiresAt))}`}
          </p>
        )}
        {people.length > 0 && <p>{words.people(people)}</p>}
        {roomExpiresAt !== null && (
          <p class="reminder">{words.roomEnds(dayText(roomExpiresAt))}</p>
        )}
        {notices.length > 0 && (
          <div>
            {notices.map((notice, index) => (
              <p key={index} class="set-remark">
                {words.notice(notice)}
              </p>
            ))}
            <button
              type="button"
              class="button-link"
              onClick={() => void app.share.dismissNotices(set)}
            >
              {words.dismiss}
            </button>
          </div>
        )}
        {isHeldUp && (
          <p>
            <button
              type="button"
              class="button-plain"
              onClick={() => app.share.retry()}
            >
              {words.retry}
            </button>
          </p>
        )}
        {state.kind !== "paused" && <Presence />}
      </div>
    </section>
  );
}

function Presence() {
  const app = useApp();
  const words = shareCopy.state;
  return (
    <div>
      <label class="tick">
        <input
          type="checkbox"
          checked={app.preferences.value.present}
          aria-describedby="present-hint"
          onChange={(event) =>
            app.setPreferences({ present: event.currentTarget.checked })
          }
        />
        {words.present}
      </label>
      <p class="small quiet" id="present-hint">
        {words.presentHint}
      </p>
    </div>
  );
}

function summaryOf({ state, role }: SharedSet): string {
  const words = shareCopy.state;
  switch (state.kind) {
    case "shared":
      return role === "viewer" ? words.reading : words.shared;
    case "waiting":
      return words.waiting(state.changes);
    case "paused":
      return state.changes === 0
        ? words.stopped
        : `${words.stopped} ${words.waiting(state.changes)}`;
  }
}

function reasonFor({ state }: SharedSet): string {
  switch (state.kind) {
    case "shared":
      return shareCopy.state.sharedAt(momentText(state.at, Date.now()));
    case "waiting":
      return shareCopy.state.why[state.why];
    case "paused":
      return shareCopy.state.paused[state.why];
  }
}
