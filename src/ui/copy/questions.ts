import type { Mark } from "../../document/model.ts";
import type { Rag } from "../../domain/indicator.ts";
import type { Verdict } from "../../domain/question.ts";
import { counted, listed } from "./listed.ts";

const numberWords = [
  "",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
] as const;
const inWords = (count: number) => numberWords[count] ?? String(count);

const sentenceList = new Intl.ListFormat("en-GB");
const answered = [
  ["strong", "well"],
  ["partial", "in part"],
  ["thin", "hardly"],
  ["none", "not at all"],
] as const;

/** The words of the list of questions and of a question's page. */
export const questionCopy = {
  listTitle: "The key questions to ask",
  /** One sentence that tells how well the report answers the questions. */
  summary: (count: number, tally: Readonly<Record<Verdict, number>>) =>
    `${count} questions. The report answers ${sentenceList.format(
      answered.flatMap(([verdict, how]) =>
        tally[verdict] === 0 ? [] : [`${inWords(tally[verdict])} ${how}`],
      ),
    )}.`,
  enquiries: (count: number) =>
    `What does not add up: ${counted(count, "line of enquiry", "lines of enquiry")}`,
  coverage: "Where the evidence lies",
  briefing: "Papers to hand in",

  verdict: {
    strong: "Strong evidence",
    partial: "Partial evidence",
    thin: "Thin evidence",
    none: "No evidence",
  },
  verdictShort: {
    strong: "Strong",
    partial: "Partial",
    thin: "Thin",
    none: "None",
  },
  notes: (count: number, news: number) =>
    `${counted(count, "note", "notes")}${news === 0 ? "" : `, ${news} new`}`,
  mark: {
    answered: "Answered",
    partly: "Partly answered",
    "not-answered": "Not answered",
    promised: "Written answer promised",
  } satisfies Record<Mark, string>,
  markTitle: "Where it stands",
  markedApart: (marks: readonly string[], mayChoose: boolean) =>
    `Marked differently by colleagues: ${listed(marks.map((mark) => `“${mark}”`))}.${mayChoose ? " Choose one." : ""}`,
  recommend: "Draft a recommendation",
  unmarked: "Not asked yet",

  position: (number: number, count: number, group: string) =>
    `Question ${number} of ${count} · ${group}`,
  title: (number: number) => `Q${number}`,
  listLabel: "The questions",
  pager: "Other questions",
  previous: (number: number) => `Question ${number}`,
  next: (number: number) => `Question ${number}`,
  previousWord: "Previous",
  nextWord: "Next",
  all: "All questions",
  gaps: (count: number) =>
    count === 1
      ? "One thing it does not say"
      : `${count} things it does not say`,
  toEvidence: (count: number) => `Evidence (${count})`,
  missing: "What the report does not say",
  supplementaries: "You could follow up with",
  copyToNote: "Copy into a note",
  copyToNoteOn: (number: number) => `Copy into a note on Q${number}`,
  copied: "Copied into a note.",
  currency: (checked: string) => `Since this was written (checked ${checked})`,
  themes: "In the improvement plan",
  unknown: (number: number, count: number) =>
    `There is no question ${number}. The guide has ${count}.`,

  evidence: "Evidence",
  evidenceTitle: "What the report says",
  direct: "Direct evidence",
  directNone: "The report has no paragraph that answers this question.",
  context: "Context",
  /** Heard after a cell that is outlined. */
  cited: "marked",
  why: "Why it is here",
  figures: "Figures",
  otherFigures: "Other figures",
  paragraph: (ref: string) => `Paragraph ${ref} in the report`,
  lostFigure: (ref: string) =>
    `The chart at ${ref} is in the paper, not in this text.`,

  checks: {
    table: "The table of figures",
  },

  indicator: {
    yearToDate: "Year to date",
    target: "Target",
    lastYear: "Last year",
    yearBeforeLast: "Year before",
    england: "England",
    statisticalNeighbours: "Statistical neighbours",
    region: "Region",
    none: "none given",
    goodIs: {
      high: "High is good.",
      low: "Low is good.",
      unsaid: "The report does not say which way is good.",
    },
    rag: {
      red: "Rated red",
      amber: "Rated amber",
      green: "Rated green",
    } satisfies Record<Rag, string>,
    unrated: "No rating given",
  },
} as const;
