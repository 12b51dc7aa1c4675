import type { Indicator } from "../../../domain/indicator.ts";
import type { IndicatorPlot } from "../../../domain/indicator-plot.ts";
import { standingAgainst } from "../../../domain/indicator-standing.ts";
import { indicatorsCopy } from "../../copy/indicators.ts";
import { questionCopy } from "../../copy/questions.ts";

/** Whether an indicator meets its target, and why it cannot be said where it cannot. */
export type OnTarget = keyof typeof indicatorsCopy.target;

export function onTarget(indicator: Indicator): OnTarget {
  const { yearToDate, target } = indicator.values;
  if (target === "") return "none";
  if (yearToDate === "") return "nothing";
  switch (standingAgainst(indicator, "target").kind) {
    case "better":
      return "met";
    case "worse":
      return "missed";
    case "equal":
      return indicator.goodIs === null ? "unsaid" : "met";
    default:
      return "unsaid";
  }
}

/** A plot in a few sentences: every figure, and how they stand to each other. */
export function describePlot(
  indicator: Indicator,
  { rows }: IndicatorPlot,
): string {
  const { goodIs, rag } = indicator;
  return [
    indicatorsCopy.figures(rows),
    questionCopy.indicator.goodIs[goodIs ?? "unsaid"],
    indicatorsCopy.sentence(
      indicator,
      standingAgainst(indicator, "target"),
      standingAgainst(indicator, "lastYear"),
    ),
    rag === null
      ? `${questionCopy.indicator.unrated}.`
      : `${questionCopy.indicator.rag[rag]}.`,
  ].join(" ");
}
