import {
  markValues,
  type Mark,
  type SetView,
} from "../../../document/model.ts";
import type { FollowUpSource } from "../../../domain/follow-up.ts";
import { useApp } from "../../app-context.ts";
import { meetingCopy } from "../../copy/meeting.ts";
import { questionCopy } from "../../copy/questions.ts";
import { useMayWrite } from "../../hooks/use-may-write.ts";
import { Promised } from "./promised.tsx";

/** How far the answer went: one touch, and one to take it back. */
export function AskedMark({ asked }: { readonly asked: FollowUpSource }) {
  const app = useApp();
  const mayWrite = useMayWrite();
  const mark = markOf(app.view.value, asked) ?? null;
  const choose = (value: Mark | null) => {
    const set = app.set.value;
    if (set === null) return;
    const { name } = app.preferences.value;
    set.markAsked(asked, value, name);
    app.offerUndo({
      done: meetingCopy.marked(value),
      undo: () => set.markAsked(asked, mark, name),
    });
  };
  return (
    <section>
      <fieldset class="asked-marks" disabled={!mayWrite}>
        <legend>
          <h2>{meetingCopy.mark}</h2>
        </legend>
        <div class="choices">
          {[...markValues, null].map((value) => (
            <label key={value ?? "none"}>
              <input
                type="radio"
                name="asked-mark"
                checked={mark === value}
                onChange={() => choose(value)}
              />
              {value === null
                ? questionCopy.unmarked
                : questionCopy.mark[value]}
            </label>
          ))}
        </div>
      </fieldset>
      {mark === "promised" && mayWrite && <Promised asked={asked} />}
    </section>
  );
}

/** A mark of the guide's question, or of an item that is none of them. */
export const markOf = (
  { marks, itemMarks }: Pick<SetView, "marks" | "itemMarks">,
  { question, item }: Pick<FollowUpSource, "question" | "item">,
): Mark | undefined => {
  if (question !== null) return marks.get(question);
  return item === null ? undefined : itemMarks.get(item);
};
