import fc from "fast-check";
import { expect, test } from "vitest";
import { readFigure, type Figure } from "./figures.ts";
import { placeOn, printOn, scaleFor, type PlotScale } from "./plot-scale.ts";

const figures = (...printed: string[]): Figure[] =>
  printed.flatMap((cell) => readFigure(cell) ?? []);
const ends = (scale: PlotScale | null) =>
  scale && [printOn(scale, scale.min), printOn(scale, scale.max)];

const percentages = fc.array(
  fc.integer({ min: 0, max: 1000 }).map((tenths): Figure => ({
    printed: `${tenths / 10}%`,
    value: tenths / 10,
    unit: "percent",
    decimals: 1,
  })),
  { minLength: 1, maxLength: 8 },
);
const counts = fc.array(
  fc.integer({ min: -5000, max: 500_000 }).map((value): Figure => ({
    printed: String(value),
    value,
    unit: "count",
    decimals: 0,
  })),
  { minLength: 1, maxLength: 8 },
);
const some = fc.oneof(percentages, counts);

function scaleOf(given: readonly Figure[]): PlotScale {
  const scale = scaleFor(given);
  if (scale === null) throw new Error("no scale");
  return scale;
}

test("every figure stands on the plot, and in the order of its value", () => {
  fc.assert(
    fc.property(some, (given) => {
      const scale = scaleOf(given);
      const places = given.map(({ value }) => placeOn(scale, value));
      for (const place of places) {
        expect(place).toBeGreaterThanOrEqual(0);
        expect(place).toBeLessThanOrEqual(1);
      }
      for (const [index, a] of given.entries())
        for (const [other, b] of given.entries())
          expect(Math.sign((places[index] ?? 0) - (places[other] ?? 0))).toBe(
            Math.sign(a.value - b.value),
          );
    }),
  );
});

test("a percentage of a whole gets no scale beyond 0 and 100", () => {
  fc.assert(
    fc.property(percentages, (given) => {
      const { min, max } = scaleOf(given);
      expect(min).toBeGreaterThanOrEqual(0);
      expect(max).toBeLessThanOrEqual(100);
    }),
  );
});

test("a small difference is not drawn as wide as the plot", () => {
  fc.assert(
    fc.property(percentages, (given) => {
      const { min, max } = scaleOf(given);
      expect(max - min).toBeGreaterThanOrEqual(10);
    }),
  );
});

test("hairlines are even, and stand at both ends", () => {
  fc.assert(
    fc.property(some, (given) => {
      const { min, max, ticks } = scaleOf(given);
      expect(ticks[0]).toBe(min);
      expect(ticks.at(-1)).toBe(max);
      const step = (ticks[1] ?? 0) - (ticks[0] ?? 0);
      for (const [index, tick] of ticks.entries())
        expect(tick).toBeCloseTo(min + index * step, 6);
    }),
  );
});

test.each([
  [
    ["86.0%", "80%", "75.4%", "68.7%", "82.2%"],
    ["65%", "90%"],
  ],
  [
    ["99.4%", "95%", "96.3%", "97.4%", "94.1%"],
    ["90%", "100%"],
  ],
  [
    ["90%", "90.5%"],
    ["84%", "96%"],
  ],
  [
    ["4.5%", "5%", "5.2%", "8.7%"],
    ["0%", "10%"],
  ],
  [
    ["444", "475", "358"],
    ["350", "500"],
  ],
  [
    ["48", "43", "26", "16"],
    ["0", "50"],
  ],
  [
    ["1,580", "1,490"],
    ["1,450", "1,650"],
  ],
])("%j runs from %j", (printed, expected) => {
  expect(ends(scaleFor(figures(...printed)))).toEqual(expected);
});

test("one value alone is set against the whole", () => {
  expect(ends(scaleFor(figures("88%")))).toEqual(["0%", "100%"]);
  expect(ends(scaleFor(figures("7")))).toEqual(["0", "8"]);
  expect(ends(scaleFor(figures("0", "0")))).toEqual(["0", "1"]);
  expect(ends(scaleFor(figures("-7")))).toEqual(["-8", "0"]);
});

test("no figure, no scale", () => {
  expect(scaleFor([])).toBeNull();
});
