import type { Citation } from "./enquiry.ts";

/** Citations that are looked at in one glance: cells of one row, or one quotation. Never empty. */
export type CitationGroup = readonly [Citation, ...Citation[]];

/** A line of enquiry's citations, the cells of each row together, in the order in which the first of each is cited. */
export function groupCitations(
  cites: readonly Citation[],
): readonly CitationGroup[] {
  const groups = new Map<string, [Citation, ...Citation[]]>();
  cites.forEach((cite, index) => {
    const key = rowOf(cite) ?? String(index);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [cite]);
    else group.push(cite);
  });
  return [...groups.values()];
}

/** Null for what stands in no row. */
function rowOf(cite: Citation): string | null {
  switch (cite.kind) {
    case "cell":
      return cite.indicator;
    case "table-cell":
      return `${cite.ref} ${cite.row}`;
    case "words":
    case "place":
      return null;
  }
}
