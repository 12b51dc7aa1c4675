import { useRef } from "preact/hooks";
import { markOf, marksApartOf } from "../../../document/mark-of.ts";
import { markValues, type Mark } from "../../../document/model.ts";
import type { FollowUpSource } from "../../../domain/follow-up.ts";
import { useApp } from "../../app-context.ts";
import { meetingCopy } from "../../copy/meeting.ts";
import { questionCopy } from "../../copy/questions.ts";
import { useMayWrite } from "../../hooks/use-may-write.ts";
import { promisedId } from "./promised.tsx";

const wordsOf = (mark: Mark | null): string =>
  mark === null ? questionCopy.unmarked : questionCopy.mark[mark];

/**
 * How far the answer went: one touch, and one to take it back. They stand in the bar, where no question is long enough to push them away;
 * on a phone, which has no room for five, the bar says how it stands and they open above it.
 */
export function AskedMark({ asked }: { readonly asked: FollowUpSource }) {
  const app = useApp();
  const mayWrite = useMayWrite();
  const marks = useRef<HTMLFieldSetElement>(null);
  // The arrow keys go through the marks one by one, each of them chosen on the way.
  const byKey = useRef(false);
  const mark = markOf(app.view.value, asked) ?? null;
  const isApart = marksApartOf(app.view.value, asked).length > 0;
  const choose = (value: Mark | null) => {
    const set = app.set.value;
    if (set === null) return;
    if (!byKey.current && marks.current?.matches(":popover-open"))
      marks.current.hidePopover();
    const { name } = app.preferences.value;
    set.markAsked(asked, value, name);
    app.offerUndo({
      done: meetingCopy.marked(value),
      undo: () => set.markAsked(asked, mark, name),
    });
    if (value !== "promised") return;
    // By whom and by when is asked next, and may be below what can be seen.
    requestAnimationFrame(() =>
      document.getElementById(promisedId)?.scrollIntoView({ block: "nearest" }),
    );
  };
  return (
    <>
      <button type="button" class="show-marks" popovertarget="asked-marks">
        <span class="small">{meetingCopy.mark}</span>
        <strong>{wordsOf(mark)}</strong>
      </button>
      <fieldset
        id="asked-marks"
        ref={marks}
        popover="auto"
        disabled={!mayWrite}
      >
        <legend>{meetingCopy.mark}</legend>
        <div class="choices">
          {[...markValues, null].map((value) => (
            <label key={value ?? "none"}>
              <input
                type="radio"
                name="asked-mark"
                checked={mark === value && !isApart}
                onKeyDown={() => {
                  byKey.current = true;
                }}
                onKeyUp={() => {
                  byKey.current = false;
                }}
                onChange={() => choose(value)}
              />
              {wordsOf(value)}
            </label>
          ))}
        </div>
      </fieldset>
    </>
  );
}
