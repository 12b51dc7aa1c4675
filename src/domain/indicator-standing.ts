import { figureIn } from "./checks/check.ts";
import { standing } from "./checks/compare.ts";
import { areComparable, distanceOf, mayBeRounding } from "./figures.ts";
import type { ColumnId, Indicator } from "./indicator.ts";

/**
 * Where this year's figure stands beside another. `better` and `worse` are said only where the table says which way is good; otherwise it is
 * `higher` or `lower`, and that is all. `none`: one of the two is missing, or they are not of one kind.
 */
export type Standing =
  | {
      readonly kind: "better" | "worse" | "higher" | "lower";
      /** Such as `6.0 points`. */
      readonly by: string;
      /** Nothing but rounding may lie between them. */
      readonly isSlight: boolean;
    }
  | { readonly kind: "equal" }
  | { readonly kind: "none" };

/** The year to date against the target, last year's result or a benchmark. To be better than a target, or equal, is to meet it. */
export function standingAgainst(
  indicator: Indicator,
  column: ColumnId,
): Standing {
  const now = figureIn(indicator, "yearToDate");
  const other = figureIn(indicator, column);
  if (now === null || other === null || !areComparable(now, other))
    return { kind: "none" };
  if (now.value === other.value) return { kind: "equal" };
  const judged = standing(indicator.goodIs, now, other);
  const kind =
    judged === "better" || judged === "worse"
      ? judged
      : now.value > other.value
        ? "higher"
        : "lower";
  return {
    kind,
    by: distanceOf(now, other),
    isSlight: mayBeRounding(now, other),
  };
}
