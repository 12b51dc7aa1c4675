import { useEffect, useState } from "preact/hooks";

/**
 * A value as it was when the page was last painted: what is long in the making, made of this, never holds up the letter that is being typed,
 * and is made once for letters that come fast. `isLong`: whether it is; otherwise the value as it is.
 */
export function useAfterPaint<T>(value: T, isLong: boolean): T {
  const [painted, setPainted] = useState(value);
  useEffect(() => {
    if (!isLong) return;
    // Effects run after the paint; a timer lets what has been typed meanwhile come first.
    const timer = setTimeout(() => setPainted(value));
    return () => clearTimeout(timer);
  }, [value, isLong]);
  return isLong ? painted : value;
}
