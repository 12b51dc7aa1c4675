import { useLayoutEffect, useRef } from "preact/hooks";
import { shellCopy } from "../copy/shell.ts";

let pagesTurned = 0;
let goingBack = false;
let turnedTo = "";
if (typeof addEventListener === "function") {
  addEventListener("popstate", () => {
    // A fragment of the page one is on fires it too, and is no way back.
    goingBack = location.pathname !== turnedTo;
  });
}

/** Whether the page that is being drawn is one that somebody comes back to, and that is to be as long as it was. */
export const isGoingBack = (): boolean => goingBack;

/**
 * What a browser does when a page loads, for a page that is turned without loading: the title, the focus on the heading, the top of
 * the page. The first page keeps the browser's own focus; going back keeps the browser's own place.
 * It happens before the page is painted, so that nobody sees it at the old place.
 * Give the ref to the page's heading. `key` tells one page from the next.
 */
export function usePageTurn<T extends HTMLElement = HTMLHeadingElement>(
  key: string,
  title: string,
) {
  const heading = useRef<T>(null);
  useLayoutEffect(() => {
    document.title = `${title} · ${shellCopy.name}`;
  }, [title]);
  useLayoutEffect(() => {
    const first = pagesTurned === 0;
    pagesTurned += 1;
    if (!first) {
      heading.current?.focus({ preventScroll: true });
      if (!goingBack) scrollTo(0, 0);
    }
    goingBack = false;
    turnedTo = location.pathname;
  }, [key]);
  return heading;
}
