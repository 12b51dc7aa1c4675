import { areComparable } from "../figures.ts";
import type { Indicator } from "../indicator.ts";
import { figureIn, type Check, type Checked } from "./check.ts";
import { besideTarget, workOutAgainst } from "./compare.ts";

/**
 * What the paragraphs never speak of. Which paragraphs speak of an indicator is a matter of reading: 4.11 says “matching children with adoptive
 * carers” and no figure, and 78.0% stands in the table under 5.9 for another indicator than the one whose year to date it is. So neither
 * words nor figures are matched. The officer lists the paragraphs in the pack (`discussed`), and where the pack has no such list
 * these rules say nothing. That a question's evidence places a figure beside a paragraph is not enough: it may bear on it unsaid.
 */

/** A red indicator that no paragraph speaks of. Reads the rating; the year to date and the target are set against each other where both can be read. */
export const checkRedNotDiscussed: Check = (indicator, checked) => {
  if (indicator.rag !== "red" || !isUnspoken(indicator, checked)) return null;
  const figure = figureIn(indicator, "yearToDate");
  const target = figureIn(indicator, "target");
  const found = {
    rule: "red-not-discussed" as const,
    ask: "What lies behind the red rating, and what is planned?",
    caution: cautionLostFigures(checked),
  };
  if (figure === null || target === null || !areComparable(figure, target))
    return {
      ...found,
      statement: "Rated red, and no paragraph of the report speaks of it.",
      working: workOut(checked),
      cites: ["rating"],
    };
  return {
    ...found,
    statement: `Rated red, ${besideTarget(figure, target)}, and no paragraph of the report speaks of it.`,
    working: `${workOutAgainst(figure, target, "target")}. ${workOut(checked)}`,
    cites: ["rating", "yearToDate", "target"],
  };
};

/** An indicator that no paragraph speaks of, whatever its rating. */
export const checkNotMentioned: Check = (indicator, checked) =>
  isUnspoken(indicator, checked)
    ? {
        rule: "not-mentioned",
        statement: "No paragraph of the report speaks of it.",
        working: workOut(checked),
        ask: "What lies behind this figure?",
        caution: cautionLostFigures(checked),
        cites: ["yearToDate"],
      }
    : null;

const isUnspoken = ({ id }: Indicator, { narrative }: Checked): boolean =>
  narrative.discussed !== null &&
  (narrative.discussed.get(id) ?? []).length === 0;

const workOut = ({ narrative }: Checked): string =>
  `Paragraphs that speak of it: 0 of ${narrative.paragraphs}`;

const cautionLostFigures = ({ narrative }: Checked): string[] =>
  narrative.hasLostFigures
    ? ["Charts that are in the paper and not in this text could not be read."]
    : [];
