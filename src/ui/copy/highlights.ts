import { anchorKind } from "../../domain/anchors.ts";

/** The words around what a member has highlighted in the report. */
export const highlightCopy = {
  bar: "The words you chose",
  highlight: "Highlight",
  withNote: "Highlight and note",
  made: (count: number) =>
    count === 1 ? "Highlighted." : `Highlighted in ${count} places.`,
  removed: "Highlight removed.",
  moved: "The highlight is on these words now.",
  putHere: "Put it here",
  moving: (quote: string) =>
    `Choose the words where “${quote}” stands now, then press “Put it here”.`,
  cancel: "Cancel",

  choose: "Highlight…",
  chooseIn: (cite: string) => `Highlight words of ${cite}`,
  chosenWords: "Chosen",
  sentence: "Sentence",
  row: "Row",
  begins: "Begins",
  ends: "Ends",
  earlier: "earlier",
  later: "later",
  earlierSentence: "The sentence before",
  laterSentence: "The next sentence",
  earlierRow: "The row before",
  laterRow: "The next row",
  beginEarlier: "Begin a word earlier",
  beginLater: "Begin a word later",
  endEarlier: "End a word earlier",
  endLater: "End a word later",

  inPlace: (cite: string) => `Your highlights in ${cite}`,
  place: (anchor: string) =>
    nameOf(anchor, {
      paragraph: (ref) => `paragraph ${ref}`,
      indicator: (id) => `indicator ${id}`,
      theme: (id) => `theme ${id}`,
      table: (ref) => `the table at ${ref}`,
      appendix: (number) => `Appendix ${number}`,
      guide: (part) =>
        part === "" ? "the guide" : `part ${part} of the guide`,
      closing: "this part",
      front: "the front page",
      summary: "the summary",
    }),
  /** As one would cite it in a list. */
  cite: (anchor: string) =>
    nameOf(anchor, {
      paragraph: (ref) => `Para ${ref}`,
      indicator: (id) => `Indicator ${id}`,
      theme: (id) => `Theme ${id}`,
      table: (ref) => `Table at ${ref}`,
      appendix: (number) => `Appendix ${number}`,
      guide: () => "Guide",
      closing: "After the sections",
      front: "Front page",
      summary: "Summary",
    }),
  note: (quote: string) => `Your note on “${quote}”`,
  placeholder: "Write a note…",
  ties: "Questions it bears on",
  questionTitle: (number: number) => `Q${number}`,
  usesThis: "uses this",
  remove: "Remove highlight",
  changed: (quote: string) =>
    `The words have changed since. You highlighted “${quote}”.`,

  /** On a question's page. */
  onQuestion: "Your highlights",

  pageTitle: "Your highlights",
  pageCount: (count: number) =>
    count === 1 ? "1 highlight" : `${count} highlights`,
  looking: (count: number) =>
    `${count} ${count === 1 ? "is" : "are"} still being looked for in this version of the report.`,
  onlyYou:
    "Only you can see your highlights and the notes on them. They stay on this device, also when the set is shared, and are in your backup.",
  pageEmpty:
    "You have not highlighted anything yet. Open the report, choose some words, and press “Highlight”.",
  toReport: "Go to the report",
  opening: "Opening your highlights…",
  unmatched: "No longer in the report",
  unmatchedHelp:
    "This version of the report does not have these words. Nothing is lost: keep them here, put them on other words, or remove them.",
  findWords: "Look for the words",
  moveIt: "Put it on other words",
  stoodAt: (cite: string) => `It stood at ${cite}.`,
  export: "Save highlights to a file",
  import: "Add from a file",
  fileSuffix: "highlights",
  imported: (count: number) =>
    count === 0
      ? "Everything in this file was here already."
      : count === 1
        ? "1 highlight was added."
        : `${count} highlights were added.`,
  fileHelp:
    "Other programs can read the file too, if they know the Web Annotation standard (JSON-LD).",
} as const;

interface PlaceNames {
  readonly paragraph: (ref: string) => string;
  readonly indicator: (id: string) => string;
  readonly theme: (id: string) => string;
  readonly table: (ref: string) => string;
  readonly appendix: (number: string) => string;
  /** Empty for what stands around the parts. */
  readonly guide: (part: string) => string;
  readonly closing: string;
  readonly front: string;
  readonly summary: string;
}

function nameOf(anchor: string, names: PlaceNames): string {
  switch (anchorKind(anchor)) {
    case "paragraph":
      return names.paragraph(anchor);
    case "indicator":
      return names.indicator(anchor);
    case "theme":
      return names.theme(anchor);
  }
  const [kind = "", number = ""] = anchor.split("-");
  switch (kind) {
    case "table":
    case "appendix":
    case "guide":
      return names[kind](number);
    case "closing":
    case "front":
    case "summary":
      return names[kind];
  }
  // A place of a version that had places this one does not know.
  return names.paragraph(anchor);
}

/** A quote that is shown in one line: its first words. */
export function shortQuote(quote: string): string {
  const words = quote.split(" ");
  return words.length <= 12 ? quote : `${words.slice(0, 11).join(" ")}…`;
}
