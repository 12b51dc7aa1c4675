import { distanceOf } from "../figures.ts";
import { figureIn, type Check } from "./check.ts";
import { standing, workOutAgainst } from "./compare.ts";

/**
 * A target that is easier than last year's result: lower where high is good, higher where low is good. Reads the target and last year.
 *
 * Says nothing where one of them is missing or the table does not say which way is good. It does not say that the target is wrong: a rise in
 * demand or a change of definition may be the reason.
 */
export const checkTargetAgainstLastYear: Check = (indicator) => {
  const target = figureIn(indicator, "target");
  const last = figureIn(indicator, "lastYear");
  if (target === null || last === null) return null;
  if (standing(indicator.goodIs, target, last) !== "worse") return null;
  return {
    rule: "target-easier-than-last-year",
    statement: `The target of ${target.printed} is ${distanceOf(target, last)} easier than last year’s result of ${last.printed}.`,
    working: workOutAgainst(target, last, "last year’s result"),
    ask: `How was the target of ${target.printed} chosen, after a result of ${last.printed} last year?`,
    caution: [],
    cites: ["target", "lastYear"],
  };
};
