import { expect, test } from "vitest";
import { tinyPack } from "../../tests/fixtures/tiny-pack.ts";
import {
  reportAnchors,
  reportAppendices,
  reportOutline,
} from "./report-outline.ts";

test("the contents run from the summary to the appendices", () => {
  expect(reportOutline(tinyPack).map(({ anchor }) => anchor)).toEqual([
    "summary",
    "section-1",
    "section-2",
    "appendix-1",
    "appendix-2",
  ]);
});

test("an appendix that the report lists and the pack does not hold is told apart", () => {
  const { report } = tinyPack;
  const pack = {
    ...tinyPack,
    report: { ...report, appendices: [{ number: 3, title: "A map" }] },
  };
  expect(reportAppendices(pack)).toEqual([
    { number: 1, title: "", holds: "indicators" },
    { number: 2, title: "", holds: "guide" },
    { number: 3, title: "A map", holds: "unread" },
  ]);
});

test("a lost chart has a place, and a theme without its plan has none", () => {
  const anchors = reportAnchors(tinyPack);
  expect(anchors).toContain("1.1");
  expect(anchors).toContain("2.2");
  expect(anchors).toContain("K2");
  expect(anchors).not.toContain("T1");
  expect(anchors).not.toContain("2.99");
});
