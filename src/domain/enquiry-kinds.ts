import type { EnquiryRule } from "./enquiry.ts";

/** What a member may want to look for, from what contradicts itself to what is merely not said. Each rule is of one kind. */
export const enquiryKinds = [
  "does-not-add-up",
  "not-like-for-like",
  "worse",
  "target",
  "independence",
  "not-spoken-of",
  "not-given",
] as const;
export type EnquiryKind = (typeof enquiryKinds)[number];

const kindByRule: Readonly<Record<EnquiryRule, EnquiryKind>> = {
  "red-though-target-met": "does-not-add-up",
  "green-though-target-missed": "does-not-add-up",
  "green-though-worse": "does-not-add-up",
  "not-borne-out": "does-not-add-up",
  disagrees: "does-not-add-up",
  "cannot-be-rebuilt": "does-not-add-up",
  "not-like-for-like": "not-like-for-like",
  stale: "not-like-for-like",
  "large-change": "worse",
  "worse-two-years-running": "worse",
  "worse-than-benchmark": "worse",
  "worse-than-last-year": "worse",
  "target-easier-than-last-year": "target",
  "target-easier-than-benchmark": "target",
  independence: "independence",
  "red-not-discussed": "not-spoken-of",
  "not-mentioned": "not-spoken-of",
  "not-reported": "not-spoken-of",
  "missing-number": "not-spoken-of",
  "nothing-this-year": "not-given",
  "no-target": "not-given",
  "no-earlier-year": "not-given",
  "no-rating": "not-given",
  "no-benchmark": "not-given",
  "empty-column": "not-given",
  "missing-figure": "not-given",
  "no-figure": "not-given",
  "no-date": "not-given",
};

export const kindOf = (rule: EnquiryRule): EnquiryKind => kindByRule[rule];
