import type { ComponentChildren } from "preact";
import {
  placeOn,
  printOn,
  type PlotScale,
} from "../../../domain/plot-scale.ts";
import { plotCopy } from "../../copy/plots.ts";
import { along, Mark, type Shape } from "./mark.tsx";
import "../../styles/plots.css";

export interface RowPlotRow {
  readonly key: string;
  readonly name: string;
  readonly value: ComponentChildren;
  readonly marks: readonly { readonly shape: Shape; readonly at: number }[];
}

/**
 * Figures as a table whose last column is drawn: each on a row of its own with its name and number, all on one scale. No label can cover
 * another, at any width and any size of text; and who cannot see the drawing has the table.
 */
export function RowPlot({
  label,
  says,
  rows,
  scale,
  goal = null,
  goodIs = null,
  fromZero = false,
}: {
  /** What the table holds. */
  readonly label: string;
  /** The whole plot in words. */
  readonly says: string;
  readonly rows: readonly RowPlotRow[];
  readonly scale: PlotScale;
  /** Where the line of the target runs through every row, from 0 to 1. */
  readonly goal?: number | null;
  readonly goodIs?: "high" | "low" | null;
  /** Draws a line from zero to each mark: for amounts. */
  readonly fromZero?: boolean;
}) {
  const zero =
    fromZero && scale.min <= 0 && scale.max >= 0 ? placeOn(scale, 0) : null;
  return (
    <div class="row-plot">
      <table aria-label={label}>
        <tbody>
          {rows.map(({ key, name, value, marks }) => (
            <tr
              key={key}
              class={marks.at(-1)?.shape === "now" ? "now" : undefined}
            >
              <th scope="row">{name}</th>
              <td class="value">{value}</td>
              <td class="track" aria-hidden="true">
                <Track scale={scale} marks={marks} goal={goal} zero={zero} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div class="axis" role="img" aria-label={says}>
        <span>{printOn(scale, scale.min)}</span>
        {goodIs !== null && <Direction goodIs={goodIs} />}
        <span>{printOn(scale, scale.max)}</span>
      </div>
      {scale.min !== 0 && <p class="aside">{plotCopy.notFromZero}</p>}
    </div>
  );
}

function Direction({ goodIs }: { readonly goodIs: "high" | "low" }) {
  return (
    <span class="direction" data-good={goodIs}>
      {plotCopy.direction[goodIs]}
    </span>
  );
}

function Track({
  scale,
  marks,
  goal,
  zero,
}: {
  readonly scale: PlotScale;
  readonly marks: RowPlotRow["marks"];
  readonly goal: number | null;
  readonly zero: number | null;
}) {
  const places = [
    ...marks.map(({ at }) => at),
    ...(zero === null ? [] : [zero]),
  ];
  return (
    <svg class="plot">
      {scale.ticks.map((tick) => {
        const x = along(placeOn(scale, tick));
        return <line key={tick} class="tick" x1={x} x2={x} y1="0" y2="100%" />;
      })}
      <line class="line" x1="0" x2="100%" y1="50%" y2="50%" />
      {goal !== null && (
        <line
          class="goal-through"
          x1={along(goal)}
          x2={along(goal)}
          y1="0"
          y2="100%"
        />
      )}
      {places.length > 1 && (
        <line
          class="reach"
          x1={along(Math.min(...places))}
          x2={along(Math.max(...places))}
          y1="50%"
          y2="50%"
        />
      )}
      {marks.map(({ shape, at }, index) => (
        <Mark key={index} shape={shape} at={at} />
      ))}
    </svg>
  );
}
