import fc from "fast-check";
import { expect, test } from "vitest";
import { distanceOf, mayBeRounding, readFigure, workOut } from "./figures.ts";

const read = (printed: string) => readFigure(printed)!;

test.each([
  ["86.0%", 86, "percent", 1],
  ["23%", 23, "percent", 0],
  ["444", 444, "count", 0],
  ["1,580", 1580, "count", 0],
  ["52.6", 52.6, "count", 1],
  ["−3.20 %", -3.2, "percent", 2],
] as const)("“%s” is a figure", (printed, value, unit, decimals) => {
  expect(readFigure(printed)).toEqual({ printed, value, unit, decimals });
});

test.each(["", "n/a", "14/15", "£40", "45 days", "1,58", "86.%", "5-6", "<5"])(
  "“%s” is not one plain number",
  (printed) => {
    expect(readFigure(printed)).toBeNull();
  },
);

test.each([
  ["86.0%", "80%", "86.0% − 80% = 6.0 points"],
  ["80%", "86.0%", "86.0% − 80% = 6.0 points"],
  ["60.1%", "90.6%", "90.6% − 60.1% = 30.5 points"],
  ["46%", "45%", "46% − 45% = 1 point"],
  ["269", "190", "269 − 190 = 79"],
  ["2,600", "480", "2,600 − 480 = 2,120"],
  ["45%", "45.0%", "45% = 45.0%"],
])("%s and %s are worked out as a person would", (a, b, working) => {
  expect(workOut(read(a), read(b))).toBe(working);
});

test("a difference within the coarser figure's last digit may be rounding", () => {
  expect(mayBeRounding(read("90%"), read("90.5%"))).toBe(true);
  expect(mayBeRounding(read("90%"), read("90.6%"))).toBe(false);
  expect(mayBeRounding(read("4.5%"), read("4.3%"))).toBe(false);
});

test("the distance between two figures is exact, and the same both ways", () => {
  const tenths = fc.integer({ min: 0, max: 9999 });
  fc.assert(
    fc.property(tenths, tenths, (a, b) => {
      const [x, y] = [a, b].map((n) => read(`${(n / 10).toFixed(1)}%`)) as [
        ReturnType<typeof read>,
        ReturnType<typeof read>,
      ];
      const tenthsApart = Math.abs(a - b);
      const whole = `${Math.floor(tenthsApart / 10)}.${tenthsApart % 10} points`;
      expect(distanceOf(x, y)).toBe(whole);
      expect(distanceOf(y, x)).toBe(whole);
    }),
  );
});
