import { expect, test } from "vitest";
import { tinyPack } from "../../tests/fixtures/tiny-pack.ts";
import { wholePack } from "../../tests/fixtures/whole-pack.ts";
import { mapCoverage, type CoverageMap } from "./coverage-map.ts";

const rowsOf = (map: CoverageMap) => map.groups.flatMap(({ rows }) => rows);
const map = mapCoverage(wholePack);

test("its columns are the sections, and the appendices that questions are linked to", () => {
  expect(
    map.columns.map(({ kind, number, anchor }) => [kind, number, anchor]),
  ).toEqual([
    ["section", 1, "section-1"],
    ["section", 2, "section-2"],
    ["appendix", 1, "appendix-1"],
    ["appendix", 3, "appendix-3"],
  ]);
  expect(mapCoverage(tinyPack).columns.map(({ anchor }) => anchor)).toEqual([
    "section-1",
    "section-2",
    "appendix-1",
  ]);
});

test("a cell holds what it counts, direct before context", () => {
  const [cell] = rowsOf(map)[0]?.cells ?? [];
  expect(cell).toMatchObject({ direct: 1, context: 1 });
  expect(cell?.items.map(({ id, grade }) => [id, grade])).toEqual([
    ["1.1", "direct"],
    ["1.2", "context"],
  ]);
});

test("an indicator has its own grade; a theme of the plan is context", () => {
  const [, , indicators, themes] = rowsOf(map)[0]?.cells ?? [];
  expect(indicators?.items).toEqual([
    {
      id: "K1",
      grade: "direct",
      title: "Bins emptied within one day",
      why: "Red, with a figure above the target.",
    },
  ]);
  expect(themes?.items).toEqual([
    { id: "T1", grade: "context", title: "Clean parks", why: "" },
  ]);
});

test("every link is counted once: rows, columns and the whole agree", () => {
  const links = wholePack.questions.flatMap(({ evidence, kpis, themes }) => [
    ...evidence,
    ...kpis,
    ...themes.map(() => ({ grade: "context" })),
  ]);
  const direct = links.filter(({ grade }) => grade === "direct").length;
  expect(map.total).toEqual({ direct, context: links.length - direct });
  for (const grade of ["direct", "context"] as const)
    expect(rowsOf(map).reduce((sum, row) => sum + row[grade], 0)).toBe(
      map.total[grade],
    );
});

test("a part that no question draws on, and a question without evidence, keep their place", () => {
  const { questions } = wholePack;
  const without = mapCoverage({
    ...wholePack,
    questions: questions.filter(({ number }) => number !== 2),
  });
  expect(without.columns.map(({ questions: numbers }) => numbers)).toEqual([
    [1],
    [],
    [1],
    [1],
  ]);
  const last = rowsOf(without).at(-1);
  expect(last).toMatchObject({ direct: 0, context: 0 });
  expect(last?.cells.every(({ items }) => items.length === 0)).toBe(true);
});

test("questions stand under their groups, in the guide's order", () => {
  expect(
    map.groups.map(({ title, rows }) => [
      title,
      rows.map(({ question }) => question.number),
    ]),
  ).toEqual([
    ["Care", [1, 2]],
    ["Money", [3]],
  ]);
});
