import { generateNKeysBetween } from "fractional-indexing";

/** What has an order, in the order that it has now. */
export interface Ordered {
  readonly order: string;
}

/**
 * The orders to be written so that `moved` stands at `index` among the others: its own, and those of the ones behind it that share a place
 * with the one in front, because nothing goes between them. Should an order be none of this library's making, all are written anew.
 */
export function ordersToPlace<T extends Ordered>(
  others: readonly T[],
  moved: T,
  index: number,
): ReadonlyMap<T, string> {
  const before = others[index - 1]?.order ?? null;
  const behind = others.slice(index);
  const tied = behind.findIndex(({ order }) => order !== before);
  const stuck = behind.slice(0, tied === -1 ? behind.length : tied);
  const after = behind[stuck.length]?.order ?? null;
  return (
    tryKeys([moved, ...stuck], before, after) ??
    tryKeys(others.toSpliced(index, 0, moved), null, null) ??
    new Map()
  );
}

function tryKeys<T>(
  all: readonly T[],
  before: string | null,
  after: string | null,
): ReadonlyMap<T, string> | null {
  try {
    const keys = generateNKeysBetween(before, after, all.length);
    return new Map(all.map((one, index) => [one, keys[index] as string]));
  } catch {
    return null;
  }
}
