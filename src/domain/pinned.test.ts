import { describe, expect, test } from "vitest";
import { tinyPack } from "../../tests/fixtures/tiny-pack.ts";
import type { EnquiryId } from "./ids.ts";
import { evidenceFor, pinned, usualPins } from "./pinned.ts";

const cites = (all: readonly { readonly cite: string }[]) =>
  all.map(({ cite }) => cite);
const first = evidenceFor(tinyPack, { kind: "question", question: 1 });

test("what is direct stands before what is context, each with its reason", () => {
  expect(cites(first)).toEqual(["1.1", "K1", "1.2"]);
  expect(first[0]?.why).toBe("How often bins are emptied.");
});

test("a line of enquiry has what it is about; a question of one's own has nothing", () => {
  const enquiry = tinyPack.enquiries[0]!;
  expect(
    cites(evidenceFor(tinyPack, { kind: "enquiry", enquiry: enquiry.id })),
  ).toEqual(enquiry.where);
  expect(
    evidenceFor(tinyPack, { kind: "enquiry", enquiry: "gone" as EnquiryId }),
  ).toEqual([]);
  expect(evidenceFor(tinyPack, { kind: "own" })).toEqual([]);
});

test("what is pinned stands in the order of the evidence; what the pack does not have is left out", () => {
  const chosen = new Set(["K2", "1.2", "1.1", "9.9"]);
  expect(cites(pinned(tinyPack, first, chosen))).toEqual(["1.1", "1.2", "K2"]);
});

describe("while nobody has chosen", () => {
  test("no more than three stand there for any question, a figure among them where there is one", () => {
    for (const { number } of tinyPack.questions) {
      const all = evidenceFor(tinyPack, { kind: "question", question: number });
      const usual = usualPins(all);
      expect(usual).toHaveLength(Math.min(3, all.length));
      expect(all.some(({ kind }) => kind === "indicator")).toBe(
        usual.some((cite) => cite.startsWith("K")),
      );
    }
  });
});
