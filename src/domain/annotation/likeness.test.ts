import * as fc from "fast-check";
import { expect, test } from "vitest";
import { likeness } from "./likeness.ts";

const text = fc.string({
  unit: fc.constantFrom("a", "b", "c", " ", "\u2019"),
  maxLength: 90,
});

/** As it is defined: of all pairs of both, how many are in both. */
function dice(a: string, b: string): number {
  const pairsOf = (of: string) =>
    Array.from({ length: Math.max(0, of.length - 1) }, (_, at) =>
      of.slice(at, at + 2),
    );
  const left = pairsOf(b);
  let shared = 0;
  for (const pair of pairsOf(a)) {
    const found = left.indexOf(pair);
    if (found < 0) continue;
    left.splice(found, 1);
    shared += 1;
  }
  return (2 * shared) / (pairsOf(a).length + pairsOf(b).length);
}

test("is the share of the pairs of letters that both texts have, each counted once", () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      fc.pre(a !== b && a.length > 1 && b.length > 1);
      expect(likeness(a, b)).toBe(dice(a, b));
    }),
  );
});

test.each([
  ["the same", "rated red", "rated red", 1],
  ["nothing in common", "rated", "zzz", 0],
  ["too short for a pair", "r", "rated", 0],
  ["half", "abcd", "abxcd", 4 / 7],
])("%s", (_, a, b, expected) => {
  expect(likeness(a, b)).toBeCloseTo(expected);
});
