import type {
  FollowUp,
  FollowUpKind,
  RecommendationNeed,
} from "../../domain/follow-up.ts";
import { fullMomentText, longDate } from "./dates.ts";
import { paperWords } from "./papers.ts";
import { counted } from "./listed.ts";

const { kinds, states, changed } = paperWords;
const listed = new Intl.ListFormat("en-GB");

const needs: Readonly<Record<RecommendationNeed, string>> = {
  to: "to whom it goes",
  what: "what should change",
  due: "by when",
  measure: "how we will know",
};

/** What the fields ask, by what is followed up. */
const asks: Readonly<
  Record<FollowUpKind, Readonly<Record<RecommendationNeed, string>>>
> = {
  promise: {
    to: "By whom",
    what: "What was promised",
    due: "By when",
    measure: "How we will know",
  },
  action: {
    to: "Who will do it",
    what: "What is to be done",
    due: "By when",
    measure: "How we will know",
  },
  recommendation: {
    to: "To whom",
    what: "What should change",
    due: "By when",
    measure: "How we will know",
  },
};

/** The words of what is followed up. */
export const followUpCopy = {
  title: "Follow-up",
  opening: "Opening your follow-up list…",
  toPaper: "Hand it in, print or save",
  empty:
    "Nothing is to be followed up yet. Mark a question “Written answer promised” and it stands here by itself. Or begin below.",
  list: "What is followed up",
  kinds,
  states,
  asks,

  filter: "Show",
  filters: {
    all: "Everything",
    overdue: "Overdue",
    promise: "Promised answers",
    action: "Actions",
    recommendation: "Recommendations",
  },
  noneOfThese: "None of these.",

  /** Named after it: `State of Answer on placements`. */
  stateOf: (what: string) => `State of “${what}”`,
  state: "State",
  nowIn: (state: FollowUp["state"]) => `Now ${states[state].toLowerCase()}.`,
  unsaid: "Nothing said yet",
  answerTo: "Answer to",
  due: (date: string) => `by ${longDate(date)}`,
  noDue: "no date yet",
  nobody: "nobody named yet",
  question: (number: number) => `Q${number}`,
  measured: (how: string) => `We will know by: ${how}`,
  carried: (title: string, date: string) =>
    `Carried from “${title}”${date === "" ? "" : `, ${longDate(date)}`}`,
  openSet: (title: string) => `Open “${title}”`,

  change: "Change",
  changeOne: (what: string) => `Change “${what}”`,
  kind: "Kind",
  done: "Done",
  remove: "Remove from the list",
  removed: "Removed from the list.",
  history: "History",
  made: ({ createdAt, author }: FollowUp) =>
    `${fullMomentText(createdAt)}: written down${author === "" ? "" : ` (${author})`}`,
  changed,
  roles: [
    "Portfolio holder",
    "Director",
    "Assistant Director",
    "Head of Service",
    "Lead officer",
    "Cabinet",
    "Partner",
    "Witness",
  ],

  lacks: (missing: readonly RecommendationNeed[]) =>
    missing.length === 0
      ? "It says to whom, what, by when and how we will know."
      : `It does not say yet ${listed.format(missing.map((name) => needs[name]))}.`,
  onlyNotes:
    "As it stands it only asks to note, so nothing has to change after it. You could say what should be different, and for whom.",

  addTitle: "Write one down",
  about: "About",
  noQuestion: "No question in particular",
  add: {
    promise: "A promised answer",
    action: "An action",
    recommendation: "A recommendation",
  },
  shared: "Everyone in this set can see the list, once the set is shared.",

  nextTitle: "For the next meeting",
  leftOver: (followUps: number, items: number) => {
    const parts = [
      ...(followUps > 0
        ? [counted(followUps, "open follow-up", "open follow-ups")]
        : []),
      ...(items > 0
        ? [
            counted(
              items,
              "question of your plan that nobody asked",
              "questions of your plan that nobody asked",
            ),
          ]
        : []),
    ];
    return parts.length === 0
      ? "Nothing is left over: all is closed, and all of your plan was asked."
      : `${listed.format(parts)} can go into a new set. This one stays as it is.`;
  },
  carry: "Carry into a new set",
  nextName: "Next meeting",
  wasCarried: (title: string) => `Carried into “${title}”, which is open now.`,

  /** On the page of the question itself. */
  here: {
    title: "The written answer",
    toList: "In your follow-up list",
  },
} as const;
