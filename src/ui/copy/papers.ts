import type { FollowUpChange } from "../../domain/follow-up.ts";
import type { PaperWords } from "../../export/papers/paper-words.ts";
import { briefingCopy } from "./briefing.ts";
import { dayText, fullMomentText, longDate } from "./dates.ts";
import { noteCopy } from "./notes.ts";
import { questionCopy } from "./questions.ts";

const fields: Readonly<Record<FollowUpChange["field"], string>> = {
  to: "to whom",
  due: "by when",
  state: "state",
  kind: "kind",
};

/** The words of the papers themselves, in whatever form they go out. */
export const paperWords: PaperWords = {
  day: dayText,
  date: longDate,
  moment: fullMomentText,
  meeting: briefingCopy.meeting,
  made: briefingCopy.made,
  withPrivate: briefingCopy.withPrivate,

  question: (number) => `Q${number}`,
  paragraph: briefingCopy.paragraph,
  verdict: questionCopy.verdict,
  verdicts: briefingCopy.verdicts,
  missing: briefingCopy.missing,
  direct: briefingCopy.direct,
  directNone: briefingCopy.directNone,
  context: briefingCopy.contextTitle,
  lostFigure: briefingCopy.lostFigure,
  figures: (appendix) => `Figures from Appendix ${appendix}`,
  indicator: "Indicator",
  goodIs: "Good is",
  good: { high: "High", low: "Low" },
  rating: "Rating",
  rated: { red: "Red", amber: "Amber", green: "Green" },
  supplementaries: briefingCopy.supplementaries,
  enquiries: "Lines of enquiry",
  notes: briefingCopy.notes,
  standing: briefingCopy.standing,
  mark: questionCopy.mark,
  privateNote: briefingCopy.privateNote,
  currency: questionCopy.currency,
  sources: briefingCopy.sources,
  numbers: briefingCopy.numbers,
  version: briefingCopy.version,

  briefingTitle: briefingCopy.documentTitle,
  notesTitle: "Notes of answers",
  followUpTitle: "Follow-up list",
  plan: "Who asks what",
  questions: "Question",
  number: "No.",
  asks: "Wording",
  lead: "Leads",
  follow: "Follows up",
  minutes: "Minutes",
  total: "In all",
  covered: "covered by an earlier answer",
  leads: (lead, follow) =>
    [
      lead === "" ? "" : `${lead} leads`,
      follow === "" ? "" : `${follow} follows up`,
    ]
      .filter((part) => part !== "")
      .join("; "),
  asPrinted: "As printed:",
  ownQuestion: "Own question",
  lineOfEnquiry: "Line of enquiry",
  otherQuestions: noteCopy.onQuestion(0),
  answer: (role) =>
    noteCopy.asked({ kind: "answer", item: null, answeredBy: role }),
  supplementary: "Supplementary",
  nothingWritten: "Nothing has been written that goes out with this paper.",
  what: "What",
  toWhom: "To whom",
  due: "By when",
  measure: "How we will know",
  state: "State",
  from: "Comes from",
  kind: "Kind",
  kinds: {
    promise: "Promised answer",
    action: "Action",
    recommendation: "Recommendation",
  },
  states: {
    open: "Open",
    overdue: "Overdue",
    received: "Received",
    closed: "Closed",
  },
  carriedFrom: (title, date) =>
    date === "" ? `carried from “${title}”` : `carried from ${longDate(date)}`,
  noFollowUps: "Nothing is to be followed up.",
  history: "History",
  changed: ({ at, author, field, value }) =>
    [
      `${fullMomentText(at)}: ${fields[field]} ${value === "" ? "taken out" : `now ${changedTo(field, value)}`}`,
      author === "" ? "" : `(${author})`,
    ]
      .filter((part) => part !== "")
      .join(" "),
  writtenBy: "Written by",
  when: "When",
  note: "Note",
  seenBy: "Seen by",
  everyone: "Everyone in this set",
};

function changedTo(field: FollowUpChange["field"], value: string): string {
  if (field === "due") return longDate(value);
  if (field === "state")
    return (
      paperWords.states[value as "open" | "received" | "closed"] ?? value
    ).toLowerCase();
  return field === "kind"
    ? (
        paperWords.kinds[value as "promise" | "action" | "recommendation"] ??
        value
      ).toLowerCase()
    : value;
}

/** The words around the papers: which one, what it holds, and how it goes out. */
export const papersCopy = {
  title: "Papers to hand in",
  about:
    "Choose a paper and what it holds. What you see below is what goes out.",
  opening: "Opening your set…",
  which: "Which paper",
  papers: {
    briefing: "Briefing for the meeting",
    answers: "Notes of answers",
    "follow-up": "Follow-up list",
  },
  toFollowUp: "Change the list",
  what: "What it briefs on",
  byPlan: (count: number) =>
    `Your plan, in its order (${count === 1 ? "1 item" : `${count} items`})`,
  holds: briefingCopy.holds,
  enquiries: "Lines of enquiry",
  out: "Print it or save it",
  word: "Word",
  print: "Print or PDF",
  markdown: "Text (Markdown)",
  csv: "Table (CSV)",
  calendar: "Dates (calendar)",
  share: "Share the Word file…",
  printHint: briefingCopy.printHint,
  making: "Making the Word file…",
  made: (name: string) => `Saved as ${name}.`,
  notLoaded:
    "The part of the app that makes Word files could not be fetched. Connect once, open this page again, and it works without a connection from then on. The other forms work now.",
  failed: (detail: string) =>
    `The Word file could not be made (${detail}). The other forms work, and nothing you wrote is touched.`,
  notShared: (detail: string) =>
    `This device did not share the file (${detail}). Save it with “Word” and send it from there.`,
  noDates: "No open promise or action has a date yet.",
  docx: {
    contents: "Contents",
    creator: "Critical Friend",
    page: { before: "Page", of: "of" },
  },
  suffix: {
    briefing: "briefing",
    answers: "notes-of-answers",
    "follow-up": "follow-up",
  },
  dates: "follow-up-dates",
} as const;
