import { useEffect, useState } from "preact/hooks";

/** A value once it has stopped changing: for saying aloud what changes with every key. */
export function useSettled<T>(value: T, milliseconds: number, before: T): T {
  const [settled, setSettled] = useState(before);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}
