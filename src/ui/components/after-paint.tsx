import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";

/** What can wait until the rest of the page has been painted, so that it never holds up a touch. */
export function AfterPaint({
  children,
}: {
  readonly children: ComponentChildren;
}) {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    // Effects run after the paint; a timer lets another touch come first.
    const timer = setTimeout(() => setPainted(true));
    return () => clearTimeout(timer);
  }, []);
  return <>{isPainted && children}</>;
}
