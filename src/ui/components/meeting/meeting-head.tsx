import type { PlanItem } from "../../../domain/questioning-plan.ts";
import { useApp, usePack } from "../../app-context.ts";
import { meetingCopy } from "../../copy/meeting.ts";
import { useMinutesSince } from "../../hooks/use-minutes-since.ts";
import { useWakeLock } from "../../hooks/use-wake-lock.ts";
import { hrefTo } from "../../routing/route.ts";

/** The way out, how long this has been asked, and how the page looks and lies in the hand. */
export function MeetingHead({
  item,
  isDark,
}: {
  readonly item: PlanItem;
  readonly isDark: boolean;
}) {
  const app = useApp();
  const pack = usePack();
  const spent = useMinutesSince(app.meeting.value.since);
  const awake = useWakeLock();
  const { leftHanded } = app.preferences.value;
  return (
    <header class="meeting-head small">
      <a href={hrefTo.plan(pack.id)} aria-label={meetingCopy.leaveHint}>
        {meetingCopy.leave}
      </a>
      <span class="spent">{meetingCopy.spent(spent, item.minutes)}</span>
      {awake !== "asking" && (
        <span class="quiet awake" data-awake={awake}>
          {meetingCopy.awake[awake]}
        </span>
      )}
      <span class="switches">
        <label>
          <input
            type="checkbox"
            checked={isDark}
            onChange={() => app.setPreferences({ meetingDark: !isDark })}
          />
          {meetingCopy.dark}
        </label>
        <label>
          <input
            type="checkbox"
            checked={leftHanded}
            onChange={() => app.setPreferences({ leftHanded: !leftHanded })}
          />
          {meetingCopy.leftHand}
        </label>
      </span>
    </header>
  );
}
