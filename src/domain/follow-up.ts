import type {
  FollowUpId,
  IndicatorId,
  ParagraphRef,
  PlanItemId,
  SetId,
} from "./ids.ts";

/** What is to come of an answer: something promised, something to be done, or something that the committee recommends. */
export interface FollowUp {
  readonly id: FollowUpId;
  readonly kind: FollowUpKind;
  /** What is promised, to be done or to change; empty while nobody has said. */
  readonly what: string;
  /** Whose it is, by role, such as `Head of Service`; empty while nobody has said. */
  readonly to: string;
  /** ISO 8601 date; empty for none. */
  readonly due: string;
  /** How the committee will know; empty while nobody has said. */
  readonly measure: string;
  readonly state: FollowUpState;
  readonly source: FollowUpSource;
  readonly author: string;
  readonly createdAt: number;
  /** The set of an earlier meeting that it was carried from; null for one of this meeting. */
  readonly from: CarriedFrom | null;
  /** What has been changed, first change first. */
  readonly history: readonly FollowUpChange[];
}

export const followUpKinds = ["promise", "action", "recommendation"] as const;
export type FollowUpKind = (typeof followUpKinds)[number];

export const followUpStates = ["open", "received", "closed"] as const;
/** `received`: the answer has come and nobody has looked at it yet. Being overdue is no state: it follows from the day. */
export type FollowUpState = (typeof followUpStates)[number];

/** What was asked when it arose, and the evidence it came from. */
export interface FollowUpSource {
  /** The guide's question; null when it was none of them. */
  readonly question: number | null;
  readonly item: PlanItemId | null;
  /** The words that were asked. */
  readonly words: string;
  readonly cites: readonly (ParagraphRef | IndicatorId)[];
}

export interface CarriedFrom {
  readonly set: SetId;
  readonly title: string;
  /** ISO 8601 date of that meeting, or empty. */
  readonly date: string;
}

export interface FollowUpChange {
  readonly at: number;
  readonly author: string;
  readonly field: "to" | "due" | "state" | "kind";
  readonly value: string;
}

/** A promise to one question, or to one item of the plan, is one on every device. Null for what answers neither. */
export const promiseId = ({
  question,
  item,
}: Pick<FollowUpSource, "question" | "item">): FollowUpId | null => {
  const asked = question === null ? item : `question-${question}`;
  return asked === null ? null : (`promise-${asked}` as FollowUpId);
};

/** As it stands on a day. */
export type Standing = FollowUpState | "overdue";

/** @param today this device's day, ISO 8601: being overdue is for the reader, and is never written down */
export const standingOn = (
  { state, due }: Pick<FollowUp, "state" | "due">,
  today: string,
): Standing =>
  state === "open" && due !== "" && due < today ? "overdue" : state;

const urgency: Readonly<Record<Standing, number>> = {
  overdue: 0,
  received: 1,
  open: 2,
  closed: 3,
};

/** What is overdue first, then what has come in, then what is awaited by date, and what is closed last. */
export const byUrgency = (
  followUps: readonly FollowUp[],
  today: string,
): readonly FollowUp[] =>
  followUps.toSorted(
    (a, b) =>
      urgency[standingOn(a, today)] - urgency[standingOn(b, today)] ||
      // Without a date behind every date.
      compare(a.due || "~", b.due || "~") ||
      a.createdAt - b.createdAt ||
      compare(a.id, b.id),
  );

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Begun, and nothing written in it: not worth keeping. */
export const saysNothing = ({
  to,
  what,
  due,
  measure,
}: Pick<FollowUp, "to" | "what" | "due" | "measure">): boolean =>
  (to + what + due + measure).trim() === "";

/** What a recommendation needs and does not say yet. */
export const recommendationNeeds = ["to", "what", "due", "measure"] as const;
export type RecommendationNeed = (typeof recommendationNeeds)[number];

export const missingIn = (
  recommendation: Pick<FollowUp, RecommendationNeed>,
): readonly RecommendationNeed[] =>
  recommendationNeeds.filter((name) => recommendation[name].trim() === "");

/** Verbs after which nothing has to happen. */
const noting =
  /^\W*(?:that\s+)?(?:the\s+)?(?:(?:overview\s+and\s+scrutiny\s+)?committee\s+|members\s+|we\s+|to\s+)*(?:is\s+asked\s+to\s+|should\s+|agrees?\s+to\s+)?(?:notes?|noting|noted|receives?|welcomes?|acknowledges?)\b/i;
/** Verbs by which something does. */
const acting =
  /\b(?:asks?|requests?|requires?|recommends?|reports?\s+back|provides?|reviews?|publish(?:es)?|sets?|agrees?|develops?|ensures?|introduces?|write|writes|bring|brings|increase|reduce|by\s+\d)\b/i;

/** Whether a recommendation only asks to note, receive or welcome, after which nothing has to change. */
export function asksOnlyToNote(what: string): boolean {
  const start = noting.exec(what);
  return start !== null && !acting.test(what.slice(start[0].length));
}
