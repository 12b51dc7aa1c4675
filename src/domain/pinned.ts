import { findParagraph, type PlacedParagraph } from "./citations.ts";
import type { IndicatorId, ParagraphRef } from "./ids.ts";
import type { Indicator } from "./indicator.ts";
import type { Pack } from "./pack.ts";
import type { PlanSource } from "./questioning-plan.ts";

export type Cite = ParagraphRef | IndicatorId;

/** So much can be read at arm's length beside a question. */
const shownAtFirst = 3;

/** Evidence to have in front of one while a question is asked. `why` is empty where the report's officer gave no reason. */
export type Evidence =
  | ({
      readonly kind: "paragraph";
      readonly cite: ParagraphRef;
      readonly why: string;
    } & PlacedParagraph)
  | {
      readonly kind: "indicator";
      readonly cite: IndicatorId;
      readonly why: string;
      readonly indicator: Indicator;
    };

/** What bears on an item, the most direct first. Nothing for a question of the members' own. */
export function evidenceFor(
  pack: Pack,
  source: PlanSource,
): readonly Evidence[] {
  if (source.kind === "own") return [];
  if (source.kind === "enquiry") {
    const enquiry = pack.enquiries.find(({ id }) => id === source.enquiry);
    return (enquiry?.where ?? []).flatMap((cite) => find(pack, cite, ""));
  }
  const question = pack.questions.find(
    ({ number }) => number === source.question,
  );
  if (question === undefined) return [];
  const ofGrade = (wanted: "direct" | "context") => [
    ...question.evidence
      .filter(({ grade }) => grade === wanted)
      .flatMap(({ ref, why }) => find(pack, ref, why)),
    ...question.kpis
      .filter(({ grade }) => grade === wanted)
      .flatMap(({ id, why }) => find(pack, id, why)),
  ];
  return [...ofGrade("direct"), ...ofGrade("context")];
}

/** What stands there while nobody has chosen: the first of what is most direct, a figure among it where there is one. */
export function usualPins(all: readonly Evidence[]): readonly Cite[] {
  const figure = all.find(({ kind }) => kind === "indicator");
  const room = figure === undefined ? shownAtFirst : shownAtFirst - 1;
  const first = all.filter((one) => one !== figure).slice(0, room);
  return [...first, ...(figure === undefined ? [] : [figure])].map(
    ({ cite }) => cite,
  );
}

/** The evidence that is pinned, in the order in which it bears on the item. What another version of the pack has not is left out. */
export const pinned = (
  pack: Pack,
  all: readonly Evidence[],
  cites: ReadonlySet<string>,
): readonly Evidence[] => {
  const known = new Set<string>(all.map(({ cite }) => cite));
  const others = [...cites].filter((cite) => !known.has(cite));
  return [
    ...all.filter(({ cite }) => cites.has(cite)),
    ...others.flatMap((cite) => find(pack, cite as Cite, "")),
  ];
};

function find(pack: Pack, cite: Cite, why: string): readonly Evidence[] {
  const indicator = pack.kpis.find(({ id }) => id === cite);
  if (indicator !== undefined) {
    return [{ kind: "indicator", cite: indicator.id, why, indicator }];
  }
  const placed = findParagraph(pack, cite as ParagraphRef);
  return placed === undefined
    ? []
    : [{ kind: "paragraph", cite: cite as ParagraphRef, why, ...placed }];
}
