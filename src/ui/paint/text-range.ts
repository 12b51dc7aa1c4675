import type { TextSpan } from "../../domain/annotation/selectors.ts";

/**
 * Where letters of the report's text stand on the page. An element with `data-words` shows a text of the report (the value is its anchor);
 * inside it each element with `data-at` shows a stretch of it, letter for letter, from that offset on. Tables between them are no part of it.
 */

/** The page's range for a stretch of the text that an element shows; null when the element does not show all of its ends. */
export function rangeOfSpan(
  shown: Element,
  { start, end }: TextSpan,
): StaticRange | null {
  const from = pointAt(shown, start, "start");
  const to = pointAt(shown, end, "end");
  if (from === null || to === null) return null;
  return new StaticRange({
    startContainer: from.node,
    startOffset: from.offset,
    endContainer: to.node,
    endOffset: to.offset,
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

function pointAt(
  shown: Element,
  offset: number,
  side: "start" | "end",
): Point | null {
  for (const stretch of stretchesOf(shown)) {
    let at = startOf(stretch);
    const texts = document.createTreeWalker(stretch, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const node = texts.currentNode as Text;
      const inside = offset - at;
      // At the border of two nodes a range begins in the later and ends in the earlier, so that it covers nothing else.
      const fits =
        side === "start"
          ? inside >= 0 && inside < node.length
          : inside > 0 && inside <= node.length;
      if (fits) return { node, offset: inside };
      at += node.length;
    }
  }
  return null;
}

export const stretchesOf = (shown: Element): readonly Element[] =>
  shown.matches("[data-at]")
    ? [shown]
    : [...shown.querySelectorAll("[data-at]")];

/** The element that shows a text, beside something of ours under the same parent. */
export const shownBeside = (
  ours: HTMLElement | null,
  anchor: string,
): HTMLElement | null =>
  ours?.parentElement?.querySelector<HTMLElement>(
    `[data-words="${CSS.escape(anchor)}"]`,
  ) ?? null;
