import type { CheckRule } from "../enquiry.ts";
import type { ColumnId, Indicator } from "../indicator.ts";
import { benchmarks, isInUse, type Check, type Checked } from "./check.ts";

/**
 * What the table leaves empty for one indicator and gives for another. A column that the table does not have, or that is empty for every
 * indicator, is not held against each: `checkEmptyColumns` tells of it once. These are the only rules that speak of missing cells.
 */

const mayBeForInformation =
  "The table does not say which way is good: the figure may be there for information only.";

/** No target. Reads the target. */
export const checkNoTarget: Check = (indicator, checked) =>
  gap(indicator, checked, ["target"], {
    rule: "no-target",
    statement: "The table gives no target.",
    ask: "What level is expected here, and what would cause concern?",
    caution: indicator.goodIs === null ? [mayBeForInformation] : [],
  });

/** No benchmark: every column in use with others' figures is empty. Reads England, statistical neighbours and region. */
export const checkNoBenchmark: Check = (indicator, checked) =>
  gap(indicator, checked, benchmarks, {
    rule: "no-benchmark",
    statement: "The table gives no figure from elsewhere to compare with.",
    ask: "How does this compare with other councils?",
    caution: [],
  });

/** No earlier year: neither last year nor the year before has a figure. */
export const checkNoEarlierYear: Check = (indicator, checked) =>
  gap(indicator, checked, ["yearBeforeLast", "lastYear"], {
    rule: "no-earlier-year",
    statement: "The table gives no figure for an earlier year.",
    ask: "What was this figure in earlier years, or since when has it been counted?",
    caution: [],
  });

/** Nothing this year: the year to date is empty. */
export const checkNothingThisYear: Check = (indicator, checked) =>
  gap(indicator, checked, ["yearToDate"], {
    rule: "nothing-this-year",
    statement: "The table gives no figure for this year.",
    ask: "What is the latest figure, and when will members see it?",
    caution: [],
  });

/** No rating, where another indicator has one. */
export const checkNoRating: Check = ({ rag, goodIs }, { kpis }) =>
  rag !== null || kpis.every((other) => other.rag === null)
    ? null
    : {
        rule: "no-rating",
        statement: "The table gives no rating.",
        working: "Rating: empty",
        ask: "How would this figure be rated, and against what?",
        caution: goodIs === null ? [mayBeForInformation] : [],
        cites: ["rating"],
      };

function gap(
  { values }: Indicator,
  checked: Checked,
  columns: readonly ColumnId[],
  found: {
    readonly rule: CheckRule;
    readonly statement: string;
    readonly ask: string;
    readonly caution: readonly string[];
  },
): ReturnType<Check> {
  const inUse = columns.filter((column) => isInUse(column, checked));
  if (inUse.length === 0 || inUse.some((column) => values[column] !== ""))
    return null;
  const labels = inUse.map(
    (column) => checked.table.columns.find(({ id }) => id === column)?.label,
  );
  return {
    ...found,
    working: labels.map((label) => `${label}: empty`).join("; "),
    cites: inUse,
  };
}
