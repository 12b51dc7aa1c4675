import { useLayoutEffect, useRef } from "preact/hooks";

const kept = new Map<string, number>();

/** Gives a pane back the place it was scrolled to when its page was last left, so that a look at the report costs nothing. */
export function useKeptScroll<T extends HTMLElement = HTMLElement>(
  key: string,
) {
  const ref = useRef<T>(null);
  useLayoutEffect(() => {
    const pane = ref.current;
    if (pane === null) return;
    pane.scrollTop = kept.get(key) ?? 0;
    const keep = () => kept.set(key, pane.scrollTop);
    pane.addEventListener("scroll", keep, { passive: true });
    return () => pane.removeEventListener("scroll", keep);
  }, [key]);
  return ref;
}
