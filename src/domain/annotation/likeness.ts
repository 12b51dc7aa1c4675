import type { TextSpan } from "./selectors.ts";

/** The pairs of the text that is compared: one list for all, because a report marked up throughout has thousands of comparisons. */
let pairs = new Int32Array(64);

/**
 * How alike two short texts are, from 0 to 1: the share of their pairs of letters that both have (Dice's coefficient). For texts of a few dozen
 * letters, in which looking through all pairs is faster than a Map of them.
 */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2) return 0;
  if (pairs.length < b.length) pairs = new Int32Array(b.length);
  let left = b.length - 1;
  for (let at = 0; at < left; at += 1) pairs[at] = pairAt(b, at);
  for (let at = 0; at < a.length - 1; at += 1) {
    const found = pairs.indexOf(pairAt(a, at));
    if (found < 0 || found >= left) continue;
    // A pair counts once: the last one takes its place.
    left -= 1;
    pairs[found] = pairs[left] ?? 0;
  }
  const shared = b.length - 1 - left;
  return (2 * shared) / (a.length + b.length - 2);
}

const pairAt = (text: string, at: number): number =>
  (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);

/** How near a span is to where it was, from 0 to 1: half at 100 characters. */
export const closeness = (span: TextSpan, was: TextSpan): number =>
  100 / (100 + Math.abs(span.start - was.start));
