import { withoutRepeats, type Enquiry } from "./enquiry.ts";
import { enquiryKinds, kindOf, type EnquiryKind } from "./enquiry-kinds.ts";
import { partOfPlace, placesOf } from "./enquiry-places.ts";
import type { Pack } from "./pack.ts";
import {
  reportAnchors,
  reportOutline,
  type OutlineItem,
} from "./report-outline.ts";

/** Which lines of enquiry one wants to see. Null leaves that choice open. */
export interface EnquiryFilter {
  /** A question of the guide that they serve. */
  readonly question: number | null;
  /** A part of the report by its line in the contents, such as `section-2`; or a single place, such as `2.11` or `K2`. */
  readonly part: string | null;
  readonly kind: EnquiryKind | null;
}

export const everyEnquiry: EnquiryFilter = {
  question: null,
  part: null,
  kind: null,
};

/** A filter as an address has it; what the pack knows nothing of is left open. */
export function readFilter(
  pack: Pack,
  chosen: {
    readonly question: number | null;
    readonly part: string;
    readonly kind: string;
  },
): EnquiryFilter {
  const { question } = chosen;
  return {
    question: pack.questions.some(({ number }) => number === question)
      ? question
      : null,
    part: reportAnchors(pack).has(chosen.part) ? chosen.part : null,
    kind: enquiryKinds.find((kind) => kind === chosen.kind) ?? null,
  };
}

/** The lines of enquiry that a filter leaves, strongest first, each told once. */
export const filterEnquiries = (
  pack: Pack,
  filter: EnquiryFilter,
): readonly Enquiry[] =>
  withoutRepeats(
    pack.enquiries.filter((enquiry) => isWanted(enquiry, pack, filter)),
  );

function isWanted(
  enquiry: Enquiry,
  pack: Pack,
  { question, part, kind }: EnquiryFilter,
): boolean {
  if (question !== null && !enquiry.questions.includes(question)) return false;
  if (kind !== null && kindOf(enquiry.rule) !== kind) return false;
  return (
    part === null ||
    placesOf(enquiry, pack).some(
      (place) => place === part || partOfPlace(place, pack) === part,
    )
  );
}

/** One choice of a filter, and how many lines of enquiry it would leave beside the other choices. */
export interface Choice<T> {
  readonly value: T;
  readonly count: number;
}

export interface EnquiryChoices {
  readonly questions: readonly Choice<number>[];
  /** Only the parts of the report that some line of enquiry is about. */
  readonly parts: readonly Choice<OutlineItem>[];
  /** Only the kinds that some line of enquiry is of. */
  readonly kinds: readonly Choice<EnquiryKind>[];
}

/** What there is to choose from, with the count that each choice would leave. */
export function enquiryChoices(
  pack: Pack,
  filter: EnquiryFilter,
): EnquiryChoices {
  const count = (change: Partial<EnquiryFilter>, others = filter) =>
    filterEnquiries(pack, { ...others, ...change }).length;
  return {
    questions: pack.questions.map(({ number }) => ({
      value: number,
      count: count({ question: number }),
    })),
    parts: reportOutline(pack)
      .filter(({ anchor }) => count({ part: anchor }, everyEnquiry) > 0)
      .map((item) => ({ value: item, count: count({ part: item.anchor }) })),
    kinds: enquiryKinds
      .filter((kind) => count({ kind }, everyEnquiry) > 0)
      .map((kind) => ({ value: kind, count: count({ kind }) })),
  };
}
