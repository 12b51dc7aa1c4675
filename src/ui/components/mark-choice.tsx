import { marksApartOf } from "../../document/mark-of.ts";
import { markValues } from "../../document/model.ts";
import type { FollowUpSource } from "../../domain/follow-up.ts";
import type { Question } from "../../domain/question.ts";
import { useApp } from "../app-context.ts";
import { questionCopy } from "../copy/questions.ts";
import { useLazy } from "../hooks/use-lazy.ts";
import { useMayWrite } from "../hooks/use-may-write.ts";
import { MarkedApart } from "./marked-apart.tsx";

/** How far the question has been answered. An answer that is promised is followed up by itself. */
export function MarkChoice({ question }: { readonly question: Question }) {
  const app = useApp();
  const mayWrite = useMayWrite();
  const asked = toSource(question);
  const mark = app.view.value.marks.get(question.number) ?? null;
  const isApart = marksApartOf(app.view.value, asked).length > 0;
  return (
    <>
      <fieldset class="marks" disabled={!mayWrite}>
        <legend>
          <h2>{questionCopy.markTitle}</h2>
        </legend>
        <div class="choices">
          {[null, ...markValues].map((value) => (
            <label key={value ?? "none"}>
              <input
                type="radio"
                name={`mark-${question.number}`}
                checked={mark === value && !isApart}
                onChange={() =>
                  void app
                    .whenOpen()
                    .then((set) =>
                      set.markAsked(asked, value, app.preferences.value.name),
                    )
                }
              />
              {value === null
                ? questionCopy.unmarked
                : questionCopy.mark[value]}
            </label>
          ))}
        </div>
      </fieldset>
      <MarkedApart asked={asked} />
      {mark === "promised" && mayWrite && (
        <Promised question={question.number} />
      )}
    </>
  );
}

const loadPromise = () => import("./follow-up/promise-here.tsx");

/** By whom, and by when. Without its part of the app, the list has it all the same. */
function Promised({ question }: { readonly question: number }) {
  const part = useLazy(loadPromise);
  return part.kind === "ready" ? (
    <part.value.PromiseHere question={question} />
  ) : null;
}

const toSource = ({ number, text }: Question): FollowUpSource => ({
  question: number,
  item: null,
  words: text,
  cites: [],
});
