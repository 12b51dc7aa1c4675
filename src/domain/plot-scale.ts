import type { Figure } from "./figures.ts";

/** The one line that the figures of a plot are placed on. */
export interface PlotScale {
  readonly min: number;
  readonly max: number;
  readonly unit: Figure["unit"];
  /** Where hairlines stand, the ends included, in order. */
  readonly ticks: readonly number[];
}

/** A difference smaller than this share of the largest count, or than these points of a percentage, is not drawn as wide as the plot. */
const least = { count: 0.1, percent: 10 };
/** A scale begins at zero where that costs no more than this many times the room that the figures themselves take. */
const zeroCosts = 1.5;

/**
 * A scale that holds all of these figures, which are of one unit; null for none. Its ends are round numbers. A percentage between 0 and 100 never
 * gets a scale beyond them. Where all figures are equal there is nothing to compare but the whole: the scale runs from zero.
 */
export function scaleFor(figures: readonly Figure[]): PlotScale | null {
  const [first] = figures;
  if (first === undefined) return null;
  const { unit } = first;
  const values = figures.map(({ value }) => value);
  const low = Math.min(...values);
  const high = Math.max(...values);
  const isShare = unit === "percent" && low >= 0 && high <= 100;
  if (low === high)
    return toScale(
      Math.min(low, 0),
      isShare ? 100 : Math.max(high, low === 0 ? 1 : 0),
      unit,
      isShare,
    );
  const narrowest =
    unit === "percent"
      ? least.percent
      : least.count * Math.max(Math.abs(low), Math.abs(high));
  const missing = Math.max(narrowest - (high - low), 0) / 2;
  const span = high - low + 2 * missing;
  if (low >= 0 && low <= zeroCosts * span)
    return toScale(0, Math.max(high, span), unit, isShare);
  // What lies beyond a whole is taken from below.
  const beyond = isShare ? Math.max(high + missing - 100, 0) : 0;
  return toScale(
    low - missing - beyond,
    high + missing - beyond,
    unit,
    isShare,
  );
}

/** Where a value stands on a scale: 0 at its beginning, 1 at its end. */
export const placeOn = ({ min, max }: PlotScale, value: number): number =>
  (value - min) / (max - min);

/** One of a scale's ends in print, such as `60%`. */
export const printOn = ({ unit }: PlotScale, value: number): string =>
  `${value.toLocaleString("en-GB")}${unit === "percent" ? "%" : ""}`;

function toScale(
  low: number,
  high: number,
  unit: Figure["unit"],
  isShare: boolean,
): PlotScale {
  const step = roundStep((high - low) / 5);
  const from = Math.floor(low / step + 1e-9);
  const to = Math.ceil(high / step - 1e-9);
  const ticks = Array.from({ length: to - from + 1 }, (_, index) =>
    // Steps such as 0.1 do not add up in binary.
    Number(((from + index) * step).toPrecision(12)),
  ).filter((tick) => !isShare || (tick >= 0 && tick <= 100));
  return { min: ticks[0] ?? low, max: ticks.at(-1) ?? high, unit, ticks };
}

/** The next larger of 1, 2, 5, 10, 20, 50… */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5].find((factor) => factor * power >= rough - 1e-12);
  return (step ?? 10) * power;
}
