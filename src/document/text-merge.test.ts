import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeText } from "./text-merge.ts";

describe("mergeText", () => {
  it.each([
    ["Audit", "Audit grades", "Earlier Audit", "Earlier Audit grades"],
    ["Audit", "Earlier Audit", "Audit grades", "Earlier Audit grades"],
    ["one two three", "one three", "one two three four", "one three four"],
    ["one two three", "one two three four", "two three", "two three four"],
    // Removed here, and there with more around it.
    ["one two three", "one three", "one", "one"],
    ["", "mine", "theirs", "minetheirs"],
  ])("%j, as %j here and %j there, is %j", (base, mine, theirs, merged) => {
    expect(mergeText(base, mine, theirs)).toBe(merged);
  });

  const text = fc.string({ unit: "grapheme-ascii", maxLength: 12 });

  it("is the one side when the other has not moved", () => {
    fc.assert(
      fc.property(text, text, (base, changed) => {
        expect(mergeText(base, changed, base)).toBe(changed);
        expect(mergeText(base, base, changed)).toBe(changed);
      }),
    );
  });

  it("keeps every word added on either side", () => {
    const place = fc.nat({ max: 12 });
    fc.assert(
      fc.property(text, place, place, (base, here, there) => {
        const insert = (at: number, word: string) =>
          base.slice(0, at) + word + base.slice(at);
        const merged = mergeText(
          base,
          insert(here, "«mine»"),
          insert(there, "«theirs»"),
        );
        expect(merged).toContain("«mine»");
        expect(merged).toContain("«theirs»");
        expect(merged.length).toBe(base.length + "«mine»«theirs»".length);
      }),
    );
  });
});
