import * as fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { type TextChange, textDiff } from "./text-diff.ts";

/** Texts that share much with one another, with characters of two code units that share a half. */
const texts = fc
  .array(fc.constantFrom("a", "b", "é", "😀", "😁", "👩‍⚖️", "\n"), {
    maxLength: 12,
  })
  .map((parts) => parts.join(""));

const apply = (text: string, change: TextChange): string =>
  text.slice(0, change.at) +
  change.inserted +
  text.slice(change.at + change.removed);

const isWellFormed = (text: string): boolean => !/\p{Surrogate}/u.test(text);

test("the change makes the one text of the other, and cuts no character in half", () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const change = textDiff(before, after);
      if (!change) {
        expect(before).toBe(after);
        return;
      }
      expect(apply(before, change)).toBe(after);
      const { at, removed, inserted } = change;
      const pieces = [before.slice(0, at), before.slice(at, at + removed)];
      expect(
        [...pieces, before.slice(at + removed), inserted].every(isWellFormed),
      ).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test("Yjs holds what was typed after any series of changes", () => {
  fc.assert(
    fc.property(fc.array(texts, { maxLength: 6 }), (versions) => {
      const text = new Y.Doc().getText();
      for (const version of versions) {
        const change = textDiff(text.toString(), version);
        if (change) {
          text.insert(change.at, change.inserted);
          text.delete(change.at + change.inserted.length, change.removed);
        }
        expect(text.toString()).toBe(version);
      }
    }),
  );
});

test("a letter typed in the middle is that letter only", () => {
  expect(textDiff("Who leads?", "Who now leads?")).toEqual({
    at: 4,
    removed: 0,
    inserted: "now ",
  });
});

test("one emoji for another that shares its first half replaces all of it", () => {
  expect(textDiff("a😀b", "a😁b")).toEqual({
    at: 1,
    removed: 2,
    inserted: "😁",
  });
});

test("two characters that share their second half are not cut from the end either", () => {
  // U+1F600 and U+1FA00 differ in the first half only.
  expect(textDiff("\u{1F600}", "\u{1FA00}")).toEqual({
    at: 0,
    removed: 2,
    inserted: "\u{1FA00}",
  });
});
