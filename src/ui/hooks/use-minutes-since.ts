import { useEffect, useState } from "preact/hooks";

/** Whole minutes since a moment in ms, by this device's clock; it moves on by itself. */
export function useMinutesSince(moment: number): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 10_000);
    return () => clearInterval(timer);
  }, [moment]);
  return Math.max(0, Math.floor((now - moment) / 60_000));
}
