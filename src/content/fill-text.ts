import {
  evaluate,
  formatResult,
  isPercentage,
  namesIn,
  type Operand,
  parseExpression,
  parseFormat,
  printExpression,
} from "./expression.ts";
import { didYouMean } from "./nearest.ts";
import type { Complain } from "./problem.ts";
import type { Located } from "./read-yaml.ts";

/**
 * Fills in what an officer's text says in braces:
 *
 *   {plans}                      the figure, as printed
 *   {= plans / rate * 10,000}    the sum and its result: `444 ÷ 71 × 10,000 = 62,535`
 *   {: good / cases | %}         the result alone: `27%`
 *
 * After `|` stands how the result is written: decimals, `%` for a ratio as a percentage, `points` between percentages.
 */
export function fillText(
  { value, line }: Located,
  operands: ReadonlyMap<string, Operand>,
  complain: Complain,
): string {
  return value.replaceAll(/\{([^{}]*)\}/g, (whole, inside: string) => {
    const parts = /^(=|:)?([^|]*)(?:\|(.*))?$/.exec(inside);
    const [, mark, source = "", formatting = "0"] = parts ?? [];
    const parsed = parseExpression(source.trim());
    if (!parsed.ok) {
      complain(line, `the sum “${whole}” cannot be read: ${parsed.error}`);
      return whole;
    }
    const expression = parsed.value;
    const unknown = namesIn(expression).filter((name) => !operands.has(name));
    for (const name of unknown) {
      complain(
        line,
        `no cited figure is named “${name}”${didYouMean(name, [...operands.keys()])}`,
      );
    }
    if (unknown.length > 0) return whole;
    if (mark === undefined) {
      if (expression.kind === "figure") {
        return operands.get(expression.name)?.printed ?? whole;
      }
      complain(line, `the sum “${whole}” begins with neither = nor :`);
      return whole;
    }
    const format = parseFormat(formatting);
    if (!format) {
      complain(line, `“${formatting.trim()}” is no way to write a result`);
      return whole;
    }
    const percentage = isPercentage(expression, operands);
    if (percentage === null) {
      complain(
        line,
        `the sum “${whole}” takes a percentage and a count together`,
      );
      return whole;
    }
    if (format.kind === (percentage ? "number" : "points")) {
      complain(
        line,
        percentage
          ? `the sum “${whole}” comes to a percentage: end it with “| %” or “| points”`
          : `the sum “${whole}” comes to no percentage: there are no points`,
      );
      return whole;
    }
    const result = evaluate(expression, operands);
    if (!Number.isFinite(result)) {
      complain(line, `the sum “${whole}” divides by nothing`);
      return whole;
    }
    const written = formatResult(result, format);
    return mark === ":"
      ? written
      : `${printExpression(expression, operands)} = ${written}`;
  });
}

const numbers = /\d[\d,]*(?:\.\d+)?%?/g;
/** Places and years' names, which are no figures: `para 2.11`, `Q12`, `K4`, `Appendix 3`, `Theme 2`. */
const places =
  /\b(?:[Pp]aras?|[Pp]aragraphs?)\s+(?:\d+\.\d+(?:,\s*|\s+and\s+|\s+to\s+)?)+|\b(?:Appendix|Theme|section)\s+\d+|\b[QKT]\d+\b/g;

/** What a text may name by number: `2.11`, `Q12`, `K4`, `T6`, `Appendix 3`, `Theme 6`, `section 2`. */
export type PlaceNames = ReadonlySet<string>;

/** Complains of each paragraph, question, indicator, theme, appendix and section that a text names and the paper does not have. */
export function checkNamedPlaces(
  { value, line }: Located,
  known: PlaceNames,
  complain: Complain,
): void {
  for (const [named] of value.matchAll(places)) {
    const names = /^para/i.test(named)
      ? (named.match(/\d+\.\d+/g) ?? [])
      : [named];
    for (const name of names) {
      if (!known.has(name))
        complain(line, `${name} is named, and the paper does not have it`);
    }
  }
}

/** Every number that stands in a text, without those that name a place. */
export const figuresIn = (text: string): readonly string[] =>
  text.replaceAll(places, " ").match(numbers) ?? [];

/** Two ways of printing one number: `1,000` and `1000`, `5%` and `5.0%`. */
export const sameFigure = (a: string, b: string): boolean =>
  a.endsWith("%") === b.endsWith("%") &&
  Number(a.replaceAll(/[,%]/g, "")) === Number(b.replaceAll(/[,%]/g, ""));

/**
 * Complains of each number in an authored text, outside braces, that none of the cited words has: it would be typed in, and nobody could
 * follow it.
 */
export function checkTypedFigures(
  { value, line }: Located,
  cited: readonly string[],
  complain: Complain,
): void {
  const known = cited.flatMap(figuresIn);
  for (const figure of figuresIn(value.replaceAll(/\{[^{}]*\}/g, " "))) {
    const bare = figure.replace(/,$/, "");
    if (!known.some((one) => sameFigure(one.replace(/,$/, ""), bare))) {
      complain(
        line,
        `the figure ${bare} is written, and nothing that is cited has it`,
      );
    }
  }
}
