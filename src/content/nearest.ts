import { compareRefs, type ParagraphRef } from "../domain/ids.ts";

/** ` (did you mean “grade”?)` when one of the known words is a slip or two away, otherwise nothing. */
export function didYouMean(word: string, known: readonly string[]): string {
  const near = known
    .map((candidate) => ({
      candidate,
      slips: countSlips(word.toLowerCase(), candidate.toLowerCase()),
    }))
    .filter(
      ({ slips, candidate }) =>
        slips <= Math.max(1, Math.floor(candidate.length / 3)),
    )
    .toSorted((a, b) => a.slips - b.slips)[0];
  return near ? ` (did you mean “${near.candidate}”?)` : "";
}

/** ` (nearest: 2.24)` from the same section, or the report's first and last when it has no such section. */
export function nearestRef(
  ref: string,
  existing: readonly ParagraphRef[],
): string {
  const [section, number] = ref.split(".");
  const sameSection = existing.filter(
    (candidate) => candidate.split(".")[0] === section,
  );
  const distance = (candidate: ParagraphRef) =>
    Math.abs(Number(candidate.split(".")[1]) - Number(number));
  const [nearest] = sameSection.toSorted((a, b) => distance(a) - distance(b));
  if (nearest) return ` (nearest: ${nearest})`;
  const ordered = existing.toSorted(compareRefs);
  return ordered.length > 0
    ? ` (it runs from ${ordered[0]} to ${ordered.at(-1)})`
    : "";
}

/** Levenshtein's distance: how many letters to add, drop or change. */
function countSlips(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(
        Math.min(change, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1),
      );
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
