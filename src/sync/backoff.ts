import type { Random } from "../lib/random.ts";

const first = 1_000;
const longest = 5 * 60_000;

export interface Backoff {
  /** How long to wait before the next attempt, in milliseconds. */
  next(): number;
  reset(): void;
}

/** Twice as long after each failure, up to five minutes; between half and all of that, so that devices that failed together do not come back together. */
export function backoff(random: Random): Backoff {
  let failures = 0;
  return {
    next() {
      const delay = Math.min(longest, first * 2 ** failures);
      failures += 1;
      return delay * (0.5 + (random(1)[0] ?? 0) / 512);
    },
    reset() {
      failures = 0;
    },
  };
}
