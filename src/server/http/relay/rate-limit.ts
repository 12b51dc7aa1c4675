import type { Clock } from "../../../lib/clock.ts";

/** So many at once, and so many a second after that. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

export interface RateLimit {
  /** Counts one for this key. Zero when it may go on; else the seconds after which it may. */
  take(key: string): number;
}

interface Bucket {
  left: number;
  at: number;
}

/** One bucket for each key. Those least lately used are forgotten beyond `mostKeys`, which only ever forgives. */
export function createRateLimit(
  { burst, perSecond }: Rate,
  clock: Clock,
  mostKeys = 20_000,
): RateLimit {
  const buckets = new Map<string, Bucket>();
  return {
    take(key) {
      const now = clock();
      const bucket = buckets.get(key) ?? { left: burst, at: now };
      // A clock that was put back gives nothing, and takes nothing.
      const seconds = Math.max(0, now - bucket.at) / 1000;
      bucket.left = Math.min(burst, bucket.left + seconds * perSecond);
      bucket.at = now;
      buckets.delete(key);
      buckets.set(key, bucket);
      if (buckets.size > mostKeys) {
        const [oldest = key] = buckets.keys();
        buckets.delete(oldest);
      }
      if (bucket.left < 1) return (1 - bucket.left) / perSecond;
      bucket.left -= 1;
      return 0;
    },
  };
}
