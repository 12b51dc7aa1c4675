import { mayBeRounding, type Figure } from "../figures.ts";
import type { ColumnId, Indicator } from "../indicator.ts";
import { benchmarks, ownerOf, type Checked } from "./check.ts";
import { listOf } from "./compare.ts";

/**
 * What stands in the way when these columns of an indicator are set against each other, a sentence each. It reads the columns' years and what
 * the title says in brackets or of the end of a period, and knows nothing else of how a figure is made.
 */
export function cautionsFor(
  indicator: Indicator,
  columns: readonly ColumnId[],
  checked: Checked,
): string[] {
  return [
    ...cautionPeriods(indicator, columns, checked),
    ...cautionBenchmarks(columns, checked),
    ...cautionCounts(indicator),
  ];
}

/** A part of a year against a whole one, unless the title says that it is the state at an end of a period, or goes on from year to year. */
function cautionPeriods(
  { title }: Indicator,
  columns: readonly ColumnId[],
  { table }: Checked,
): string[] {
  const has = (column: ColumnId) => columns.includes(column);
  const year = (column: ColumnId) =>
    table.columns.find(({ id }) => id === column)?.period ?? "";
  const notes = [...title.matchAll(/\(([^)]*)\)/g)].map(
    ([, note = ""]) => note,
  );
  const isOfYearToDate = (note: string) => /\bytd\b|year to date/i.test(note);
  const rolling = notes.find((note) => /rolling/i.test(note));
  if (rolling !== undefined && !isOfYearToDate(rolling))
    return columns.length > 1 && !has("target")
      ? [`“${rolling}”: each year’s figure shares years with the one before.`]
      : [];
  if (
    !has("yearToDate") ||
    /\bperiod end\b|\bend of (?:the )?period\b/i.test(title)
  )
    return [];
  if (rolling !== undefined)
    return has("lastYear")
      ? [`“${rolling}”: the year to date overlaps with last year.`]
      : [];
  const said = notes
    .filter(isOfYearToDate)
    .map((note) => `The title says “${note}”.`);
  if (has("lastYear"))
    return [
      `The year to date is set against the whole of ${year("lastYear") || "last year"}.`,
      ...said,
    ];
  if (has("target"))
    return [
      `The year to date is set against a target for the whole of ${year("target") || "the year"}.`,
      ...said,
    ];
  return said;
}

/** Other councils' figures are for an earlier year. The year in hand is the one that the target is for. */
function cautionBenchmarks(
  columns: readonly ColumnId[],
  { table }: Checked,
): string[] {
  const year = (column: ColumnId) =>
    table.columns.find(({ id }) => id === column)?.period ?? "";
  const now = year("target");
  const current = columns.includes("target")
    ? `the target is for ${now}`
    : `the year to date is in ${now}`;
  const cited = benchmarks.filter((id) => columns.includes(id));
  return [...new Set(cited.map(year))].flatMap((period) => {
    const group = cited.filter((id) => year(id) === period);
    const owners = listOf(group.map((id) => ownerOf[id]));
    const are = group.length > 1 ? "figures are" : "figure is";
    const figures = capitalise(`${owners} ${are}`);
    if (period === "")
      return [`The table does not say which year ${owners} ${are} for.`];
    if (period === now) return [];
    return [
      now === ""
        ? `${figures} for ${period}.`
        : `${figures} for ${period}; ${current}.`,
    ];
  });
}

const cautionCounts = ({ title }: Indicator): string[] =>
  /^number of\b/i.test(title)
    ? [
        "A count is not a rate: it does not allow for how many people there are.",
      ]
    : [];

/** A difference that may be nothing but the way in which one of the figures was rounded. */
export const cautionRounding = (a: Figure, b: Figure): string[] => {
  if (!mayBeRounding(a, b)) return [];
  const coarser = a.decimals < b.decimals ? a : b;
  return [
    `${coarser.printed} is printed as rounded, and the difference may be no more than that.`,
  ];
};

const capitalise = (text: string) =>
  text.charAt(0).toUpperCase() + text.slice(1);
