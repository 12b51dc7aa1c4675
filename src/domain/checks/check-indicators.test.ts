import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CheckRule, CheckEnquiry } from "../enquiry.ts";
import type { IndicatorId } from "../ids.ts";
import {
  columnIds,
  type ColumnId,
  type Indicator,
  type IndicatorTable,
} from "../indicator.ts";
import { benchmarks } from "./check.ts";
import { checkIndicators } from "./check-indicators.ts";

const table: IndicatorTable = {
  title: "Indicators",
  appendix: 1,
  titleLabel: "Title",
  columns: columnIds.map((id) => ({ id, label: id, period: "" })),
};
const empty = Object.fromEntries(columnIds.map((id) => [id, ""])) as Record<
  ColumnId,
  string
>;
const indicator = (changes: {
  readonly goodIs?: Indicator["goodIs"];
  readonly rag?: Indicator["rag"];
  readonly values: Partial<Record<ColumnId, string>>;
  readonly id?: string;
}): Indicator => ({
  title: "Bins emptied",
  goodIs: "high",
  rag: null,
  ...changes,
  id: (changes.id ?? "K1") as IndicatorId,
  values: { ...empty, ...changes.values },
});

function find(
  kpis: readonly Indicator[],
  discussed: readonly string[] | null = null,
): readonly CheckEnquiry[] {
  const spoken =
    discussed && new Map(discussed.map((id) => [id as IndicatorId, []]));
  const narrative = {
    discussed: spoken,
    paragraphs: 10,
    hasLostFigures: false,
  };
  return checkIndicators({ table, kpis, narrative }, []);
}
const firing = (found: readonly CheckEnquiry[]) =>
  found.map(({ rule, where }) => `${where.join()} ${rule}`);
const fires = (kpi: Indicator, rule: CheckRule) =>
  find([kpi]).some((found) => found.rule === rule);
const citedBy = (kpi: Indicator, rule: CheckRule) =>
  find([kpi])
    .filter((found) => found.rule === rule)
    .flatMap(({ cites }) => cites.map(({ column }) => column));

const gapRules: ReadonlySet<CheckRule> = new Set([
  "no-target",
  "no-benchmark",
  "no-earlier-year",
  "no-rating",
  "nothing-this-year",
  "empty-column",
]);

describe("examples", () => {
  const met = { yearToDate: "86.0%", target: "80%" };

  test("red though met, whichever way is good, and level is met", () => {
    expect(
      fires(indicator({ rag: "red", values: met }), "red-though-target-met"),
    ).toBe(true);
    const level = { yearToDate: "80.0%", target: "80%" };
    for (const goodIs of ["high", "low"] as const)
      expect(
        fires(
          indicator({ goodIs, rag: "red", values: level }),
          "red-though-target-met",
        ),
      ).toBe(true);
  });

  test("green though missed says so, and amber says nothing", () => {
    const low = { goodIs: "low", values: met } as const;
    const [found] = find([indicator({ ...low, rag: "green" })]);
    expect(found).toMatchObject({
      rule: "green-though-target-missed",
      statement:
        "Rated green, though 86.0% is 6.0 points above the target of 80%, where low is good.",
      working: "86.0% − 80% = 6.0 points above target",
    });
    expect(
      firing(find([indicator({ ...low, rag: "amber" })])).join(),
    ).not.toContain("target-");
  });

  test("a count is not set against a percentage", () => {
    const values = {
      yearToDate: "86",
      target: "95%",
      lastYear: "90%",
      england: "91%",
    };
    expect(
      find([indicator({ rag: "red", values })]).map(({ rule }) => rule),
    ).toEqual([]);
  });

  test("nothing is better or worse where the table does not say which way is good", () => {
    const values = {
      yearToDate: "475",
      lastYear: "358",
      target: "300",
      england: "200",
    };
    expect(
      find([indicator({ goodIs: null, rag: "red", values })]).map(
        ({ rule }) => rule,
      ),
    ).toEqual(["large-change"]);
  });

  test.each([
    ["83.6%", "98.6%", true],
    ["83.6%", "98.5%", false],
    ["20", "25", true],
    ["25", "20", true],
    ["19", "25", false],
    ["100", "124", false],
    ["0", "40", false],
  ])("from %s to %s is a large change: %s", (lastYear, yearToDate, is) => {
    expect(
      fires(indicator({ values: { lastYear, yearToDate } }), "large-change"),
    ).toBe(is);
  });

  test("red and spoken of nowhere; without the officer's list nobody can tell", () => {
    const red = indicator({ rag: "red", values: { yearToDate: "1%" } });
    expect(firing(find([red], []))).toEqual(
      expect.arrayContaining(["K1 red-not-discussed", "K1 not-mentioned"]),
    );
    expect(firing(find([red], null)).join()).not.toMatch(/discussed|mentioned/);
  });

  test("a column that is empty for all is told once, and not for each", () => {
    const two = ["K1", "K2"].map((id) =>
      indicator({
        id,
        values: { ...empty, yearToDate: "5", lastYear: "5", england: "5" },
      }),
    );
    const found = find(two);
    expect(found.map(({ rule }) => rule)).not.toContain("no-target");
    expect(
      found
        .filter(({ rule }) => rule === "empty-column")
        .map(({ cites }) => cites[0]?.column),
    ).toEqual(["statisticalNeighbours", "yearBeforeLast", "region", "target"]);
  });
});

/** A cell in tenths, or none. */
const cell = fc.option(fc.integer({ min: 0, max: 1000 }), {
  nil: null,
  freq: 4,
});
const row = fc.record({
  goodIs: fc.constantFrom("high", "low", null),
  rag: fc.constantFrom("red", "amber", "green", null),
  isPercent: fc.boolean(),
  cells: fc.tuple(cell, cell, cell, cell, cell, cell, cell),
});
type Row = typeof row extends fc.Arbitrary<infer T> ? T : never;

const toIndicator = (
  { goodIs, rag, isPercent, cells }: Row,
  at: number,
  sign = "",
) =>
  indicator({
    id: `K${at + 1}`,
    goodIs,
    rag,
    values: Object.fromEntries(
      columnIds.map((id, index) => {
        const tenths = cells[index] ?? null;
        const digits =
          tenths === null ? "" : `${sign}${(tenths / 10).toFixed(1)}`;
        return [id, digits && isPercent ? `${digits}%` : digits];
      }),
    ),
  });
const flipped = (kpi: Indicator): Indicator => ({
  ...kpi,
  goodIs: kpi.goodIs === null ? null : kpi.goodIs === "high" ? "low" : "high",
});
const rows = fc.array(row, { minLength: 1, maxLength: 6 });

describe("for any table", () => {
  test("flipping direction and signs together changes no verdict", () => {
    fc.assert(
      fc.property(rows, (some) => {
        const kpis = some.map((one, at) => toIndicator(one, at));
        const mirrored = some.map((one, at) =>
          flipped(toIndicator(one, at, "−")),
        );
        expect(firing(find(mirrored, ["K1"]))).toEqual(
          firing(find(kpis, ["K1"])),
        );
      }),
    );
  });

  test.each([
    ["worse-than-last-year", "yearToDate", "lastYear"],
    ["target-easier-than-last-year", "target", "lastYear"],
  ] as const)("flipping direction flips %s", (rule, a, b) => {
    fc.assert(
      fc.property(row, (one) => {
        const kpi = toIndicator(one, 0);
        const { [a]: first, [b]: second } = kpi.values;
        const differ = first !== "" && second !== "" && first !== second;
        const verdicts = [fires(kpi, rule), fires(flipped(kpi), rule)];
        expect(verdicts.filter(Boolean)).toHaveLength(
          differ && kpi.goodIs !== null ? 1 : 0,
        );
      }),
    );
  });

  test("flipping direction turns red though met into green though missed", () => {
    fc.assert(
      fc.property(row, (one) => {
        const kpi = toIndicator({ ...one, rag: "red" }, 0);
        const other: Indicator = { ...flipped(kpi), rag: "green" };
        const { yearToDate, target } = kpi.values;
        if (yearToDate === target) return;
        expect(fires(other, "green-though-target-missed")).toBe(
          fires(kpi, "red-though-target-met"),
        );
      }),
    );
  });

  test.each([
    ["worse-than-benchmark", "yearToDate"],
    ["target-easier-than-benchmark", "target"],
  ] as const)(
    "flipping direction flips %s, benchmark by benchmark",
    (rule, own) => {
      fc.assert(
        fc.property(row, (one) => {
          const kpi = toIndicator(one, 0);
          const { values, goodIs } = kpi;
          const differing = benchmarks.filter(
            (id) =>
              values[own] !== "" &&
              values[id] !== "" &&
              values[own] !== values[id],
          );
          const cited = [...citedBy(kpi, rule), ...citedBy(flipped(kpi), rule)];
          expect(cited.filter((column) => column !== own).toSorted()).toEqual(
            goodIs === null ? [] : [...differing].toSorted(),
          );
        }),
      );
    },
  );

  test("worse two years running is worse both times", () => {
    fc.assert(
      fc.property(row, (one) => {
        const kpi = toIndicator(one, 0);
        const { yearBeforeLast, lastYear } = kpi.values;
        const shifted: Indicator = {
          ...kpi,
          values: {
            ...kpi.values,
            yearToDate: lastYear,
            lastYear: yearBeforeLast,
          },
        };
        expect(fires(kpi, "worse-two-years-running")).toBe(
          fires(kpi, "worse-than-last-year") &&
            fires(shifted, "worse-than-last-year"),
        );
      }),
    );
  });

  test("no check rests on a missing cell, but for those that speak of one", () => {
    fc.assert(
      fc.property(rows, (some) => {
        for (const { rule, cites } of find(
          some.map((one, at) => toIndicator(one, at)),
        )) {
          const isGap = gapRules.has(rule);
          for (const { value } of cites) expect(value === "").toBe(isGap);
        }
      }),
    );
  });

  test("the order of the indicators changes nothing", () => {
    fc.assert(
      fc.property(rows, fc.infiniteStream(fc.nat()), (some, random) => {
        const kpis = some.map((one, at) => toIndicator(one, at));
        const shuffled = kpis
          .map((kpi) => ({ kpi, key: random.next().value as number }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ kpi }) => kpi);
        expect(find(shuffled, ["K1"])).toEqual(find(kpis, ["K1"]));
      }),
    );
  });

  test("what is found comes strongest first", () => {
    fc.assert(
      fc.property(rows, (some) => {
        const strengths = find(some.map((one, at) => toIndicator(one, at))).map(
          ({ strength }) => strength,
        );
        expect(strengths).toEqual(strengths.toSorted((a, b) => b - a));
      }),
    );
  });
});
