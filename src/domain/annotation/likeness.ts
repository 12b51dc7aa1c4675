import type { TextSpan } from "./selectors.ts";

/** How alike two short texts are, from 0 to 1: the share of their pairs of letters that both have (Dice's coefficient). */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2) return 0;
  const pairs = new Map<string, number>();
  for (let at = 0; at < a.length - 1; at += 1) {
    const pair = a.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let at = 0; at < b.length - 1; at += 1) {
    const pair = b.slice(at, at + 2);
    const left = pairs.get(pair) ?? 0;
    if (left === 0) continue;
    pairs.set(pair, left - 1);
    shared += 1;
  }
  return (2 * shared) / (a.length + b.length - 2);
}

/** How near a span is to where it was, from 0 to 1: half at 100 characters. */
export const closeness = (span: TextSpan, was: TextSpan): number =>
  100 / (100 + Math.abs(span.start - was.start));
