import "../styles/paint.css";
import type { TextSpan } from "../../domain/annotation/selectors.ts";
import { rangesOfSpan } from "./text-range.ts";

/** `mine`: the member's highlights. `chosen`: words being chosen. `cited`: what a line of enquiry rests on. */
export type PaintName = "mine" | "chosen" | "cited";

/**
 * Paints stretches of the text that an element shows, where the browser can without touching the page (CSS Custom Highlight); elsewhere
 * each is put into `<mark>`. What of them the element does not show is passed over. Returns the way to take the paint off again.
 * Only for text that nothing else rewrites meanwhile: the paper's own words.
 */
export function paintSpans(
  name: PaintName,
  shown: Element,
  spans: readonly TextSpan[],
): () => void {
  if (!hasHighlights()) return wrap(name, shown, spans);
  return register(
    name,
    spans.flatMap((span) => rangesOfSpan(shown, span)),
  );
}

const hasHighlights = (): boolean =>
  typeof Highlight === "function" && "highlights" in CSS;

/** Several parts of a page paint under one name, so each adds its own ranges and removes only those. */
function register(
  name: PaintName,
  ranges: readonly AbstractRange[],
): () => void {
  const shared = CSS.highlights.get(name) ?? new Highlight();
  CSS.highlights.set(name, shared);
  for (const range of ranges) shared.add(range);
  return () => {
    for (const range of ranges) shared.delete(range);
  };
}

/** One after the other: each is looked for among the pieces of text that the ones before have left. */
function wrap(
  name: PaintName,
  shown: Element,
  spans: readonly TextSpan[],
): () => void {
  const marks = spans.flatMap((span) =>
    rangesOfSpan(shown, span).flatMap((range) =>
      textsOf(range).map((text) => putIntoMark(name, text)),
    ),
  );
  return () => {
    for (const mark of marks) {
      const { parentNode } = mark;
      mark.replaceWith(...mark.childNodes);
      parentNode?.normalize();
    }
  };
}

function putIntoMark(
  name: PaintName,
  { node, start, end }: PaintedText,
): HTMLElement {
  const mark = document.createElement("mark");
  mark.dataset["paint"] = name;
  const painted = node.splitText(start);
  painted.splitText(end - start);
  painted.replaceWith(mark);
  mark.append(painted);
  return mark;
}

interface PaintedText {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/** The pieces of text in a range, from the last to the first: cutting one must not move the others. */
function textsOf(range: AbstractRange): readonly PaintedText[] {
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  const root = live.commonAncestorContainer;
  const nodes: Text[] = root instanceof Text ? [root] : [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes
    .filter((node) => live.intersectsNode(node))
    .map((node) => ({
      node,
      start: node === live.startContainer ? live.startOffset : 0,
      end: node === live.endContainer ? live.endOffset : node.length,
    }))
    .filter(({ start, end }) => end > start)
    .toReversed();
}
