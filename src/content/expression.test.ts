import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  evaluate,
  formatResult,
  isPercentage,
  type Operand,
  parseExpression,
  printExpression,
} from "./expression.ts";

const operands = new Map<string, Operand>(
  [
    ["a", "444", 444],
    ["b", "71", 71],
    ["c", "12.6%", 0.126],
    ["zero", "0", 0],
  ].map(([name, printed, value]) => [
    name as string,
    {
      printed: printed as string,
      value: value as number,
      isPercentage: (printed as string).endsWith("%"),
    },
  ]),
);
function work(source: string): string {
  const parsed = parseExpression(source);
  if (!parsed.ok) return parsed.error;
  return `${printExpression(parsed.value, operands)} = ${evaluate(parsed.value, operands)}`;
}

test.each([
  ["a - b", "444 − 71 = 373"],
  ["a - b - b", "444 − 71 − 71 = 302"],
  ["a - (b - b)", "444 − (71 − 71) = 444"],
  ["(a + b) / b", "(444 + 71) ÷ 71 = 7.253521126760563"],
  ["a / (b * 100)", "444 ÷ (71 × 100) = 0.06253521126760564"],
  ["a + (b * b)", "444 + 71 × 71 = 5485"],
  ["b * 10,000", "71 × 10,000 = 710000"],
  ["a * c", "444 × 12.6% = 55.944"],
  ["a / zero", "444 ÷ 0 = NaN"],
])("%s is worked out and written as a person would", (source, expected) => {
  expect(work(source)).toBe(expected);
});

test.each([
  ["a + 54", "54 is typed in: cite it and give it a name"],
  ["a + 1", "1 is typed in: cite it and give it a name"],
  ["(a + b", "a bracket is not closed"],
  ["a +", "it ends too early"],
  ["a b", "“b” does not belong there"],
  ["a ^ b", "“^” does not belong there"],
  ["", "it ends too early"],
])("%s is refused", (source, error) => {
  expect(work(source)).toBe(error);
});

test.each([
  ["c", true],
  ["c - c", true],
  ["c * c", true],
  ["c / a", true],
  ["a * c", false],
  ["a / c", false],
  ["c / c", false],
  ["a / b", false],
  ["a + c", null],
  ["c - a", null],
  ["a * (b - c)", null],
  ["100 - c", null],
])("%s comes to a percentage: %s", (source, expected) => {
  const parsed = parseExpression(source);
  if (!parsed.ok) throw new Error(parsed.error);
  expect(isPercentage(parsed.value, operands)).toBe(expected);
});

describe("a result", () => {
  test.each([
    [0.113, { kind: "percent", decimals: 1 }, "11.3%"],
    [62535.2, { kind: "number", decimals: 0 }, "62,535"],
    [-0.072, { kind: "points", decimals: 1 }, "−7.2 points"],
    [0.01, { kind: "points", decimals: 0 }, "1 point"],
    [1.005, { kind: "number", decimals: 2 }, "1.01"],
    [0.86 - 0.8, { kind: "points", decimals: 1 }, "6.0 points"],
  ] as const)("%s is written", (value, format, expected) => {
    expect(formatResult(value, format)).toBe(expected);
  });
});

test("what is printed is read back as the same sum", () => {
  const { tree } = fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { depthSize: "small" },
      fc.constantFrom("a", "b", "c", "100"),
      fc
        .tuple(tie("tree"), fc.constantFrom("+", "-", "*", "/"), tie("tree"))
        .map(([left, sign, right]) => `(${left} ${sign} ${right})`),
    ),
  }));
  const names = new Map<string, Operand>(
    [...operands].map(([name, operand]) => [
      name,
      { ...operand, printed: name },
    ]),
  );
  fc.assert(
    fc.property(tree, (source) => {
      const first = parseExpression(source);
      if (!first.ok) throw new Error(first.error);
      const printed = printExpression(first.value, names)
        .replaceAll("−", "-")
        .replaceAll("×", "*")
        .replaceAll("÷", "/");
      const second = parseExpression(printed);
      if (!second.ok) throw new Error(second.error);
      const [before, after] = [first, second].map(({ value }) =>
        evaluate(value, names),
      ) as [number, number];
      if (Number.isNaN(before)) expect(after).toBeNaN();
      else expect(after).toBeCloseTo(before, 6);
    }),
  );
});
