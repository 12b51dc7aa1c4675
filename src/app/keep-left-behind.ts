import {
  type LeftBehind,
  readBatch,
  writeBatch,
} from "../store/left-behind.ts";

const prefix = "critical-friend:left-behind:";

/** In the storage that is written before the page goes. One that keeps nothing, or is full, leaves things as they would be without it. */
export const keepLeftBehind = (storage: () => Storage): LeftBehind => ({
  keep(name, batch) {
    try {
      storage().setItem(prefix + name, writeBatch(batch));
    } catch {
      // See above.
    }
  },
  drop(name) {
    try {
      storage().removeItem(prefix + name);
    } catch {
      // See above.
    }
  },
  all() {
    try {
      const kept = Object.entries(storage())
        .filter(([key]) => key.startsWith(prefix))
        .map(([key, text]) => [key.slice(prefix.length), text] as const);
      return new Map(
        kept.flatMap(([name, text]) => {
          const batch = readBatch(String(text));
          return batch === null ? [] : [[name, batch]];
        }),
      );
    } catch {
      return new Map();
    }
  },
});
