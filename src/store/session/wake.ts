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
