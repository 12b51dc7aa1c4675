import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { drawNow } from "../draw-now.ts";
import { isGoingBack } from "../hooks/use-page-turn.ts";

/** What can wait until the rest of the page has been painted, so that it never holds up a touch. Who comes back, or prints, finds it there at once. */
export function AfterPaint({
  children,
}: {
  readonly children: ComponentChildren;
}) {
  const [isPainted, setPainted] = useState(isGoingBack);
  useEffect(() => {
    if (isPainted) return;
    // Effects run after the paint; a timer lets another touch come first.
    const timer = setTimeout(() => setPainted(true));
    const show = () => drawNow(() => setPainted(true));
    addEventListener("beforeprint", show);
    return () => {
      clearTimeout(timer);
      removeEventListener("beforeprint", show);
    };
  }, [isPainted]);
  return <>{isPainted && children}</>;
}
