/** A printed figure as a number that can be set against another. */
export interface Figure {
  /** As printed, such as `86.0%`. */
  readonly printed: string;
  readonly value: number;
  /** `count` is whatever is not a percentage: people, days, a rate for each 10,000. The table does not say which. */
  readonly unit: "percent" | "count";
  /** How many digits are printed after the point. */
  readonly decimals: number;
}

const pattern =
  /^(?<sign>[-−]?)(?<whole>\d{1,3}(?:,\d{3})+|\d+)(?:\.(?<part>\d+))?\s*(?<percent>%?)$/;

/** Reads a printed cell such as `86.0%`, `444` or `1,580`. Null for an empty cell and for anything that is not one plain number. */
export function readFigure(printed: string): Figure | null {
  const groups = pattern.exec(printed.trim())?.groups;
  if (groups === undefined) return null;
  const { sign = "", whole = "", part = "", percent = "" } = groups;
  const value = Number(`${whole.replaceAll(",", "")}.${part || "0"}`);
  return {
    printed: printed.trim(),
    value: sign === "" || value === 0 ? value : -value,
    unit: percent === "" ? "count" : "percent",
    decimals: part.length,
  };
}

/** Whether one can be taken from the other: percentages from percentages, counts from counts. */
export const areComparable = (a: Figure, b: Figure): boolean =>
  a.unit === b.unit;

/** How far apart two figures are, as a person writes it: `6.0 points` between percentages, `79` between counts. */
export function distanceOf(a: Figure, b: Figure): string {
  const decimals = Math.max(a.decimals, b.decimals);
  const distance = formatNumber(Math.abs(a.value - b.value), decimals);
  if (a.unit !== "percent") return distance;
  return distance === "1" ? "1 point" : `${distance} points`;
}

/**
 * Whether two results may be the same and only rounded differently: one is printed to fewer decimals, and the other lies within half of its
 * last digit. 90% and 90.5% may be the same.
 */
export function mayBeRounding(a: Figure, b: Figure): boolean {
  if (a.decimals === b.decimals) return false;
  const half = 0.5 / 10 ** Math.min(a.decimals, b.decimals);
  return Math.abs(a.value - b.value) <= half + Number.EPSILON * 128;
}

const formatNumber = (value: number, decimals: number): string =>
  value.toLocaleString("en-GB", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });

/** The larger less the smaller, such as `86.0% − 80% = 6.0 points`; equal ones as `80% = 80%`. */
export function workOut(a: Figure, b: Figure): string {
  if (a.value === b.value) return `${a.printed} = ${b.printed}`;
  const [larger, smaller] = a.value > b.value ? [a, b] : [b, a];
  return `${larger.printed} − ${smaller.printed} = ${distanceOf(a, b)}`;
}
