import { expect, test } from "vitest";
import { wholePack } from "../../tests/fixtures/whole-pack.ts";
import { enquiriesByPlace, partOfPlace, placesOf } from "./enquiry-places.ts";
import type { Enquiry } from "./enquiry.ts";
import type { IndicatorId } from "./ids.ts";
import { reportAnchors } from "./report-outline.ts";

const find = (id: string) =>
  wholePack.enquiries.find((enquiry) => enquiry.id === id)!;

test("a line of enquiry stands at each place that it looks at, once, in the order in which one would look", () => {
  expect(placesOf(find("visits-and-bins"), wholePack)).toEqual([
    "1.2",
    "1.1",
    "K1",
  ]);
  expect(placesOf(find("more-bins"), wholePack)).toEqual(["T1"]);
});

test("one about the whole table stands at its appendix, and not in every row", () => {
  const whole: Enquiry = {
    ...find("more-bins"),
    rule: "empty-column",
    where: ["K1", "K2"] as IndicatorId[],
  };
  expect(placesOf(whole, wholePack)).toEqual(["appendix-1"]);
});

test("every place of a line of enquiry is one that the report's page has", () => {
  const anchors = reportAnchors(wholePack);
  const byPlace = enquiriesByPlace(wholePack);
  expect(byPlace.size).toBeGreaterThan(5);
  for (const place of byPlace.keys()) expect(anchors).toContain(place);
});

test("a place tells its lines of enquiry strongest first", () => {
  const strengths = (enquiriesByPlace(wholePack).get("K1") ?? []).map(
    ({ strength }) => strength,
  );
  expect(strengths.length).toBeGreaterThan(1);
  expect(strengths).toEqual(strengths.toSorted((a, b) => b - a));
});

test.each([
  ["2.11", "section-2"],
  ["10.1", "section-10"],
  ["K2", "appendix-1"],
  ["T1", "appendix-3"],
  ["summary", "summary"],
  ["closing-1", "closing-1"],
])("%s is part of %s", (place, part) => {
  expect(partOfPlace(place, wholePack)).toBe(part);
});
