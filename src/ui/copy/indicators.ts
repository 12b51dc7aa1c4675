import {
  besideTarget,
  listOf,
  lowIsGood,
} from "../../domain/checks/compare.ts";
import { readFigure } from "../../domain/figures.ts";
import type { ColumnId, Indicator } from "../../domain/indicator.ts";
import type { Standing } from "../../domain/indicator-standing.ts";
import { questionCopy } from "./questions.ts";

const column = questionCopy.indicator;

/** Where this year stands beside last year's result, in a few words. */
const besideLastYear: Record<Standing["kind"], string> = {
  better: "Better than last year",
  worse: "Worse than last year",
  higher: "Higher than last year",
  lower: "Lower than last year",
  equal: "As last year",
  none: "Nothing to set against last year",
};

/** The words of the page with every indicator as a plot. */
export const indicatorsCopy = {
  title: "Indicators",
  from: (appendix: number) => `From Appendix ${appendix} of the report.`,
  /** `rest`: those of which it cannot be said, though they have a target. */
  tally: (count: number, met: number, missed: number, rest: number) =>
    `${met} of ${count} ${met === 1 ? "meets its" : "meet their"} target, ${missed} ${missed === 1 ? "misses" : "miss"} it, ` +
    `${count - met - missed - rest} ${count - met - missed - rest === 1 ? "has" : "have"} none${rest === 0 ? "" : `, and for ${rest} it cannot be said`}.`,
  none: "This report has no table of indicators.",
  noTarget: "none",
  glance: "At a glance",
  ownScale:
    "Each line has a scale of its own. An arrow at its end shows which way is good.",
  key: "What the marks mean",
  head: {
    title: "Indicator",
    strip: "On one line",
    standing: "How it stands",
  },
  oneByOne: "One by one",

  target: {
    met: "Target met",
    missed: "Target missed",
    unsaid: "Good direction not given",
    none: "No target",
    nothing: "Nothing this year",
  },
  besideLastYear: (standing: Standing) =>
    "isSlight" in standing && standing.isSlight
      ? `${besideLastYear[standing.kind]}, if only by rounding`
      : besideLastYear[standing.kind],

  /** Such as `86.0% is 6.0 points above the target of 80%. It is 10.6 points better than last year’s 75.4%.` */
  sentence: (
    { goodIs, values }: Indicator,
    target: Standing,
    lastYear: Standing,
  ) => {
    const now = readFigure(values.yearToDate);
    const goal = readFigure(values.target);
    const sentences = [
      values.yearToDate === ""
        ? "The table gives no figure for this year."
        : now !== null && goal !== null && target.kind !== "none"
          ? `${now.printed} is ${besideTarget(now, goal)}${lowIsGood(goodIs)}: ${wordOnTarget(target)}.`
          : `${values.yearToDate} this year to date.`,
    ];
    if (lastYear.kind === "equal")
      sentences.push(`It is the same as last year’s ${values.lastYear}.`);
    else if (lastYear.kind !== "none")
      sentences.push(
        `It is ${lastYear.by} ${lastYear.kind} than last year’s ${values.lastYear}${lastYear.isSlight ? ", which may be no more than rounding" : ""}.`,
      );
    return sentences.join(" ");
  },
  /** Every figure of a plot, for one who hears it. */
  figures: (rows: readonly { column: ColumnId; printed: string }[]) =>
    `${rows.map(({ column: id, printed }) => `${column[id]} ${printed}`).join(", ")}.`,
  empty: (columns: readonly ColumnId[]) =>
    `The table gives none for: ${listOf(columns.map((id) => lowerCase(column[id])))}.`,

  toRow: (id: string) => `${id} in the report’s table`,
} as const;

const wordOnTarget = ({ kind }: Standing) =>
  kind === "better" || kind === "equal"
    ? "target met"
    : kind === "worse"
      ? "target missed"
      : "the table does not say which way is good";

/** England keeps its capital. */
const lowerCase = (words: string) =>
  words === column.england
    ? words
    : words.charAt(0).toLowerCase() + words.slice(1);
