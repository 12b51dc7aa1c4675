import type { ReadonlySignal } from "@preact/signals";
import { type ComponentChildren, createContext } from "preact";
import { useContext } from "preact/hooks";
import type { ReportPiece, ReportPieces } from "../../domain/report-pieces.ts";

/** The report's pieces, and of each whether it is drawn. See `hooks/use-drawn-pieces.ts`. */
export interface DrawnPieces {
  readonly pieces: ReportPieces;
  readonly drawn: readonly ReadonlySignal<boolean>[];
  /** How high each was when the report was last left, in px; empty when nobody knows. */
  readonly heights: readonly number[];
}

export const PiecesContext = createContext<DrawnPieces>({
  pieces: { all: [], under: new Map(), holding: new Map(), isLong: false },
  drawn: [],
  heights: [],
});

const none: readonly ReportPiece[] = [];

/** What stands under a heading, piece by piece. */
export function ReportPiecesUnder({
  heading,
  children,
}: {
  readonly heading: string;
  readonly children: (piece: ReportPiece) => ComponentChildren;
}) {
  const { pieces } = useContext(PiecesContext);
  return (pieces.under.get(heading) ?? none).map((piece) => (
    <Piece key={piece.index} piece={piece} draw={children} />
  ));
}

/** Until it is drawn, and in a long report while it is far away, a piece is as high as it is thought to be. */
function Piece({
  piece,
  draw,
}: {
  readonly piece: ReportPiece;
  readonly draw: (piece: ReportPiece) => ComponentChildren;
}) {
  const { pieces, drawn, heights } = useContext(PiecesContext);
  const height = heights[piece.index];
  return (
    <div
      class="piece"
      data-far={pieces.isLong ? "" : undefined}
      style={{
        "--letters": piece.letters,
        "--height": height === undefined ? undefined : `${height}px`,
      }}
    >
      {drawn[piece.index]?.value === true && draw(piece)}
    </div>
  );
}
