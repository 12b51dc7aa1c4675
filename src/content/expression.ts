import { err, ok, type Result } from "../lib/result.ts";

/**
 * Sums that an officer writes over cited figures, such as `(inadequate + improving) / cases`.
 *
 *   sum     = product { ("+" | "-") product }
 *   product = value { ("*" | "/") value }
 *   value   = name | power of ten | "(" sum ")"
 *
 * A name stands for a figure that is cited. No other number can be written, so that nothing is typed in: 100 and 10,000 are how
 * percentages and rates are said.
 */
export type Expression =
  | { readonly kind: "figure"; readonly name: string }
  | { readonly kind: "constant"; readonly value: number }
  | {
      readonly kind: "sum";
      readonly sign: Sign;
      readonly left: Expression;
      readonly right: Expression;
    };
export type Sign = "+" | "-" | "*" | "/";

export interface Operand {
  /** As printed, such as `86.0%`. */
  readonly printed: string;
  /** Of a percentage, the ratio: 0.86. */
  readonly value: number;
  readonly isPercentage: boolean;
}

export function parseExpression(source: string): Result<Expression, string> {
  const tokens =
    source.match(/[a-z][a-z0-9-]*(?<!-)|\d[\d,]*|[-+*/()]|\S/gi) ?? [];
  let at = 0;
  const take = (): string => tokens[at++] ?? "";
  const sum = (): Expression => chain(product, ["+", "-"]);
  const product = (): Expression => chain(value, ["*", "/"]);
  function chain(part: () => Expression, signs: readonly string[]): Expression {
    let left = part();
    while (signs.includes(tokens[at] ?? "")) {
      const sign = take() as Sign;
      left = { kind: "sum", sign, left, right: part() };
    }
    return left;
  }
  function value(): Expression {
    const token = take();
    if (token === "(") {
      const inner = sum();
      if (take() !== ")") throw new SyntaxError("a bracket is not closed");
      return inner;
    }
    if (/^[a-z]/i.test(token)) return { kind: "figure", name: token };
    if (/^1(?:0|,000|00)*$/.test(token) && token !== "1") {
      return { kind: "constant", value: Number(token.replaceAll(",", "")) };
    }
    if (/^\d/.test(token)) {
      throw new SyntaxError(`${token} is typed in: cite it and give it a name`);
    }
    throw new SyntaxError(
      token === "" ? "it ends too early" : `“${token}” does not belong there`,
    );
  }
  try {
    const whole = sum();
    if (at < tokens.length) {
      return err(`“${tokens[at]}” does not belong there`);
    }
    return ok(whole);
  } catch (error) {
    if (error instanceof SyntaxError) return err(error.message);
    throw error;
  }
}

export function namesIn(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case "figure":
      return [expression.name];
    case "constant":
      return [];
    case "sum":
      return [...namesIn(expression.left), ...namesIn(expression.right)];
  }
}

/**
 * Whether a sum comes to a percentage. Null when it takes a percentage and a count together, as no person would: 86% and 3 make neither.
 */
export function isPercentage(
  expression: Expression,
  operands: ReadonlyMap<string, Operand>,
): boolean | null {
  if (expression.kind === "constant") return false;
  if (expression.kind === "figure")
    return operands.get(expression.name)?.isPercentage ?? false;
  const left = isPercentage(expression.left, operands);
  const right = isPercentage(expression.right, operands);
  if (left === null || right === null) return null;
  switch (expression.sign) {
    case "+":
    case "-":
      return left === right ? left : null;
    case "*":
      return left && right;
    case "/":
      return left && !right;
  }
}

/** @returns NaN when it divides by nothing; of a percentage, the ratio */
export function evaluate(
  expression: Expression,
  operands: ReadonlyMap<string, Operand>,
): number {
  switch (expression.kind) {
    case "figure":
      return operands.get(expression.name)?.value ?? Number.NaN;
    case "constant":
      return expression.value;
    case "sum": {
      const left = evaluate(expression.left, operands);
      const right = evaluate(expression.right, operands);
      switch (expression.sign) {
        case "+":
          return left + right;
        case "-":
          return left - right;
        case "*":
          return left * right;
        case "/":
          return right === 0 ? Number.NaN : left / right;
      }
    }
  }
}

const printedSigns: Readonly<Record<Sign, string>> = {
  "+": "+",
  "-": "−",
  "*": "×",
  "/": "÷",
};
const rank = (expression: Expression): number =>
  expression.kind !== "sum" ? 3 : "+-".includes(expression.sign) ? 1 : 2;

/** The sum with its figures as printed, and no more brackets than it needs: `(1 + 26) ÷ 37`. */
export function printExpression(
  expression: Expression,
  operands: ReadonlyMap<string, Operand>,
): string {
  switch (expression.kind) {
    case "figure":
      return operands.get(expression.name)?.printed ?? expression.name;
    case "constant":
      return expression.value.toLocaleString("en-GB");
    case "sum": {
      const { sign, left, right } = expression;
      const own = rank(expression);
      const isPlain = sign === "+" || sign === "*";
      const side = (part: Expression, needs: number) => {
        const text = printExpression(part, operands);
        return rank(part) < needs ? `(${text})` : text;
      };
      return `${side(left, own)} ${printedSigns[sign]} ${side(right, isPlain ? own : own + 1)}`;
    }
  }
}

/** How a result is written: as a number; or a ratio as a percentage, or as points between percentages; with so many decimals. */
export interface Format {
  readonly kind: "number" | "percent" | "points";
  readonly decimals: number;
}

/** `| %`, `| 1`, `| % 1`, `| points 1`. Null for anything else. */
export function parseFormat(source: string): Format | null {
  const parts = /^(%|points)?\s*(\d)?$/.exec(source.trim());
  if (!parts) return null;
  const [, kind, decimals] = parts;
  return {
    kind: kind === "%" ? "percent" : kind === "points" ? "points" : "number",
    decimals: Number(decimals ?? 0),
  };
}

/** `11.4%`, `62,535`, `2.4 points`. */
export function formatResult(value: number, format: Format): string {
  const { kind, decimals } = format;
  const number = round(kind === "number" ? value : value * 100, decimals);
  const text = Math.abs(number).toLocaleString("en-GB", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  const signed = number < 0 ? `−${text}` : text;
  if (kind === "percent") return `${signed}%`;
  return kind === "points"
    ? `${signed} ${text === "1" ? "point" : "points"}`
    : signed;
}

/** Half up, as a person rounds; by way of decimal digits, because 1.005 × 100 is a little less than 100.5. */
function round(value: number, decimals: number): number {
  const shifted = Number(`${value.toPrecision(12)}e${decimals}`);
  return Number.isNaN(shifted)
    ? value
    : Number(`${Math.round(shifted)}e-${decimals}`);
}
