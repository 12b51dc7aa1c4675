import { useEffect } from "preact/hooks";

/** The address that the browser itself last went to: by a fragment of the page, or by going back or forward. */
let wentTo = "";
if (typeof addEventListener === "function") {
  addEventListener("popstate", () => {
    wentTo = location.href;
  });
}

/**
 * Goes to the place that the address names: the focus, and the page scrolled to it unless the browser has done so or is going back.
 * Call it after `usePageTurn`, whose focus and top of the page it overrides.
 */
export function useAnchor(id: string): void {
  useEffect(() => {
    const byBrowser = wentTo === location.href;
    wentTo = "";
    if (id === "") return;
    const place = document.getElementById(id);
    place?.focus({ preventScroll: true });
    if (!byBrowser) place?.scrollIntoView({ block: "start" });
  }, [id]);
}
