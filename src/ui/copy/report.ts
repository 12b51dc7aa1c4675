import type { AnchorKind } from "../../domain/anchors.ts";

/** The words of the page with the whole report. Everything else on it is the paper's own. */
export const reportCopy = {
  title: "Report",
  contents: "Contents",
  summary: "Summary",
  howToRead:
    "With each paragraph stand the questions that use it. A paragraph’s number is a link to it, to copy or to share.",

  backToEnquiry: "Back to the line of enquiry",
  backToEnquiryShort: "line of enquiry",
  enquiries: {
    all: "All lines of enquiry",
    count: (count: number) =>
      count === 1 ? "1 line of enquiry" : `${count} lines of enquiry`,
    at: (place: string) => `at ${place}`,
    marked: (quotes: readonly string[]) =>
      `Marked here: ${quotes.map((quote) => `“${quote}”`).join("; ")}.`,
    restsOn: "Rests on",
  },
  back: (question: number) => `Back to question ${question}`,
  /** Heard before `Q12`, where there is no room for more. */
  backTo: "Back to",
  paragraph: (ref: string) => `Paragraph ${ref}`,
  indicator: (id: string) => `Indicator ${id}`,
  theme: (id: string) => `Theme ${id}`,
  usedBy: "Used by",
  usedByOf: (cite: string) => `Questions that use ${cite}`,
  question: (number: number) => `Q${number}`,
  /** Follows `Q12` for those who hear the link. */
  openingWords: (text: string) => {
    const words = text.split(/\s+/);
    return words.length <= 8 ? text : `${words.slice(0, 8).join(" ")}…`;
  },

  lostFigure: (ref: string) =>
    `The chart at ${ref} is in the paper, not in this text.`,
  spokenOf: "Spoken of in",
  skipped: (ref: string, before: string | null, after: string | null) =>
    before === null || after === null
      ? `There is no ${ref} in the text.`
      : `The text goes from ${before} to ${after}; there is no ${ref}.`,

  appendix: (number: string | number) => `Appendix ${number}`,
  appendixUnread: "This appendix is in the paper, not in this text.",
  guide: "Read the guide and its questions",
  namesLeftOut: "Names, telephone numbers and email addresses are left out.",

  indicators: {
    region: "Table of indicators",
    rag: "RAG",
    goodIs: "Good is",
    empty: "empty in the paper",
    asPlots: "See each indicator as a chart",
    asPrinted:
      "Every figure is as the paper prints it; a cell left empty there is empty here.",
  },

  abbreviations: {
    title: "Abbreviations",
    ours: "Not part of the paper: short forms that the report uses, spelt out.",
    sameAs: (short: string) => `Means the same here as ${short}.`,
  },

  unknown: (kind: AnchorKind, anchor: string) => {
    switch (kind) {
      case "paragraph":
        return `This report has no paragraph ${anchor}.`;
      case "indicator":
        return `This report has no indicator ${anchor}.`;
      case "theme":
        return `This report has no theme ${anchor}.`;
      case "other":
        return `This report has no place called “${anchor}”.`;
    }
  },
} as const;
