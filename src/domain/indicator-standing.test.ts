import fc from "fast-check";
import { expect, test } from "vitest";
import { tinyPack } from "../../tests/fixtures/tiny-pack.ts";
import type { Indicator } from "./indicator.ts";
import { standingAgainst } from "./indicator-standing.ts";

const [bins, complaints] = tinyPack.kpis as [Indicator, Indicator];
const having = (
  goodIs: Indicator["goodIs"],
  yearToDate: string,
  target: string,
): Indicator => ({
  ...bins,
  goodIs,
  values: { ...bins.values, yearToDate, target },
});

test("above a target is better where high is good", () => {
  expect(standingAgainst(bins, "target")).toEqual({
    kind: "better",
    by: "6.0 points",
    isSlight: false,
  });
});

test("turning the good direction round turns better into worse, and nothing else", () => {
  const cell = fc.integer({ min: 0, max: 100 }).map((value) => `${value}%`);
  fc.assert(
    fc.property(cell, cell, (now, target) => {
      const high = standingAgainst(having("high", now, target), "target");
      const low = standingAgainst(having("low", now, target), "target");
      if (now === target)
        expect([high, low]).toEqual([{ kind: "equal" }, { kind: "equal" }]);
      else
        expect([high.kind, low.kind].toSorted()).toEqual(["better", "worse"]);
    }),
  );
});

test("without a direction nothing is better or worse", () => {
  expect(standingAgainst(complaints, "lastYear")).toMatchObject({
    kind: "higher",
    by: "2",
  });
});

test("a missing figure, or one of another kind, stands nowhere", () => {
  expect(standingAgainst(complaints, "target")).toEqual({ kind: "none" });
  expect(standingAgainst(having("high", "", "80%"), "target")).toEqual({
    kind: "none",
  });
  expect(standingAgainst(having("high", "86", "80%"), "target")).toEqual({
    kind: "none",
  });
});

test("what may be rounding is told", () => {
  expect(
    standingAgainst(having("high", "90%", "90.5%"), "target"),
  ).toMatchObject({ kind: "worse", isSlight: true });
});
