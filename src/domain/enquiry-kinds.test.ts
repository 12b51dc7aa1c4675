import { expect, test } from "vitest";
import { checkRules, narrativeRules } from "./enquiry.ts";
import { enquiryKinds, kindOf } from "./enquiry-kinds.ts";

test("every rule is of a kind, and every kind has a rule", () => {
  const kinds = [...checkRules, ...narrativeRules].map(kindOf);
  expect(new Set(kinds)).toEqual(new Set(enquiryKinds));
});
