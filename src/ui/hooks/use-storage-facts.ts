import { useEffect, useState } from "preact/hooks";

export interface StorageFacts {
  /** Bytes; null when the browser does not say. */
  readonly room: { readonly used: number; readonly available: number } | null;
  readonly promise: KeepPromise;
}

/** Whether the browser promised to keep what is stored. `refused`: it was asked just now, and did not. */
export type KeepPromise =
  "asking" | "kept" | "not-kept" | "refused" | "unknown";

/** What the browser says about the room on this device, and the way to ask for a promise. Null until it has answered. */
export function useStorageFacts() {
  const [facts, setFacts] = useState<StorageFacts | null>(null);
  useEffect(() => {
    let current = true;
    void Promise.all([readRoom(), readPromise()]).then(([room, promise]) => {
      if (current) setFacts({ room, promise });
    });
    return () => {
      current = false;
    };
  }, []);

  const answer = (promise: KeepPromise) =>
    setFacts((known) => known && { ...known, promise });
  const ask = () => {
    answer("asking");
    navigator.storage.persist().then(
      (kept) => answer(kept ? "kept" : "refused"),
      () => answer("refused"),
    );
  };
  return { facts, ask };
}

async function readRoom(): Promise<StorageFacts["room"]> {
  try {
    const { usage, quota } = await navigator.storage.estimate();
    return usage === undefined || quota === undefined
      ? null
      : { used: usage, available: quota };
  } catch {
    return null;
  }
}

async function readPromise(): Promise<KeepPromise> {
  try {
    return (await navigator.storage.persisted()) ? "kept" : "not-kept";
  } catch {
    return "unknown";
  }
}
