import { useRef, useState } from "preact/hooks";
import { markOf } from "../../../document/mark-of.ts";
import { askedOf } from "../../../domain/asked-item.ts";
import type { RunningOrder } from "../../../domain/running-order.ts";
import { wordsOf } from "../../../domain/questioning-plan.ts";
import { useApp, usePack } from "../../app-context.ts";
import { meetingCopy } from "../../copy/meeting.ts";
import { planCopy } from "../../copy/plan.ts";
import { questionCopy } from "../../copy/questions.ts";
import { hrefTo } from "../../routing/route.ts";
import { NextIcon, PreviousIcon } from "../icons.tsx";

/** Back, on, and to any other item: under the thumb of the hand that holds the tablet. */
export function MeetingBar({
  order,
  place,
}: {
  readonly order: RunningOrder;
  readonly place: number;
}) {
  const app = useApp();
  const pack = usePack();
  const list = useRef<HTMLOListElement>(null);
  // Drawn while it is looked at: sixty rows are not drawn anew with each letter of an answer.
  const [isOpen, setOpen] = useState(false);
  const hideRows = () =>
    setOpen(list.current?.matches(":popover-open") ?? false);
  const previous = order.items[place - 1];
  const next = order.items[place + 1];
  return (
    <nav class="meeting-bar" aria-label={meetingCopy.moves}>
      {previous === undefined ? (
        <span />
      ) : (
        <a rel="prev" href={hrefTo.meeting(pack.id, previous.id)}>
          <PreviousIcon />
          {meetingCopy.previous}
        </a>
      )}
      <button type="button" popovertarget="running-order">
        {meetingCopy.order}
      </button>
      <ol
        id="running-order"
        ref={list}
        popover="auto"
        aria-label={meetingCopy.order}
        onBeforeToggle={({ newState }) => {
          if (newState === "open") setOpen(true);
        }}
        onToggle={({ newState, currentTarget }) => {
          if (newState === "open")
            currentTarget
              .querySelector("[aria-current]")
              ?.scrollIntoView({ block: "center" });
          // The rows go once what was chosen has been painted.
          else requestAnimationFrame(() => setTimeout(hideRows));
        }}
      >
        {(isOpen ? order.items : []).map((item, index) => {
          const mark = markOf(app.view.value, askedOf(item, order.isPlanned));
          return (
            <li key={item.id}>
              <a
                href={hrefTo.meeting(pack.id, item.id)}
                onClick={() => list.current?.hidePopover()}
                aria-current={index === place ? "step" : undefined}
              >
                <span class="number">{index + 1}</span>
                <span class="words">{wordsOf(item) || planCopy.noWords}</span>
                <span class="small">
                  {mark === undefined
                    ? item.covered && planCopy.covered
                    : questionCopy.mark[mark]}
                </span>
              </a>
            </li>
          );
        })}
      </ol>
      {next === undefined ? (
        <a class="next" href={hrefTo.papers(pack.id, "answers")}>
          {meetingCopy.finish}
          <NextIcon />
        </a>
      ) : (
        <a class="next" rel="next" href={hrefTo.meeting(pack.id, next.id)}>
          {meetingCopy.next}
          <NextIcon />
        </a>
      )}
    </nav>
  );
}
