import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { holdPlace } from "./hold-place.ts";

/** The address that the browser itself last went to: by a fragment of the page, or by going back or forward. */
let wentTo = "";
if (typeof addEventListener === "function") {
  addEventListener("popstate", () => {
    wentTo = location.href;
  });
}
/** How far the page was scrolled when it was last left, by address. */
const keptScroll = new Map<string, number>();

/**
 * Goes to the place that the address names: the focus, and the page scrolled to it, unless the browser has scrolled there already or
 * one comes back to where one was. Call it after `usePageTurn`, whose focus and top of the page it overrides. `late`: the place was not there
 * yet when the browser looked for it.
 */
export function useAnchor(
  id: string,
  {
    toTop = false,
    late,
  }: { readonly toTop?: boolean; readonly late?: { current: boolean } } = {},
): void {
  const arrived = useRef(false);

  useLayoutEffect(() => {
    if (id === "" || isByBrowser()) return;
    const place = focusOn(id);
    if (toTop) scrollTo(0, 0);
    else if (place) goTo(place);
  }, [id, toTop]);

  // After the browser has done its own: it scrolls to the fragment, and takes the focus from wherever it was.
  useEffect(() => {
    const isNew = !arrived.current;
    const byBrowser = isByBrowser();
    arrived.current = true;
    wentTo = "";
    if (id === "" || !byBrowser) return;
    const place = focusOn(id);
    // Coming back, Chromium finds the page still empty, and later takes the fragment for where one was.
    const kept = isNew ? keptScroll.get(location.href) : undefined;
    if (toTop) scrollTo(0, 0);
    else if (kept !== undefined) scrollTo(0, kept);
    else if (place && late?.current === true) goTo(place);
  }, [id, toTop, late]);

  useEffect(() => {
    const keep = () => keptScroll.set(location.href, scrollY);
    addEventListener("scroll", keep, { passive: true });
    return () => removeEventListener("scroll", keep);
  }, []);
}

const isByBrowser = () => wentTo === location.href;

function goTo(place: HTMLElement): void {
  place.scrollIntoView({ block: "start" });
  holdPlace(place);
}

function focusOn(id: string): HTMLElement | null {
  const place = document.getElementById(id);
  // What folds is opened, and what opens it has the focus, so that it can be folded again.
  if (place instanceof HTMLDetailsElement) {
    place.open = true;
    place.querySelector("summary")?.focus({ preventScroll: true });
    return place;
  }
  // The place is marked by now or a moment later; it takes the focus only once it may.
  place?.setAttribute("tabindex", "-1");
  place?.focus({ preventScroll: true });
  return place;
}
