import type { EnquiryKind } from "../../domain/enquiry-kinds.ts";

/** The words of the page with all lines of enquiry. Those of a single one are in `enquiries.ts`. */
export const enquiriesPageCopy = {
  title: "Lines of enquiry",
  about:
    "What does not add up in the report, what it leaves open, and a question you could ask. Strongest first. Each shows its working and the words or figures that it rests on.",
  filters: "Choose which to see",
  question: "Question",
  part: "Part of the report",
  kind: "Kind",
  every: {
    question: "Every question",
    part: "The whole report",
    kind: "Every kind",
  },
  option: (words: string, count: number) => `${words} (${count})`,
  questionOption: (number: number, words: string) => `Q${number} ${words}`,

  shown: (count: number, all: number) =>
    count === all
      ? `${all} lines of enquiry`
      : `${count} of ${all} lines of enquiry`,
  none: "No line of enquiry fits all of these together.",
  widen: {
    question: (count: number) => `Look at every question (${count})`,
    part: (count: number) => `Look in the whole report (${count})`,
    kind: (count: number) => `Look at every kind (${count})`,
  },
  clear: "Show all",
  print: "Print",

  kinds: {
    "does-not-add-up": "Does not add up",
    "not-like-for-like": "Not like for like, or out of date",
    worse: "Worse, or a large change",
    target: "How a target is set",
    independence: "Who wrote or checked it",
    "not-spoken-of": "Not reported on",
    "not-given": "A figure or a date not given",
  } satisfies Record<EnquiryKind, string>,

  hidden: "The line of enquiry you came for is not among these.",
  showHidden: "Show it among all",
  unknown: (id: string) =>
    `This report has no line of enquiry called “${id}”. It may have been in another version.`,
} as const;
