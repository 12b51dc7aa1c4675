/**
 * Calls back when the page may have missed something: it is seen again, it came out of the back-forward cache, or the network is
 * back. Returns the way to stop.
 */
export function onWake(listener: () => void): () => void {
  if (typeof document === "undefined") return () => {};
  const seen = (): void => {
    if (document.visibilityState === "visible") listener();
  };
  document.addEventListener("visibilitychange", seen);
  addEventListener("pageshow", listener);
  addEventListener("online", listener);
  return () => {
    document.removeEventListener("visibilitychange", seen);
    removeEventListener("pageshow", listener);
    removeEventListener("online", listener);
  };
}

/** Calls back when the page is left or covered, perhaps for good. Returns the way to stop. */
export function onLeave(listener: () => void): () => void {
  if (typeof document === "undefined") return () => {};
  const hidden = (): void => {
    if (document.visibilityState === "hidden") listener();
  };
  // A tablet that needs its memory takes a hidden page away without another word.
  document.addEventListener("visibilitychange", hidden);
  addEventListener("pagehide", listener);
  return () => {
    document.removeEventListener("visibilitychange", hidden);
    removeEventListener("pagehide", listener);
  };
}
