import type { Narrative } from "../domain/checks/check.ts";
import type { IndicatorId, ParagraphRef } from "../domain/ids.ts";
import type { AppendixEntry } from "./appendix-entry.ts";
import { checkDuplicates, checkOneOf, checkRef } from "./check-links.ts";
import type { Known } from "./known.ts";
import type { Complain } from "./problem.ts";

/** Ties the officer's list of the paragraphs that speak of each indicator to what the report holds. Null when the pack has no such list. */
export function resolveDiscussed(
  appendices: readonly AppendixEntry[],
  known: Known,
  complain: Complain,
): Narrative["discussed"] {
  const entry = appendices.find(({ holds }) => holds === "indicators");
  if (entry?.holds !== "indicators" || entry.discussed === null) return null;
  const ids = known.indicators.map(({ id }) => id);
  const discussed = new Map<IndicatorId, readonly ParagraphRef[]>();
  for (const [id, { line, paragraphs }] of entry.discussed) {
    checkOneOf({ value: id, line }, ids, "indicator", complain);
    checkDuplicates(paragraphs, `“discussed” names for ${id} para`, complain);
    for (const paragraph of paragraphs)
      checkRef(paragraph, "“discussed”", known, complain);
    discussed.set(
      id as IndicatorId,
      paragraphs.map(({ value }) => value as ParagraphRef),
    );
  }
  return discussed;
}
