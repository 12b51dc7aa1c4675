import { anchorOf } from "./anchors.ts";
import { withoutRepeats, type Citation, type Enquiry } from "./enquiry.ts";
import { isIndicatorId, isParagraphRef, isThemeId } from "./ids.ts";
import type { Pack } from "./pack.ts";

/** The place on the report's page that a citation leads to. */
export function anchorOfCitation(citation: Citation): string {
  switch (citation.kind) {
    case "cell":
      return citation.indicator;
    case "place":
      return citation.anchor;
    case "words":
    case "table-cell":
      return citation.ref;
  }
}

/**
 * The places of the report that a line of enquiry is about or rests on, each once, in the order of its citations. One that speaks of the table
 * of indicators as a whole stands at its appendix and not in every row.
 */
export function placesOf(
  { rule, where, cites }: Enquiry,
  pack: Pick<Pack, "indicatorTable">,
): readonly string[] {
  if (rule === "empty-column" && pack.indicatorTable !== null)
    return [anchorOf.appendix(pack.indicatorTable.appendix)];
  return [...new Set([...cites.map(anchorOfCitation), ...where])];
}

/** What there is to ask at each place of the report, by anchor, strongest first. */
export function enquiriesByPlace(
  pack: Pack,
): ReadonlyMap<string, readonly Enquiry[]> {
  const byPlace = new Map<string, Enquiry[]>();
  for (const enquiry of withoutRepeats(pack.enquiries)) {
    for (const place of placesOf(enquiry, pack)) {
      const others = byPlace.get(place);
      if (others === undefined) byPlace.set(place, [enquiry]);
      else others.push(enquiry);
    }
  }
  return byPlace;
}

/** The line of the report's contents under which a place stands: `section-2` for 2.11, the table's appendix for K2. */
export function partOfPlace(
  place: string,
  { indicatorTable, plan }: Pick<Pack, "indicatorTable" | "plan">,
): string {
  if (isParagraphRef(place)) return anchorOf.section(Number.parseInt(place));
  if (isIndicatorId(place) && indicatorTable !== null)
    return anchorOf.appendix(indicatorTable.appendix);
  if (isThemeId(place) && plan !== null)
    return anchorOf.appendix(plan.appendix);
  return place;
}
