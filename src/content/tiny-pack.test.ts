import { expect, test } from "vitest";
import {
  readTinyPack,
  sha256,
  tinyId,
} from "../../tests/fixtures/read-pack-files.ts";
import { assemblePack } from "./assemble-pack.ts";

/** Another council, another topic, other headings: nothing but its own files may be needed. */

const built = assemblePack(tinyId, readTinyPack(), sha256);
const pack = built.ok ? built.value : undefined;

test("a report printed another way is read with nothing changed but its own files", () => {
  expect(built).toMatchObject({ ok: true });
  expect(pack?.report.front).toEqual({
    committee: "ENVIRONMENT SCRUTINY PANEL",
    date: "14 March 2023",
    title: "HOUSEHOLD WASTE: THE NEW COLLECTION ROUNDS",
    credits: [
      { label: "Report from", text: "Rosalind Tern, Head of Street Services" },
    ],
    summary: [
      "The panel asked for a report six months after the rounds were changed.",
    ],
  });
  const texts = pack?.report.sections.flatMap((section) =>
    section.paragraphs.map(({ ref, text }) => [ref, text] as const),
  );
  expect(texts).toEqual([
    [
      "1.1",
      "The council moved to fortnightly collection of general waste on 5 September 2022. Food waste is collected every week.",
    ],
    [
      "1.2",
      "The change followed a consultation in which 62% of 1,480 replies were in favour.",
    ],
    [
      "2.1",
      "Missed collections rose in the first month and have fallen since, as the table below shows.",
    ],
    [
      "2.2",
      "Most of the misses were in narrow streets where a smaller vehicle was not available.",
    ],
    ["2.4", "The chart above shows the same by ward."],
    ["3.1", "The panel is asked to note the report."],
  ]);
});

test("a sentence that points up speaks of the chart before it, and a table that stands is not lost", () => {
  expect(pack?.report.sections.map((section) => section.missing)).toEqual([
    [],
    [{ ref: "2.3", kind: "figure", spokenOfIn: ["2.4"] }],
    [],
  ]);
  expect(pack?.report.sections[1]?.tables).toEqual([
    {
      ref: "2.1",
      afterBlock: 1,
      columns: ["Month", "Missed", "Per 100,000"],
      rows: [
        { label: "", cells: ["September", "412", "83.1"] },
        { label: "", cells: ["October", "240", "48.4"] },
        { label: "", cells: ["November", "131", "26.4"] },
      ],
    },
  ]);
});

test("a closing heading that the pack names closes the report", () => {
  expect(pack?.report.closing).toEqual([
    { title: "Contact officer", text: ["Rosalind Tern"] },
    { title: "Next review", text: ["September 2023"] },
  ]);
});

test("a column that the table lacks is empty for every indicator", () => {
  expect(pack?.kpis).toEqual([
    {
      id: "K1",
      title: "Collections missed for each 100,000",
      goodIs: "low",
      rag: "red",
      values: {
        england: "",
        statisticalNeighbours: "",
        yearBeforeLast: "",
        lastYear: "",
        region: "",
        target: "40",
        yearToDate: "52.6",
      },
    },
    expect.objectContaining({ id: "K2", goodIs: "high", rag: "amber" }),
    expect.objectContaining({ id: "K3", goodIs: "high", rag: null }),
  ]);
  expect(pack?.indicatorTable).toEqual({
    title: "Waste measures, 2022/23",
    appendix: 1,
    titleLabel: "Measure",
    columns: [
      { id: "target", label: "Target 2022/23", period: "2022/23" },
      { id: "yearToDate", label: "April to December", period: "" },
    ],
  });
});

test("a pack without a plan or a chart has neither", () => {
  expect(pack).toMatchObject({
    plan: null,
    themes: [],
    structure: null,
    abbreviations: [],
  });
});

test("a question has what its file ties to it, the evidence in the report's order", () => {
  expect(pack?.questions[1]).toEqual({
    number: 2,
    group: "Service",
    text: "Which streets are missed again and again?",
    evidence: [
      {
        ref: "2.1",
        grade: "direct",
        why: "How many, month by month, from 83.1 down to 26.4.",
      },
      { ref: "2.2", grade: "direct", why: "Where most of the misses were." },
    ],
    kpis: [
      {
        id: "K1",
        grade: "direct",
        why: "52.6 for each 100,000 against a target of 40.",
        beside: "2.1",
      },
    ],
    themes: [],
    coverage: { verdict: "partial", missing: ["Which streets these are."] },
    supplementaries: [
      "When will a smaller vehicle come?",
      "How many streets were missed three times?",
    ],
    currency: [
      "The Environment Act 2021 has since required weekly food waste collection.",
    ],
  });
});

test("a wrapped question and a wrapped item are one line", () => {
  expect(pack?.questions[0]?.text).toBe(
    "How do residents find out about a change, and what happens when they do not?",
  );
  expect(pack?.questions[0]?.coverage.missing).toEqual([
    "How residents were told of their new day, and in which languages.",
  ]);
});
