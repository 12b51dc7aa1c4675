import { longDate } from "./dates.ts";

/** The words of the briefing: of the choices above it, and of the paper itself. */
export const briefingCopy = {
  title: "Print a briefing",
  /** The name that the browser gives the printed file. */
  documentTitle: (title: string) => `Briefing: ${title}`,
  about: "Choose what it holds. What you see below is what is printed.",
  print: "Print",
  printHint:
    "To keep it as a file or send it on, choose “Save as PDF” where you would choose the printer.",

  which: "Which questions",
  choices: {
    all: (count: number) => `All ${count}`,
    mine: (count: number) => `Those with a note or a mark (${count})`,
    chosen: "The ones I tick",
  },
  pick: "Tick the questions",
  pickOne: (number: number, text: string) => `${number}. ${text}`,
  nothing: "No question is chosen yet, so there is nothing to print.",

  holds: "What else it holds",
  marks: "Where each question stands",
  sharedNotes: "Notes that everyone in this set can see",
  privateNotes: "Notes that only you can see",
  privateHint:
    "Left out unless you tick it: whoever has the paper can read them.",
  context: "Evidence that is context",

  kicker: (council: string, committee: string) =>
    committee === "" ? council : `${council}, ${committee}`,
  meeting: (date: string) => `Meeting of ${longDate(date)}`,
  made: (day: string, set: string) => `Made on ${day} from the set “${set}”.`,
  withPrivate:
    "It includes notes that their writer had kept to themselves until now.",
  verdicts:
    "“Strong”, “partial”, “thin” and “no evidence” say how far the report, as printed, answers a question. They judge no person and no service.",

  questionWord: "Question",
  missing: "What the report does not say",
  direct: "Direct evidence",
  directNone: "The report has no paragraph that answers this question.",
  contextTitle: "Context",
  otherFigures: "Other figures",
  paragraph: (ref: string) => `para ${ref}`,
  lostFigure: (ref: string) =>
    `The chart at ${ref} is in the paper, not in this text.`,
  supplementaries: "Could follow up with",
  notes: "Notes",
  privateNote: "Was kept to its writer",
  standing: "Where it stands",

  sources: "Sources",
  numbers: (appendix: number | null) =>
    appendix === null
      ? "Paragraph numbers are the report’s own."
      : `Paragraph numbers are the report’s own. Figures are from its Appendix ${appendix}.`,
  version: (id: string, version: string) =>
    `Questions and evidence: ${id}, version ${version}.`,
} as const;
