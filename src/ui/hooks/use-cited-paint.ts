import { useLayoutEffect } from "preact/hooks";
import type { Enquiry } from "../../domain/enquiry.ts";
import { anchorOfCitation } from "../../domain/enquiry-places.ts";
import { paintSpans } from "../paint/paint-spans.ts";

/**
 * Marks the words that a line of enquiry rests on, wherever they stand in the report, and brings those of the place that was asked for into
 * sight. Its cells mark themselves. Call it after `useAnchor`, which brings the place itself.
 */
export function useCitedPaint(enquiry: Enquiry | null, target: string): void {
  useLayoutEffect(() => {
    const takeOff = (enquiry?.cites ?? []).flatMap((cite) => {
      if (!("quote" in cite) || cite.quote === "") return [];
      const stretch = findStretch(anchorOfCitation(cite), cite.quote);
      if (stretch === null) return [];
      const { element, start } = stretch;
      return paintSpans("cited", element, [
        { start, end: start + cite.quote.length },
      ]);
    });
    return () => {
      for (const off of takeOff) off();
    };
  }, [enquiry]);

  useLayoutEffect(() => {
    if (enquiry === null) return;
    const cite = enquiry.cites.find((one) => anchorOfCitation(one) === target);
    if (cite === undefined) return;
    const place = document.getElementById(target);
    const words = "quote" in cite ? findStretch(target, cite.quote) : null;
    const marked =
      words?.element ?? place?.querySelector<HTMLElement>("[data-cited]");
    marked?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [enquiry, target]);
}

interface Stretch {
  readonly element: HTMLElement;
  /** Where the quote begins in the text of which the element shows a stretch. */
  readonly start: number;
}

/** The part of a place that shows a quote; null where the page shows it in no one piece. */
function findStretch(place: string, quote: string): Stretch | null {
  const around = document.getElementById(place);
  if (around === null || quote === "") return null;
  const numbered = around.matches("h2") ? around.parentElement : around;
  for (const element of numbered?.querySelectorAll<HTMLElement>("[data-at]") ??
    []) {
    const at = element.textContent.indexOf(quote);
    if (at >= 0) return { element, start: at + Number(element.dataset["at"]) };
  }
  return null;
}
