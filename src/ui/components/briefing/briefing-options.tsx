import type { Question } from "../../../domain/question.ts";
import { briefingCopy } from "../../copy/briefing.ts";
import type { BriefingChoice } from "./briefing-choice.ts";

interface BriefingOptionsProps {
  readonly choice: BriefingChoice;
  readonly questions: readonly Question[];
  /** How many questions have a note or a mark. */
  readonly mine: number;
  readonly onChange: (change: Partial<BriefingChoice>) => void;
}

/** What the briefing is to hold. Not printed. */
export function BriefingOptions({
  choice,
  questions,
  mine,
  onChange,
}: BriefingOptionsProps) {
  const which = [
    ["all", briefingCopy.choices.all(questions.length)],
    ["mine", briefingCopy.choices.mine(mine)],
    ["chosen", briefingCopy.choices.chosen],
  ] as const;
  const parts = [
    ["marks", briefingCopy.marks],
    ["sharedNotes", briefingCopy.sharedNotes],
    ["privateNotes", briefingCopy.privateNotes],
    ["context", briefingCopy.context],
  ] as const;
  return (
    <form class="briefing-options" onSubmit={(event) => event.preventDefault()}>
      <fieldset>
        <legend>{briefingCopy.which}</legend>
        <div class="choices">
          {which.map(([value, words]) => (
            <label key={value}>
              <input
                type="radio"
                name="which"
                checked={choice.which === value}
                onChange={() => onChange({ which: value })}
              />
              {words}
            </label>
          ))}
        </div>
      </fieldset>
      {choice.which === "chosen" && (
        <Picker choice={choice} questions={questions} onChange={onChange} />
      )}
      <fieldset>
        <legend>{briefingCopy.holds}</legend>
        <div class="ticks">
          {parts.map(([part, words]) => (
            <label key={part}>
              <input
                type="checkbox"
                checked={choice[part]}
                aria-describedby={
                  part === "privateNotes" ? "private-hint" : undefined
                }
                onChange={(event) =>
                  onChange({ [part]: event.currentTarget.checked })
                }
              />
              <span>
                {words}
                {part === "privateNotes" && (
                  <span class="small quiet" id="private-hint">
                    {briefingCopy.privateHint}
                  </span>
                )}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
    </form>
  );
}

function Picker({
  choice,
  questions,
  onChange,
}: Pick<BriefingOptionsProps, "choice" | "questions" | "onChange">) {
  const tick = (number: number, on: boolean) => {
    const ticked = new Set(choice.ticked);
    if (on) ticked.add(number);
    else ticked.delete(number);
    onChange({ ticked });
  };
  return (
    <fieldset>
      <legend>{briefingCopy.pick}</legend>
      <div class="ticks picker">
        {questions.map(({ number, text }) => (
          <label key={number}>
            <input
              type="checkbox"
              checked={choice.ticked.has(number)}
              onChange={(event) => tick(number, event.currentTarget.checked)}
            />
            <span class="paper">{briefingCopy.pickOne(number, text)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
