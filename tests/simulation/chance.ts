import type { Random } from "../../src/lib/random.ts";

/** Everything that is left to chance in a schedule, from one seed. */
export interface Chance {
  /** A whole number from 0 up to, and not including, `below`. */
  below(below: number): number;
  /** True once in so many times. */
  once(inSoMany: number): boolean;
  pick<T>(from: readonly T[]): T;
  readonly bytes: Random;
}

/** Mulberry32. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    once: (inSoMany) => below(inSoMany) === 0,
    pick: (from) => {
      const picked = from[below(from.length)];
      if (picked === undefined) throw new Error("Nothing to pick from.");
      return picked;
    },
    bytes: (length) => Uint8Array.from({ length }, () => below(256)),
  };
}
