import { distanceOf } from "../figures.ts";
import { benchmarks, figureIn, ownerOf, type Check } from "./check.ts";
import { listOf, standing, workOutAgainst } from "./compare.ts";
import { cautionsFor } from "./like-for-like.ts";

/**
 * A target that is easier than what others have reached: than England's, the statistical neighbours' or the region's figure. Reads the target
 * and those columns; cites only the ones that the target is easier than.
 *
 * Says nothing of a benchmark that is missing, nor where the table does not say which way is good. Equal is not easier.
 */
export const checkTargetAgainstBenchmarks: Check = (indicator, checked) => {
  const target = figureIn(indicator, "target");
  if (target === null) return null;
  const easier = benchmarks.flatMap((id) => {
    const figure = figureIn(indicator, id);
    return figure !== null &&
      standing(indicator.goodIs, target, figure) === "worse"
      ? [{ id, figure }]
      : [];
  });
  if (easier.length === 0) return null;
  const cites = ["target" as const, ...easier.map(({ id }) => id)];
  const than = easier.map(
    ({ id, figure }) =>
      `${distanceOf(target, figure)} easier than ${ownerOf[id]} ${figure.printed}`,
  );
  return {
    rule: "target-easier-than-benchmark",
    statement: `The target of ${target.printed} is ${listOf(than)}.`,
    working: easier
      .map(({ id, figure }) =>
        workOutAgainst(target, figure, `${ownerOf[id]} figure`),
      )
      .join("; "),
    ask: `How was the target of ${target.printed} chosen, and were other councils’ figures taken into account?`,
    caution: cautionsFor(indicator, cites, checked),
    cites,
  };
};
