import type { TextSpan } from "../../domain/annotation/selectors.ts";
import { offsetOfPoint, startOf, stretchesOf } from "../paint/text-range.ts";

/** Words chosen in one place of the report. */
export interface ChosenSpan {
  readonly place: string;
  readonly span: TextSpan;
}

/** A selection over more places than this is somebody selecting the page. */
const mostPlaces = 20;

/** The words that a selection of the page holds, place by place: what is selected between them (numbers, links) is left out. */
export function chosenSpans(range: AbstractRange): readonly ChosenSpan[] {
  if (range.collapsed) return [];
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  const { commonAncestorContainer: root } = live;
  const element = root instanceof Element ? root : root.parentElement;
  const around = element?.closest("[data-words]");
  const places = [
    ...(around ? [around] : []),
    ...(element?.querySelectorAll("[data-words]") ?? []),
  ].filter((place) => live.intersectsNode(place));
  if (places.length > mostPlaces) return [];
  return places.flatMap((place) => {
    const span = spanIn(place, live);
    const anchor = place.getAttribute("data-words") ?? "";
    return span === null ? [] : [{ place: anchor, span }];
  });
}

function spanIn(place: Element, live: Range): TextSpan | null {
  const touched = stretchesOf(place).filter((stretch) =>
    live.intersectsNode(stretch),
  );
  const [first, last] = [touched[0], touched.at(-1)];
  if (!first || !last) return null;
  const start = first.contains(live.startContainer)
    ? offsetOfPoint(live.startContainer, live.startOffset)
    : startOf(first);
  const end = last.contains(live.endContainer)
    ? offsetOfPoint(live.endContainer, live.endOffset)
    : startOf(last) + last.textContent.length;
  return start === null || end === null || end <= start ? null : { start, end };
}
