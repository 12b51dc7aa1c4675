import type { ColumnId } from "../../../domain/indicator.ts";

/**
 * `now` is filled and large, what was is a ring, what should be is a bar, what others have is a square or a diamond: told apart without
 * colour, and in print.
 */
export type Shape =
  "now" | "was" | "earlier" | "goal" | "diamond" | "square" | "bar";

export const shapeOf: Readonly<Record<ColumnId, Shape>> = {
  yearToDate: "now",
  target: "goal",
  lastYear: "was",
  yearBeforeLast: "earlier",
  england: "diamond",
  statisticalNeighbours: "square",
  region: "bar",
};

/** Along the drawing, from 0 to 1. */
export const along = (at: number): string => `${(at * 100).toFixed(2)}%`;

/** A figure's place on the line. Sizes are in em, so that a mark grows with the text; places are shares of whatever width there is. */
export function Mark({
  shape,
  at,
}: {
  readonly shape: Shape;
  readonly at: number;
}) {
  const x = along(at);
  switch (shape) {
    case "now":
      return <circle class="now" cx={x} cy="50%" r=".42em" />;
    case "was":
      return <circle class="ring" cx={x} cy="50%" r=".32em" />;
    case "earlier":
      return <circle class="ring" cx={x} cy="50%" r=".2em" />;
    case "goal":
      return <line class="goal" x1={x} x2={x} y1="8%" y2="92%" />;
    case "diamond":
      return (
        <svg x={x} y="50%">
          <rect
            class="ring"
            x="-.27em"
            y="-.27em"
            width=".54em"
            height=".54em"
            transform="rotate(45)"
          />
        </svg>
      );
    case "square":
      return (
        <svg x={x} y="50%">
          <rect
            class="ring"
            x="-.28em"
            y="-.28em"
            width=".56em"
            height=".56em"
          />
        </svg>
      );
    case "bar":
      return (
        <svg x={x} y="50%">
          <rect class="ring" x="-.4em" y="-.14em" width=".8em" height=".28em" />
        </svg>
      );
  }
}
