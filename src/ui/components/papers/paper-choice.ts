import type { SetView } from "../../../document/model.ts";
import type { Pack } from "../../../domain/pack.ts";
import type { Question } from "../../../domain/question.ts";
import { answersPaper } from "../../../export/papers/answers-paper.ts";
import { briefingPaper } from "../../../export/papers/briefing-paper.ts";
import { followUpPaper } from "../../../export/papers/follow-up-paper.ts";
import { annotatedQuestions } from "../../../export/notes-markdown.ts";
import type { Paper } from "../../../export/papers/paper.ts";
import { localDay } from "../../../lib/local-day.ts";
import { paperWords } from "../../copy/papers.ts";
import type { PaperKind } from "../../routing/route.ts";

/** What goes into a paper. */
export interface PaperChoice {
  /** `null` until the member has chosen: the plan where there is one, otherwise all questions. */
  readonly which: Which | null;
  /** The numbers ticked, whether or not `which` asks for them. */
  readonly ticked: ReadonlySet<number>;
  readonly marks: boolean;
  readonly sharedNotes: boolean;
  /** Off until asked for: a paper can be read by anyone. */
  readonly privateNotes: boolean;
  readonly enquiries: boolean;
  readonly context: boolean;
}
export type Which = "plan" | "all" | "mine" | "chosen";

export const firstChoice: PaperChoice = {
  which: null,
  ticked: new Set(),
  marks: true,
  sharedNotes: true,
  privateNotes: false,
  enquiries: true,
  context: false,
};

export const whichOf = (choice: PaperChoice, view: SetView): Which =>
  choice.which ?? (view.plan.items.length > 0 ? "plan" : "all");

export function chosenQuestions(
  questions: readonly Question[],
  view: SetView,
  choice: PaperChoice,
): readonly Question[] {
  const which = whichOf(choice, view);
  if (which === "all" || which === "plan") return questions;
  const numbers =
    which === "chosen" ? choice.ticked : new Set(annotatedQuestions(view));
  return questions.filter((question) => numbers.has(question.number));
}

/** Null when nothing has been chosen that could stand in it. */
export function makePaper(
  paper: PaperKind,
  pack: Pack,
  view: SetView,
  choice: PaperChoice,
  now: number,
): Paper | null {
  const origin = { pack, details: view.details, now };
  switch (paper) {
    case "briefing": {
      const items = whichOf(choice, view) === "plan" ? view.plan.items : null;
      const questions = chosenQuestions(pack.questions, view, choice);
      return (items ?? questions).length === 0
        ? null
        : briefingPaper(
            origin,
            view,
            { ...choice, items, questions },
            paperWords,
          );
    }
    case "answers":
      return answersPaper(origin, view, choice, paperWords);
    case "follow-up":
      return followUpPaper(origin, view, localDay(now), paperWords);
  }
}
