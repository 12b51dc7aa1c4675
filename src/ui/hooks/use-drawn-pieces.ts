import { signal, type Signal } from "@preact/signals";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { Pack } from "../../domain/pack.ts";
import { reportPieces, type ReportPieces } from "../../domain/report-pieces.ts";
import {
  type DrawnPieces,
  type Heights,
  noHeights,
} from "../components/report-piece.tsx";
import { drawNow } from "../draw-now.ts";
import { inIdleSlices } from "../in-idle-slices.ts";

/** How the page lay when it was last left: what it is thought to be until it has been drawn again. */
interface Left {
  readonly width: number;
  readonly heights: Heights;
  readonly inView: readonly number[];
}
const left = new WeakMap<ReportPieces, Left>();

const cut = new WeakMap<Pack, ReportPieces>();

/** A pack's pieces, cut when first asked for. */
export function piecesOf(pack: Pack): ReportPieces {
  const pieces = cut.get(pack) ?? reportPieces(pack);
  cut.set(pack, pieces);
  return pieces;
}

/** What is so near the window is drawn before the rest. */
const nearby = "150% 0px";

/**
 * Draws the report piece by piece: at once the ones that are wanted, or else where one was; then what comes near the window; and, once
 * `goesOn`, all the others while the browser has nothing to do, so that find-in-page and the printer have the whole report. `late`: something wanted was not drawn until now.
 */
export function useDrawnPieces(
  pieces: ReportPieces,
  wanted: readonly number[],
  goesOn: boolean,
): { readonly drawn: DrawnPieces; readonly late: { current: boolean } } {
  const begun = useRef<Begun | null>(null);
  if (begun.current?.pieces !== pieces) begun.current = begin(pieces, wanted);
  const state = begun.current;
  const { drawing } = state;

  const late = useRef(false);
  useLayoutEffect(() => {
    late.current = wanted.filter(drawing.draw).length > 0;
  }, [drawing, wanted]);
  useLayoutEffect(() => {
    const stop = drawing.watch();
    addEventListener("beforeprint", drawing.drawAll);
    return () => {
      stop();
      removeEventListener("beforeprint", drawing.drawAll);
      left.set(pieces, lookBack());
    };
  }, [pieces, drawing]);
  useEffect(() => {
    if (goesOn) drawing.goOn();
  }, [drawing, goesOn]);
  return { drawn: state, late };
}

const piecesIn = (around: ParentNode): readonly HTMLElement[] => [
  ...around.querySelectorAll<HTMLElement>(".piece"),
];
const blocks = (): readonly HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>(".report-paper .block"),
];

/** Measures the page before it is left. What is in a block that is far away is not laid out, and left alone. */
function lookBack(): Left {
  const indexOf = new Map(piecesIn(document).map((one, index) => [one, index]));
  const all = blocks();
  const near =
    all.length === 0
      ? [...indexOf.keys()]
      : all.filter(isInView).flatMap(piecesIn);
  const known = (elements: readonly HTMLElement[]) =>
    new Map(
      elements.map(
        (one) => [indexOf.get(one) ?? -1, one.offsetHeight] as const,
      ),
    );
  return {
    width: innerWidth,
    heights: {
      pieces: known(near),
      blocks: new Map(
        all.map((block) => [
          indexOf.get(piecesIn(block)[0] ?? block) ?? -1,
          block.offsetHeight,
        ]),
      ),
    },
    inView: near.filter(isInView).map((one) => indexOf.get(one) ?? -1),
  };
}

interface Begun extends DrawnPieces {
  readonly drawing: ReturnType<typeof createDrawing>;
}

/**
 * With what is wanted, and what was in sight when one left, drawn already; in a report that is not long, with all that stands above it, so
 * that nothing moves what one reads.
 */
function begin(pieces: ReportPieces, wanted: readonly number[]): Begun {
  const before = left.get(pieces);
  const known = before?.width === innerWidth ? before : null;
  const first = [...wanted, ...(known?.inView ?? [])];
  if (first.length === 0) first.push(0);
  const isFirst = (index: number) =>
    pieces.isLong
      ? first.some((one) => Math.abs(index - one) <= 1)
      : wasThere() || index <= Math.max(...first) + 1;
  const drawn = pieces.all.map(({ index }) => signal(isFirst(index)));
  return {
    pieces,
    drawn,
    heights: known?.heights ?? noHeights,
    drawing: createDrawing(drawn, first[0] ?? 0),
  };
}

/** The browser goes back by itself to where one was, which must be there. */
const wasThere = (): boolean =>
  performance
    .getEntriesByType("navigation")
    .some((entry) =>
      ["reload", "back_forward"].includes(
        (entry as PerformanceNavigationTiming).type,
      ),
    );

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

function createDrawing(drawn: readonly Signal<boolean>[], start: number) {
  const near = new Set<number>();
  let goesOn = false;
  let looked = 0;
  let leaveOff: (() => void) | null = null;

  /** Whether there was anything to draw. */
  const draw = (index: number): boolean => {
    const piece = drawn[index];
    if (piece === undefined || piece.peek()) return false;
    drawNow(() => {
      piece.value = true;
    });
    return true;
  };
  /** What is near comes first; then on from where one began to read, and last what stands before it. */
  const next = (): number | undefined => {
    for (const index of near) {
      near.delete(index);
      if (drawn[index]?.peek() === false) return index;
    }
    if (!goesOn) return undefined;
    for (; looked < drawn.length; looked += 1) {
      const index = (start + looked) % drawn.length;
      if (drawn[index]?.peek() === false) return index;
    }
    return undefined;
  };
  const step = (): boolean => {
    const index = next();
    if (index === undefined) {
      leaveOff = null;
      return false;
    }
    draw(index);
    return true;
  };
  const work = () => {
    leaveOff ??= inIdleSlices(step);
  };

  return {
    draw,
    drawAll: () => drawn.forEach((_, index) => draw(index)),
    goOn() {
      goesOn = true;
      work();
    },
    /** Draws at once what comes into the window, and what comes near it soon. Returns the way to leave off. */
    watch(): () => void {
      const indexOf = new Map(
        piecesIn(document).map((one, index) => [one as Element, index]),
      );
      const observer = new IntersectionObserver(
        (entries) => {
          for (const { isIntersecting, target } of entries) {
            if (!isIntersecting) continue;
            observer.unobserve(target);
            const index = indexOf.get(target);
            if (index === undefined)
              for (const piece of piecesIn(target)) observer.observe(piece);
            else if (isInView(target)) draw(index);
            else near.add(index);
          }
          work();
        },
        { rootMargin: nearby },
      );
      const inBlocks = blocks();
      for (const one of inBlocks.length > 0 ? inBlocks : indexOf.keys())
        observer.observe(one);
      return () => {
        observer.disconnect();
        leaveOff?.();
      };
    },
  };
}
