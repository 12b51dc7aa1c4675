import {
  checkRules,
  type CheckRule,
  type CitedCell,
  type CheckEnquiry,
} from "../enquiry.ts";
import type { EnquiryId, IndicatorId } from "../ids.ts";
import type { ColumnId, Indicator } from "../indicator.ts";
import type { Question } from "../question.ts";
import { checkAgainstBenchmarks } from "./against-benchmarks.ts";
import {
  checkAgainstLastYear,
  checkGreenThoughWorse,
} from "./against-last-year.ts";
import type { Check, Checked } from "./check.ts";
import { checkEmptyColumns } from "./empty-columns.ts";
import {
  checkNoBenchmark,
  checkNoEarlierYear,
  checkNoRating,
  checkNoTarget,
  checkNothingThisYear,
} from "./gaps.ts";
import { checkLargeChange } from "./large-change.ts";
import { checkNotMentioned, checkRedNotDiscussed } from "./narrative.ts";
import { checkRating } from "./rating-against-target.ts";
import { checkTargetAgainstBenchmarks } from "./target-against-benchmarks.ts";
import { checkTargetAgainstLastYear } from "./target-against-last-year.ts";
import { checkTwoYears } from "./worse-two-years.ts";

const checks: readonly Check[] = [
  checkRating,
  checkRedNotDiscussed,
  checkGreenThoughWorse,
  checkLargeChange,
  checkTwoYears,
  checkTargetAgainstLastYear,
  checkTargetAgainstBenchmarks,
  checkAgainstBenchmarks,
  checkAgainstLastYear,
  checkNothingThisYear,
  checkNoTarget,
  checkNoEarlierYear,
  checkNoRating,
  checkNoBenchmark,
  checkNotMentioned,
];

/** Everything that the rules find, strongest first and then in the table's order, tied to the questions that use the indicators. */
export function checkIndicators(
  checked: Checked,
  questions: readonly Question[],
): readonly CheckEnquiry[] {
  const about = (ids: readonly IndicatorId[]): number[] =>
    questions
      .filter(({ kpis }) => kpis.some(({ id }) => ids.includes(id)))
      .map(({ number }) => number)
      .toSorted((a, b) => a - b);
  const kpis = checked.kpis.toSorted((a, b) => numberOf(a) - numberOf(b));
  const single = kpis.flatMap((indicator) =>
    checks.flatMap((check): CheckEnquiry[] => {
      const found = check(indicator, checked);
      if (found === null) return [];
      const { rule, statement, working, ask, caution } = found;
      return [
        {
          id: `${indicator.id}.${rule}` as EnquiryId,
          rule,
          where: [indicator.id],
          statement,
          working,
          ask,
          questions: about([indicator.id]),
          caution: caution.length === 0 ? null : caution.join(" "),
          strength: found.isSlight === true ? 0 : strengthOf(rule),
          cites: found.cites.map((column) => citeCell(indicator, column)),
        },
      ];
    }),
  );
  const ids = kpis.map(({ id }) => id);
  const whole = checkEmptyColumns(checked).map((found): CheckEnquiry => ({
    id: `${found.column}.empty-column` as EnquiryId,
    rule: "empty-column",
    where: ids,
    statement: found.statement,
    working: found.working,
    ask: found.ask,
    questions: about(ids),
    caution: null,
    strength: strengthOf("empty-column"),
    cites: kpis.map((indicator) => citeCell(indicator, found.column)),
  }));
  return [...single, ...whole].toSorted((a, b) => b.strength - a.strength);
}

/** From 1 for the last of the rules. */
const strengthOf = (rule: CheckRule): number =>
  checkRules.length - checkRules.indexOf(rule);

function citeCell(
  { id, rag, values }: Indicator,
  column: ColumnId | "rating",
): CitedCell {
  return {
    kind: "cell",
    indicator: id,
    column,
    value: column === "rating" ? (rag ?? "") : values[column],
  };
}

const numberOf = ({ id }: Indicator) => Number(id.slice(1));
