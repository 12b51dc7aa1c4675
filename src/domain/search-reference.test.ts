import { expect, test } from "vitest";
import { readReference } from "./search-reference.ts";

const question = (number: number) => ({ page: "question", number });
const report = (anchor: string) => ({ page: "report", anchor });

test.each([
  ["2.11", report("2.11")],
  ["para 2.11", report("2.11")],
  ["Para. 2.11", report("2.11")],
  ["paragraph 2.11", report("2.11")],
  ["Q12", question(12)],
  ["q 12", question(12)],
  ["Question 12", question(12)],
  ["12", question(12)],
  [" 12. ", question(12)],
  ["K2", report("K2")],
  ["k 2", report("K2")],
  ["indicator 2", report("K2")],
  ["T3", report("T3")],
  ["Theme 3", report("T3")],
  ["section 4", report("section-4")],
  ["Appendix 3", report("appendix-3")],
  ["app. 3", report("appendix-3")],
] as const)("“%s” is a place", (typed, place) => {
  expect(readReference(typed)).toEqual(place);
});

test.each(["", "LAC", "12 weeks", "K2.3", "2.11.4", "1234", "5000", "week 12"])(
  "“%s” is only words",
  (typed) => {
    expect(readReference(typed)).toBeNull();
  },
);
