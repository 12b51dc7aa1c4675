import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wholePack } from "../../tests/fixtures/whole-pack.ts";
import { enquiryKinds } from "./enquiry-kinds.ts";
import {
  enquiryChoices,
  everyEnquiry,
  filterEnquiries,
  readFilter,
  type EnquiryFilter,
} from "./enquiry-filter.ts";
import type { Enquiry } from "./enquiry.ts";
import { reportAnchors } from "./report-outline.ts";

const ids = (enquiries: readonly Enquiry[]) => enquiries.map(({ id }) => id);
const filtered = (filter: Partial<EnquiryFilter>) =>
  ids(filterEnquiries(wholePack, { ...everyEnquiry, ...filter }));

const filters: fc.Arbitrary<EnquiryFilter> = fc.record({
  question: fc.constantFrom(null, 1, 2, 3),
  part: fc.constantFrom(null, ...reportAnchors(wholePack)),
  kind: fc.constantFrom(null, ...enquiryKinds),
});

describe("lines of enquiry", () => {
  test("by question are those that serve it", () => {
    expect(filtered({ question: 3 })).toEqual(["visits-and-bins"]);
  });

  test("by part are those that cite something in it, wherever else they look", () => {
    expect(filtered({ part: "section-2" })).toEqual(["repair-chart", "no-2.3"]);
    expect(filtered({ part: "appendix-1" })).toContain("visits-and-bins");
    expect(filtered({ part: "appendix-1" })).toContain(
      "K1.red-though-target-met",
    );
    expect(filtered({ part: "appendix-3" })).toEqual(["more-bins"]);
  });

  test("by a single place are those that look there", () => {
    expect(filtered({ part: "2.3" })).toEqual(["no-2.3"]);
    expect(filtered({ part: "K1" })).toEqual([
      "visits-and-bins",
      "K1.red-though-target-met",
    ]);
  });

  test("by kind are those whose rule is of it", () => {
    expect(filtered({ kind: "does-not-add-up" })).toEqual([
      "visits-and-bins",
      "K1.red-though-target-met",
    ]);
  });

  test("are told once, and a weaker one is told where the stronger is not looked for", () => {
    const stronger = wholePack.enquiries.find(
      ({ id }) => id === "K1.red-though-target-met",
    );
    const pack = {
      ...wholePack,
      enquiries: [
        {
          ...stronger!,
          id: "K1.green-though-worse",
          rule: "green-though-worse",
        },
        {
          ...stronger!,
          id: "K1.worse-than-last-year",
          rule: "worse-than-last-year",
        },
      ] as Enquiry[],
    };
    expect(ids(filterEnquiries(pack, everyEnquiry))).toEqual([
      "K1.green-though-worse",
    ]);
    expect(
      ids(filterEnquiries(pack, { ...everyEnquiry, kind: "worse" })),
    ).toEqual(["K1.worse-than-last-year"]);
  });
});

test("narrowing a filter never adds a line of enquiry, and none leaves its order", () => {
  const all = ids(filterEnquiries(wholePack, everyEnquiry));
  fc.assert(
    fc.property(filters, (filter) => {
      const left = ids(filterEnquiries(wholePack, filter));
      expect(left).toEqual(all.filter((id) => left.includes(id)));
      const wider = filterEnquiries(wholePack, { ...filter, part: null });
      expect(ids(wider)).toEqual(expect.arrayContaining(left));
    }),
  );
});

test("each choice says how many lines it would leave", () => {
  fc.assert(
    fc.property(filters, (filter) => {
      const { questions, parts, kinds } = enquiryChoices(wholePack, filter);
      for (const { value, count } of questions)
        expect(filtered({ ...filter, question: value })).toHaveLength(count);
      for (const { value, count } of parts)
        expect(filtered({ ...filter, part: value.anchor })).toHaveLength(count);
      for (const { value, count } of kinds)
        expect(filtered({ ...filter, kind: value })).toHaveLength(count);
    }),
  );
});

test("a part or a kind without any line of enquiry is no choice", () => {
  const { parts, kinds } = enquiryChoices(wholePack, everyEnquiry);
  expect(parts.map(({ value }) => value.anchor)).toEqual([
    "section-1",
    "section-2",
    "appendix-1",
    "appendix-3",
  ]);
  expect(kinds.map(({ value }) => value)).not.toContain("independence");
});

test("what an address asks for and the pack does not have is left open", () => {
  const chosen = { question: 2, part: "section-2", kind: "not-given" };
  expect(readFilter(wholePack, chosen)).toEqual(chosen);
  expect(
    readFilter(wholePack, { question: 99, part: "section-9", kind: "odd" }),
  ).toEqual(everyEnquiry);
});
