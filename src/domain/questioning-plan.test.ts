import { expect, test } from "vitest";
import type { EnquiryId } from "./ids.ts";
import { planItemId } from "./plan-item-id.ts";
import { isSameSource, type PlanSource } from "./questioning-plan.ts";

const sources: readonly PlanSource[] = [
  { kind: "question", question: 1 },
  { kind: "question", question: 12 },
  { kind: "enquiry", enquiry: "K1.no-target" as EnquiryId },
  { kind: "enquiry", enquiry: "agency-staff" as EnquiryId },
  { kind: "supplementary", question: 1, text: "By when?" },
  { kind: "supplementary", question: 1, text: "Says who?" },
  { kind: "supplementary", question: 2, text: "By when?" },
];

test("the same printed words are one source with one id, and others are others", () => {
  for (const a of sources) {
    for (const b of sources) {
      const same = JSON.stringify(a) === JSON.stringify(b);
      expect(isSameSource(a, { ...b }), JSON.stringify([a, b])).toBe(same);
      expect(planItemId(a) === planItemId({ ...b })).toBe(same);
    }
  }
});

test("one's own question is nobody else's", () => {
  expect(isSameSource({ kind: "own" }, { kind: "own" })).toBe(false);
  expect(planItemId({ kind: "own" })).toBeNull();
});
