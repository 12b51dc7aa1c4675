import { useEffect, useState } from "preact/hooks";
import { drawNow } from "../draw-now.ts";
import { isGoingBack } from "./use-page-turn.ts";

/**
 * How many of so many things to draw now: a first handful at once, then more each time the browser has a moment, so that two thousand
 * never hold up a touch. Printing draws the rest first, so that no page is missing; and who comes back finds all of it, and so the place
 * where they were.
 */
export function useGrowing(total: number, step: number): number {
  const [shown, setShown] = useState(() => (isGoingBack() ? Infinity : step));
  useEffect(() => {
    if (shown >= total) return;
    const timer = setTimeout(() => setShown(shown + step));
    const showAll = () => drawNow(() => setShown(total));
    addEventListener("beforeprint", showAll);
    return () => {
      clearTimeout(timer);
      removeEventListener("beforeprint", showAll);
    };
  }, [shown, total, step]);
  return shown;
}
