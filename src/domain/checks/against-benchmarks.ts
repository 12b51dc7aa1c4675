import { distanceOf, mayBeRounding } from "../figures.ts";
import { benchmarks, figureIn, ownerOf, type Check } from "./check.ts";
import { listOf, lowIsGood, standing, workOutAgainst } from "./compare.ts";
import { cautionRounding, cautionsFor } from "./like-for-like.ts";

/**
 * Worse than a benchmark: the year to date against England's, the statistical neighbours' and the region's figure. Cites only those that it is
 * worse than.
 *
 * Says nothing of a benchmark that is missing, nor where the table does not say which way is good. It does not rank councils: the
 * benchmarks are often years older, and it says so.
 */
export const checkAgainstBenchmarks: Check = (indicator, checked) => {
  const now = figureIn(indicator, "yearToDate");
  if (now === null) return null;
  const better = benchmarks.flatMap((id) => {
    const figure = figureIn(indicator, id);
    return figure !== null &&
      standing(indicator.goodIs, now, figure) === "worse"
      ? [{ id, figure }]
      : [];
  });
  if (better.length === 0) return null;
  const cites = ["yearToDate" as const, ...better.map(({ id }) => id)];
  const than = better.map(
    ({ id, figure }) =>
      `${distanceOf(now, figure)} worse than ${ownerOf[id]} ${figure.printed}`,
  );
  const theirs = better.map(
    ({ id, figure }) => `${ownerOf[id]} ${figure.printed}`,
  );
  return {
    rule: "worse-than-benchmark",
    statement: `${now.printed} is ${listOf(than)}${lowIsGood(indicator.goodIs)}.`,
    working: better
      .map(({ id, figure }) =>
        workOutAgainst(now, figure, `${ownerOf[id]} figure`),
      )
      .join("; "),
    ask: `What explains the difference from ${listOf(theirs)}?`,
    caution: [
      ...cautionsFor(indicator, cites, checked),
      ...better.flatMap(({ figure }) => cautionRounding(now, figure)),
    ],
    cites,
    isSlight: better.every(({ figure }) => mayBeRounding(now, figure)),
  };
};
