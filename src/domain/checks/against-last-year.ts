import { distanceOf, mayBeRounding } from "../figures.ts";
import { figureIn, type Check } from "./check.ts";
import { lowIsGood, standing, workOutAgainst } from "./compare.ts";
import { cautionRounding, cautionsFor } from "./like-for-like.ts";

/**
 * Worse than last year: the year to date against last year's result. Reads those two cells.
 *
 * Says nothing where one of them is missing or the table does not say which way is good: a number of children that falls is neither better
 * nor worse. Where one figure is printed to fewer decimals and the difference may be rounding, it says so and comes last.
 */
export const checkAgainstLastYear: Check = (indicator, checked) => {
  const now = figureIn(indicator, "yearToDate");
  const last = figureIn(indicator, "lastYear");
  if (now === null || last === null) return null;
  if (standing(indicator.goodIs, now, last) !== "worse") return null;
  return {
    rule: "worse-than-last-year",
    statement: `${now.printed} is ${distanceOf(now, last)} worse than last year’s ${last.printed}${lowIsGood(indicator.goodIs)}.`,
    working: workOutAgainst(now, last, "last year"),
    ask: `What explains the change from ${last.printed} to ${now.printed}?`,
    caution: [
      ...cautionsFor(indicator, ["yearToDate", "lastYear"], checked),
      ...cautionRounding(now, last),
    ],
    cites: ["yearToDate", "lastYear"],
    isSlight: mayBeRounding(now, last),
  };
};

/** Rated green and yet worse than last year, as above. Reads the rating as well; without one it says nothing. */
export const checkGreenThoughWorse: Check = (indicator, checked) => {
  if (indicator.rag !== "green") return null;
  const found = checkAgainstLastYear(indicator, checked);
  if (found === null) return null;
  return {
    ...found,
    rule: "green-though-worse",
    statement: `Rated green, though ${found.statement}`,
    ask: "What does the green rating tell members: that the target is met, or that things are getting better?",
    cites: ["rating", ...found.cites],
  };
};
