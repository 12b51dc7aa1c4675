import { figureIn, type Check } from "./check.ts";
import {
  besideTarget,
  lowIsGood,
  standing,
  workOutAgainst,
} from "./compare.ts";
import { cautionsFor } from "./like-for-like.ts";

/**
 * The printed rating against the figures: red though the year to date meets the target, green though it misses it. Meeting is being equal or
 * better. Reads the rating, the year to date and the target.
 *
 * Says nothing where one of the three is missing, where the table does not say which way is good, and of amber: how far from a target
 * amber begins is not printed. It does not say which of rating and figures is right.
 */
export const checkRating: Check = (indicator, checked) => {
  const { goodIs, rag } = indicator;
  const figure = figureIn(indicator, "yearToDate");
  const target = figureIn(indicator, "target");
  const is = standing(goodIs, figure, target);
  if (figure === null || target === null || is === null) return null;
  const isMet = is !== "worse";
  if (!(rag === "red" && isMet) && !(rag === "green" && !isMet)) return null;
  return {
    rule: isMet ? "red-though-target-met" : "green-though-target-missed",
    statement: `Rated ${rag}, though ${figure.printed} is ${besideTarget(figure, target)}${lowIsGood(goodIs)}.`,
    working: workOutAgainst(figure, target, "target"),
    ask: `How was the ${rag} rating set, and on which period’s figures?`,
    caution: cautionsFor(indicator, ["yearToDate", "target"], checked),
    cites: ["rating", "yearToDate", "target"],
  };
};
