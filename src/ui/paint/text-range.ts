import type { TextSpan } from "../../domain/annotation/selectors.ts";

/**
 * Where letters of the report's text stand on the page. An element with `data-words` shows a text of the report (the value is its anchor);
 * inside it each element with `data-at` shows a stretch of it, letter for letter, from that offset on. A table inside a paragraph has a
 * `data-words` of its own, and is no part of the paragraph.
 */

/** The page's ranges for a span of the text that an element shows, one for each stretch: what stands between them is none of its words. */
export function rangesOfSpan(
  shown: Element,
  { start, end }: TextSpan,
): readonly StaticRange[] {
  return stretchesOf(shown).flatMap((stretch) => {
    const at = startOf(stretch);
    const from = pointAt(stretch, start - at, "start");
    const to = pointAt(stretch, end - at, "end");
    return from === null || to === null
      ? []
      : [
          new StaticRange({
            startContainer: from.node,
            startOffset: from.offset,
            endContainer: to.node,
            endOffset: to.offset,
          }),
        ];
  });
}

/** The offset in the text of a point of the page; null when it is in no stretch of it. */
export function offsetOfPoint(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const stretch = element?.closest("[data-at]");
  if (!stretch) return null;
  const before = document.createRange();
  before.setStart(stretch, 0);
  before.setEnd(node, offset);
  return startOf(stretch) + before.toString().length;
}

export const startOf = (stretch: Element): number =>
  Number(stretch.getAttribute("data-at"));

interface Point {
  readonly node: Text;
  readonly offset: number;
}

/** Where a range begins or ends in a stretch, `offset` letters after its first; its own edge where that lies outside, null where all of it does. */
function pointAt(
  stretch: Element,
  offset: number,
  side: "start" | "end",
): Point | null {
  const texts = document.createTreeWalker(stretch, NodeFilter.SHOW_TEXT);
  let last: Point | null = null;
  let at = 0;
  while (texts.nextNode()) {
    const node = texts.currentNode as Text;
    const inside = Math.max(offset - at, 0);
    // At the border of two nodes a range begins in the later and ends in the earlier, so that it covers nothing else.
    if (side === "start" && inside < node.length)
      return { node, offset: inside };
    if (side === "end") {
      if (offset <= at) return last;
      last = { node, offset: Math.min(inside, node.length) };
    }
    at += node.length;
  }
  return last;
}

/** What an element shows itself, without what stands in it and shows another text. */
export const stretchesOf = (shown: Element): readonly Element[] =>
  shown.matches("[data-at]")
    ? [shown]
    : [...shown.querySelectorAll("[data-at]")].filter(
        (stretch) => stretch.closest("[data-words]") === shown,
      );

/** The element that shows a text: something of ours stands in it, or beside it under the same parent. */
export const shownBeside = (
  ours: HTMLElement | null,
  anchor: string,
): HTMLElement | null => {
  const wanted = `[data-words="${CSS.escape(anchor)}"]`;
  return (
    ours?.closest<HTMLElement>(wanted) ??
    ours?.parentElement?.querySelector<HTMLElement>(wanted) ??
    null
  );
};
