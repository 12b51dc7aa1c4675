import { figureIn, type Check } from "./check.ts";
import { lowIsGood, standing, workOutAgainst } from "./compare.ts";
import { cautionsFor } from "./like-for-like.ts";

/**
 * Worse two years running: last year worse than the year before, and the year to date worse than last year. Reads the three cells.
 *
 * Says nothing where one of them is missing or the table does not say which way is good.
 */
export const checkTwoYears: Check = (indicator, checked) => {
  const before = figureIn(indicator, "yearBeforeLast");
  const last = figureIn(indicator, "lastYear");
  const now = figureIn(indicator, "yearToDate");
  if (before === null || last === null || now === null) return null;
  const { goodIs } = indicator;
  if (standing(goodIs, last, before) !== "worse") return null;
  if (standing(goodIs, now, last) !== "worse") return null;
  return {
    rule: "worse-two-years-running",
    statement: `Worse two years running: ${before.printed}, then ${last.printed}, and now ${now.printed}${lowIsGood(goodIs)}.`,
    working: [
      workOutAgainst(last, before, "the year before"),
      workOutAgainst(now, last, "last year"),
    ].join("; "),
    ask: `What explains the change from ${before.printed} to ${last.printed} and now ${now.printed}, and what is expected next?`,
    caution: cautionsFor(
      indicator,
      ["yearBeforeLast", "lastYear", "yearToDate"],
      checked,
    ),
    cites: ["yearBeforeLast", "lastYear", "yearToDate"],
  };
};
