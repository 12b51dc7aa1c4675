import type { IndicatorPlotRow } from "../../../domain/indicator-plot.ts";
import { along, Mark, shapeOf } from "./mark.tsx";
import "../../styles/plots.css";

/** One indicator on one line, without words: where this year stands among the target, the years before and the others. */
export function Strip({
  rows,
  goodIs,
  says,
}: {
  readonly rows: readonly IndicatorPlotRow[];
  readonly goodIs: "high" | "low" | null;
  readonly says: string;
}) {
  return (
    <svg class="plot strip" role="img" aria-label={says}>
      <line class="line" x1="0" x2="100%" y1="50%" y2="50%" />
      {goodIs !== null && (
        <svg class="arrow" x={along(goodIs === "high" ? 1 : 0)} y="50%">
          <line x2={goodIs === "high" ? "-.3em" : ".3em"} y2="-.3em" />
          <line x2={goodIs === "high" ? "-.3em" : ".3em"} y2=".3em" />
        </svg>
      )}
      {/* The year to date comes last, so that it lies on top. */}
      {rows.toReversed().map(
        ({ column, at }) =>
          at !== null && (
            // Room at both ends for the arrow.
            <Mark key={column} shape={shapeOf[column]} at={0.06 + at * 0.88} />
          ),
      )}
    </svg>
  );
}
