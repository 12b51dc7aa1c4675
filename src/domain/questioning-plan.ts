import type { CarriedFrom } from "./follow-up.ts";
import type { EnquiryId, PlanItemId } from "./ids.ts";

/**
 * What the members of a committee have agreed to ask, in which order, and who asks it. (The improvement plan is another one: `plan.ts`.)
 */
export interface QuestioningPlan {
  /** In the order in which they are to be asked. */
  readonly items: readonly PlanItem[];
  /** How long the meeting gives to all of it; 0 when nobody has said. */
  readonly minutes: number;
}

/** Something to ask, as it stands in the plan. */
export interface PlanEntry {
  readonly id: PlanItemId;
  readonly source: PlanSource;
  /** Its words as they stood when it was added, so that another version of the pack takes nothing away; empty for one's own. */
  readonly printed: string;
  /** In the members' own words; empty while it is asked as printed. */
  readonly wording: string;
  /** Who leads on it; empty while nobody has taken it. More than one where two were put down for it apart: see `namesOf`. */
  readonly lead: string;
  /** Who follows up, likewise. */
  readonly follow: string;
  /** The heading it stands under; empty for none. */
  readonly theme: string;
  /** 0 when nobody has said. */
  readonly minutes: number;
  /** An earlier answer has dealt with it, so that it need not be asked. */
  readonly covered: boolean;
  /** The name that whoever added it goes by; empty when none was given. */
  readonly author: string;
  readonly createdAt: number;
  /** The set of an earlier meeting, which did not come to it; null for one of this meeting. */
  readonly from: CarriedFrom | null;
}

export interface PlanItem extends PlanEntry {
  /** What may be asked after it, in order. */
  readonly supplementaries: readonly PlanEntry[];
}

/** Where an item of the plan comes from. */
export type PlanSource =
  | { readonly kind: "question"; readonly question: number }
  | { readonly kind: "enquiry"; readonly enquiry: EnquiryId }
  /** A follow-up that the guide's officer suggests; `text` as suggested. */
  | {
      readonly kind: "supplementary";
      readonly question: number;
      readonly text: string;
    }
  | { readonly kind: "own" };

/** Whether both are the same printed words. One's own are never those of another item. */
export function isSameSource(a: PlanSource, b: PlanSource): boolean {
  if (a.kind === "question")
    return b.kind === a.kind && a.question === b.question;
  if (a.kind === "enquiry") return b.kind === a.kind && a.enquiry === b.enquiry;
  return (
    a.kind === "supplementary" &&
    b.kind === a.kind &&
    a.question === b.question &&
    a.text === b.text
  );
}

/** Everything in the plan, each item followed by its supplementaries. */
export const planEntries = ({ items }: QuestioningPlan): readonly PlanEntry[] =>
  items.flatMap((item) => [item, ...item.supplementaries]);

/** The entry of this source, wherever it stands in the plan. One's own has no source to be found by. */
export const findInPlan = (
  plan: QuestioningPlan,
  source: PlanSource,
): PlanEntry | undefined =>
  planEntries(plan).find((entry) => isSameSource(entry.source, source));

/** What is to be said: the members' words, or else the printed ones. */
export const wordsOf = ({ wording, printed }: PlanEntry): string =>
  wording === "" ? printed : wording;

/** Whether it has printed words that the members have changed. */
export const isReworded = ({ wording, printed }: PlanEntry): boolean =>
  printed !== "" && wording !== "" && wording !== printed;

const betweenNames = " / ";

/** The names in a field for them. */
export const namesOf = (field: string): readonly string[] =>
  distinct(field.split(betweenNames));

/** Names that were given apart, as one field: each once, in an order that is the same everywhere. */
export function joinNames(fields: readonly string[]): string {
  const [first = "", ...others] = fields;
  return others.length === 0
    ? first
    : distinct(fields.flatMap(namesOf)).toSorted().join(betweenNames);
}

/** Every name that stands in the plan, once, in the order of the alphabet. */
export const namesIn = ({ items }: QuestioningPlan): readonly string[] =>
  distinct(
    items.flatMap(({ lead, follow }) => [...namesOf(lead), ...namesOf(follow)]),
  ).toSorted((a, b) => a.localeCompare(b, "en-GB"));

/** Every heading that is in use, once, in the plan's order. */
export const themesIn = ({ items }: QuestioningPlan): readonly string[] =>
  distinct(items.map(({ theme }) => theme));

const distinct = (words: readonly string[]): readonly string[] => [
  ...new Set(words.map((word) => word.trim()).filter((word) => word !== "")),
];
