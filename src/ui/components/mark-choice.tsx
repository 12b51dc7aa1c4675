import { markValues } from "../../document/model.ts";
import { useApp } from "../app-context.ts";
import { questionCopy } from "../copy/questions.ts";

/** How far the question has been answered. */
export function MarkChoice({ question }: { readonly question: number }) {
  const app = useApp();
  const mark = app.view.value.marks.get(question) ?? null;
  return (
    <fieldset class="marks">
      <legend>
        <h2>{questionCopy.markTitle}</h2>
      </legend>
      <div class="choices">
        {[null, ...markValues].map((value) => (
          <label key={value ?? "none"}>
            <input
              type="radio"
              name={`mark-${question}`}
              checked={mark === value}
              onChange={() =>
                void app.whenOpen().then((set) => set.setMark(question, value))
              }
            />
            {value === null ? questionCopy.unmarked : questionCopy.mark[value]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
