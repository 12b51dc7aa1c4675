import type { ReadonlySignal } from "@preact/signals";
import { type ComponentChildren, createContext } from "preact";
import { useContext } from "preact/hooks";
import type { ReportPiece, ReportPieces } from "../../domain/report-pieces.ts";

/** The report's pieces, and of each whether it is drawn. See `hooks/use-drawn-pieces.ts`. */
export interface DrawnPieces {
  readonly pieces: ReportPieces;
  readonly drawn: readonly ReadonlySignal<boolean>[];
  readonly heights: Heights;
}

/** How high things were when the report was last left, in px, as far as anybody knows. A block has the index of its first piece. */
export interface Heights {
  readonly pieces: ReadonlyMap<number, number>;
  readonly blocks: ReadonlyMap<number, number>;
}
export const noHeights: Heights = { pieces: new Map(), blocks: new Map() };

export const PiecesContext = createContext<DrawnPieces>({
  pieces: { all: [], under: new Map(), holding: new Map(), isLong: false },
  drawn: [],
  heights: noHeights,
});

/** So many pieces make a block: some forty screens. */
const fullBlock = 16;

type Draw = (piece: ReportPiece) => ComponentChildren;

/**
 * What stands under a heading, piece by piece. In a long report they stand in blocks: the browser looks at every frame which of the things that
 * may be far away have come near, and there would be thousands.
 */
export function ReportPiecesUnder({
  heading,
  children,
}: {
  readonly heading: string;
  readonly children: Draw;
}) {
  const { pieces } = useContext(PiecesContext);
  const here = pieces.under.get(heading) ?? [];
  if (!pieces.isLong) return <Pieces pieces={here} draw={children} />;
  return here
    .filter((_, place) => place % fullBlock === 0)
    .map((_, block) => (
      <Block
        key={block}
        pieces={here.slice(block * fullBlock, (block + 1) * fullBlock)}
        draw={children}
      />
    ));
}

function Block({
  pieces,
  draw,
}: {
  readonly pieces: readonly ReportPiece[];
  readonly draw: Draw;
}) {
  const { heights } = useContext(PiecesContext);
  const letters = pieces.reduce((sum, piece) => sum + piece.letters, 0);
  const height = heights.blocks.get(pieces[0]?.index ?? 0);
  return (
    <div class="block far" style={thought(letters, height)}>
      <Pieces pieces={pieces} draw={draw} />
    </div>
  );
}

function Pieces({
  pieces,
  draw,
}: {
  readonly pieces: readonly ReportPiece[];
  readonly draw: Draw;
}) {
  return pieces.map((piece) => (
    <Piece key={piece.index} piece={piece} draw={draw} />
  ));
}

/** Until it is drawn, and in a long report while it is far away, a piece is as high as it is thought to be. */
function Piece({
  piece,
  draw,
}: {
  readonly piece: ReportPiece;
  readonly draw: Draw;
}) {
  const { pieces, drawn, heights } = useContext(PiecesContext);
  return (
    <div
      class={pieces.isLong ? "piece far" : "piece"}
      style={thought(piece.letters, heights.pieces.get(piece.index))}
    >
      {drawn[piece.index]?.value === true && draw(piece)}
    </div>
  );
}

const thought = (letters: number, height: number | undefined) => ({
  "--letters": letters,
  "--height": height === undefined ? undefined : `${height}px`,
});
