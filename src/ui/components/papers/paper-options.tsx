import type { SetView } from "../../../document/model.ts";
import type { Question } from "../../../domain/question.ts";
import { annotatedQuestions } from "../../../export/notes-markdown.ts";
import { briefingCopy } from "../../copy/briefing.ts";
import { papersCopy } from "../../copy/papers.ts";
import type { PaperKind } from "../../routing/route.ts";
import { whichOf, type PaperChoice, type Which } from "./paper-choice.ts";

interface PaperOptionsProps {
  readonly paper: PaperKind;
  readonly choice: PaperChoice;
  readonly questions: readonly Question[];
  readonly view: SetView;
  readonly onChange: (change: Partial<PaperChoice>) => void;
}

const parts = [
  ["marks", briefingCopy.marks, ["briefing", "answers"]],
  ["sharedNotes", briefingCopy.sharedNotes, ["briefing", "answers"]],
  ["privateNotes", briefingCopy.privateNotes, ["briefing", "answers"]],
  ["enquiries", papersCopy.enquiries, ["briefing"]],
  ["context", briefingCopy.context, ["briefing"]],
] as const;

/** What the paper is to hold. Not printed. */
export function PaperOptions(props: PaperOptionsProps) {
  const { paper, choice, onChange } = props;
  const shown = parts.filter(([, , papers]) =>
    (papers as readonly PaperKind[]).includes(paper),
  );
  if (shown.length === 0) return null;
  return (
    <form class="paper-options" onSubmit={(event) => event.preventDefault()}>
      {paper === "briefing" && <WhichQuestions {...props} />}
      <fieldset>
        <legend>{papersCopy.holds}</legend>
        <div class="ticks">
          {shown.map(([part, words]) => (
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

function WhichQuestions({
  choice,
  questions,
  view,
  onChange,
}: PaperOptionsProps) {
  const items = view.plan.items.length;
  const which: readonly (readonly [Which, string])[] = [
    ...(items > 0 ? [["plan", papersCopy.byPlan(items)] as const] : []),
    ["all", briefingCopy.choices.all(questions.length)],
    [
      "mine",
      briefingCopy.choices.mine(
        annotatedQuestions(view).filter((number) => number > 0).length,
      ),
    ],
    ["chosen", briefingCopy.choices.chosen],
  ];
  const chosen = whichOf(choice, view);
  return (
    <>
      <fieldset>
        <legend>{papersCopy.what}</legend>
        <div class="choices">
          {which.map(([value, words]) => (
            <label key={value}>
              <input
                type="radio"
                name="which"
                checked={chosen === value}
                onChange={() => onChange({ which: value })}
              />
              {words}
            </label>
          ))}
        </div>
      </fieldset>
      {chosen === "chosen" && (
        <Picker choice={choice} questions={questions} onChange={onChange} />
      )}
    </>
  );
}

function Picker({
  choice,
  questions,
  onChange,
}: Pick<PaperOptionsProps, "choice" | "questions" | "onChange">) {
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
