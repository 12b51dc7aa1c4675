import { areComparable, distanceOf, workOut, type Figure } from "../figures.ts";
import type { ColumnId } from "../indicator.ts";
import { figureIn, type Check, type Checked } from "./check.ts";
import { cautionsFor } from "./like-for-like.ts";

/**
 * From how far apart two years' percentages are asked about, in points. Fifteen points are about one case in seven that went the other way
 * within a year: work can do that, and so can a new definition, a small number of cases, or a part of a year.
 */
export const largeChangeInPoints = 15;
/** From which ratio two years' counts are asked about, the larger to the smaller: a quarter more, or a fifth less. */
export const largeChangeAsRatio = 1.25;
/** Below this, a count moves by a quarter when one or two families do. */
export const smallestCount = 20;

const years = [
  ["lastYear", "yearToDate"],
  ["yearBeforeLast", "lastYear"],
] as const;

/**
 * A change too large to pass without asking how it was measured, from last year to the year to date or, failing that, from the year before to
 * last year. Direction plays no part: an improvement is asked about as a decline is, and so is a figure of which the table does not say
 * which way is good. Reads two neighbouring years; says nothing where one is missing, and nothing of whether the change is real.
 */
export const checkLargeChange: Check = (indicator, checked) => {
  for (const [from, to] of years) {
    const earlier = figureIn(indicator, from);
    const later = figureIn(indicator, to);
    if (earlier === null || later === null || !isLarge(earlier, later))
      continue;
    return {
      rule: "large-change",
      statement: `From ${earlier.printed} to ${later.printed} ${between(from, to, checked)}: a change of ${distanceOf(earlier, later)}${shareOf(earlier, later)}.`,
      working: workOut(earlier, later) + workShare(earlier, later),
      ask: `Were ${earlier.printed} and ${later.printed} measured in the same way, and over what period?`,
      caution: cautionsFor(indicator, [from, to], checked),
      cites: [from, to],
    };
  }
  return null;
};

function isLarge(a: Figure, b: Figure): boolean {
  if (!areComparable(a, b)) return false;
  if (a.unit === "percent") {
    // Compared as whole digits: 98.6 − 83.6 is a little less than 15 to a computer.
    const scale = 10 ** Math.max(a.decimals, b.decimals);
    return (
      Math.abs(Math.round(a.value * scale) - Math.round(b.value * scale)) >=
      largeChangeInPoints * scale
    );
  }
  const [smaller, larger] = [Math.abs(a.value), Math.abs(b.value)].toSorted(
    (x, y) => x - y,
  ) as [number, number];
  const isOnOneSide = a.value * b.value > 0;
  return (
    isOnOneSide &&
    smaller >= smallestCount &&
    larger / smaller >= largeChangeAsRatio
  );
}

function between(from: ColumnId, to: ColumnId, { table }: Checked): string {
  if (to === "yearToDate") return "since last year";
  const [first, second] = [from, to].map(
    (column) => table.columns.find(({ id }) => id === column)?.period ?? "",
  );
  return first && second
    ? `between ${first} and ${second}`
    : "in the year before";
}

/** Counts also as a share of the earlier one. */
const shareOf = (earlier: Figure, later: Figure): string =>
  earlier.unit === "count" ? `, or ${share(earlier, later)}` : "";
const workShare = (earlier: Figure, later: Figure): string =>
  earlier.unit === "count"
    ? `; ${distanceOf(earlier, later)} ÷ ${earlier.printed} = ${share(earlier, later)}`
    : "";
const share = (earlier: Figure, later: Figure): string =>
  `${Math.round((Math.abs(later.value - earlier.value) / Math.abs(earlier.value)) * 100)}%`;
