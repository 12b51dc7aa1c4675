import { areComparable, distanceOf, workOut, type Figure } from "../figures.ts";
import type { Indicator } from "../indicator.ts";

type GoodIs = Indicator["goodIs"];

/**
 * Whether the first figure is better than the second: higher where high is good, lower where low is good. Null where it cannot be said:
 * a figure is missing, the table does not say which way is good, or a percentage is set against a count.
 * Equal figures are neither better nor worse. A target that is *worse* than a result is easier to meet.
 */
export function standing(
  goodIs: GoodIs,
  a: Figure | null,
  b: Figure | null,
): "better" | "worse" | "equal" | null {
  if (goodIs === null || a === null || b === null || !areComparable(a, b))
    return null;
  if (a.value === b.value) return "equal";
  return a.value > b.value === (goodIs === "high") ? "better" : "worse";
}

/** Such as `6.0 points above the target of 80%`. */
export function besideTarget(figure: Figure, target: Figure): string {
  if (figure.value === target.value)
    return `level with the target of ${target.printed}`;
  return `${distanceOf(figure, target)} ${sideOf(figure, target)} the target of ${target.printed}`;
}

/** Such as `86.0% − 80% = 6.0 points above target`. */
export const workOutAgainst = (a: Figure, b: Figure, name: string): string =>
  a.value === b.value
    ? `${workOut(a, b)}, level with ${name}`
    : `${workOut(a, b)} ${sideOf(a, b)} ${name}`;

const sideOf = (a: Figure, b: Figure) =>
  a.value > b.value ? "above" : "below";

/** Readers take a larger figure for a better one; where it is not, it is said. */
export const lowIsGood = (goodIs: GoodIs): string =>
  goodIs === "low" ? ", where low is good" : "";

/** `a`, `a and b`, `a, b and c`. */
export function listOf(items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}
