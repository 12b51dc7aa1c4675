import { useLayoutEffect, useRef } from "preact/hooks";

const kept = new Map<string, number>();

/** Gives a pane back the place it was scrolled to when its page was last left, so that a look at the report costs nothing. */
export function useKeptScroll<T extends HTMLElement = HTMLElement>(
  key: string,
) {
  const ref = useRef<T>(null);
  const shown = useRef<string | null>(null);
  useLayoutEffect(() => {
    const pane = ref.current;
    if (pane === null) return;
    // Only when there is a place to give back, or one to leave: setting it makes the browser lay the page out at once.
    const place = kept.get(key) ?? 0;
    if (shown.current !== null || place > 0) pane.scrollTop = place;
    shown.current = key;
    const keep = () => kept.set(key, pane.scrollTop);
    pane.addEventListener("scroll", keep, { passive: true });
    return () => pane.removeEventListener("scroll", keep);
  }, [key]);
  return ref;
}
