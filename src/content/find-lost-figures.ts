import { compareRefs, type ParagraphRef } from "../domain/ids.ts";
import type { Missing } from "../domain/report.ts";
import type { SectionDraft } from "./parse-sections.ts";

// "the graph below", "The graph analyses"; "a graph" may be anywhere. A table is spoken of in so many idioms ("brought to the
// table") that it must also be said where it is or what it does.
const pointsToChart =
  /\b(?:the|this|these|following)\s+(?:following\s+)?(?:graph|chart|diagram)s?\b/i;
const pointsToTable =
  /\b(?:the|this|these|following)\s+(?:following\s+)?tables?\s+(?:below|above|overleaf|at|in|shows?|sets|gives|provides|lists|summarises|compares|demonstrates|illustrates|analyses)\b/i;
const pointsBelow = /\b(?:graph|chart|diagram|table)s?\s+(?:\w+\s+)?below\b/i;
const pointsAbove =
  /\b(?:(?:graph|chart|diagram|table)s?\s+(?:\w+\s+)?above|above\s+(?:graph|chart|diagram|table)s?)\b/i;
const namedRef =
  /\b(?:graph|chart|diagram|table)s?\s+(?:at|in|under)\s+(?:para(?:graph)?\.?\s+)?(\d{1,2}\.\d{1,3})\b/i;

/** Works out which charts are lost from a section's text, and which paragraphs speak of them. In the report's order. */
export function findLostFigures(section: SectionDraft): Missing[] {
  const figures = new Map<ParagraphRef, ParagraphRef[]>(
    section.bareRefs.map((ref) => [ref, []]),
  );
  const standing = new Set(section.tables.map((table) => table.ref));
  for (const { ref, text } of section.paragraphs) {
    for (const sentence of text.split(/(?<=[.!?])\s+/)) {
      const lost = findSpokenOf(sentence, ref, section.bareRefs, standing);
      if (!lost) continue;
      const speakers = figures.get(lost) ?? [];
      if (!speakers.includes(ref)) speakers.push(ref);
      figures.set(lost, speakers);
    }
  }
  const missing: Missing[] = [
    ...[...figures].map(([ref, spokenOfIn]) => ({
      ref,
      kind: "figure" as const,
      spokenOfIn,
    })),
    ...section.skippedRefs.map((ref) => ({
      ref,
      kind: "number" as const,
      spokenOfIn: [],
    })),
  ];
  return missing.toSorted((a, b) => compareRefs(a.ref, b.ref));
}

/** The number of the lost figure that a sentence speaks of; null when it speaks of none, or of one that is not lost. */
function findSpokenOf(
  sentence: string,
  speaker: ParagraphRef,
  bareRefs: readonly ParagraphRef[],
  standing: ReadonlySet<ParagraphRef>,
): ParagraphRef | null {
  if (/\bappendi(?:x|ces)\b/i.test(sentence)) return null;
  const named = namedRef.exec(sentence)?.[1] as ParagraphRef | undefined;
  if (named) {
    if (bareRefs.includes(named)) return named;
    return standing.has(named) ? null : speaker;
  }
  const speaks = [pointsToChart, pointsToTable, pointsBelow, pointsAbove].some(
    (pattern) => pattern.test(sentence),
  );
  if (!speaks) return null;
  const above = pointsAbove.test(sentence);
  const isThere = (ref: ParagraphRef) =>
    above ? compareRefs(ref, speaker) < 0 : compareRefs(ref, speaker) >= 0;
  const nearest = (refs: readonly ParagraphRef[]) =>
    above ? refs.findLast(isThere) : refs.find(isThere);
  const lost = nearest(bareRefs);
  const stands = nearest([...standing]);
  // A table that the text does hold may be the one that is meant; a graph never is.
  if (
    stands &&
    /\btables?\b/i.test(sentence) &&
    (!lost || nearest([stands, lost].toSorted(compareRefs)) === stands)
  ) {
    return null;
  }
  return lost ?? speaker;
}
