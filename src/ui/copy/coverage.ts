import type { CoverageCount } from "../../domain/coverage-map.ts";

const counts = ({ direct, context }: CoverageCount): string =>
  [
    ...(direct > 0 ? [`${direct} direct`] : []),
    ...(context > 0 ? [`${context} context`] : []),
  ].join(", ") || "nothing";

/** The words of the map of the evidence. */
export const coverageCopy = {
  title: "Where the evidence lies",
  table: "The questions by the parts of the report",
  lead: "Each number counts paragraphs, figures or themes. Choose one to see them.",
  direct: "Direct evidence",
  context: "Context",
  unused: "No question draws on",
  noDirect: "No direct evidence for",

  question: "Question",
  total: "In all",
  everyQuestion: "All questions",
  none: "none",
  place: (kind: "section" | "appendix", number: number) =>
    kind === "section" ? `Section ${number}` : `Appendix ${number}`,
  placeShort: (kind: "section" | "appendix", number: number) =>
    kind === "section" ? String(number) : `App. ${number}`,
  counts,
  /** The name of a cell's button. */
  cell: (question: number, place: string, count: CoverageCount) =>
    `Question ${question}, ${place}: ${counts(count)}`,
} as const;
