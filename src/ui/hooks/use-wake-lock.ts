import { useEffect, useState } from "preact/hooks";

/** `missing`: the browser has no such thing. `lost`: it said no, as with a battery that runs low. */
export type Awake = "asking" | "held" | "lost" | "missing";

/** Keeps the screen on while the page is shown. The browser lets go whenever the page is hidden, and is asked again when it is back. */
export function useWakeLock(): Awake {
  const [awake, setAwake] = useState<Awake>("asking");
  useEffect(() => {
    // Typed as always there; not so in older browsers, nor outside a secure page.
    const wakeLock = (navigator as Partial<Navigator>).wakeLock;
    if (wakeLock === undefined) {
      setAwake("missing");
      return;
    }
    let lock: WakeLockSentinel | null = null;
    let left = false;
    const ask = async () => {
      if (document.visibilityState !== "visible") return;
      try {
        const held = await wakeLock.request("screen");
        if (left) return await held.release();
        lock = held;
        setAwake("held");
        held.addEventListener("release", () => {
          if (!left) setAwake("lost");
        });
      } catch {
        if (!left) setAwake("lost");
      }
    };
    const onVisible = () => void ask();
    document.addEventListener("visibilitychange", onVisible);
    void ask();
    return () => {
      left = true;
      document.removeEventListener("visibilitychange", onVisible);
      void lock?.release();
    };
  }, []);
  return awake;
}
