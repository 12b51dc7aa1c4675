interface Row {
  readonly key: number;
  readonly update: Uint8Array;
}

export interface Merged {
  readonly update: Uint8Array;
  /** The rows that `update` stands for. */
  readonly keys: readonly number[];
}

/** What compaction puts in place of rows, or null when there is nothing to gain. A row that cannot be merged is left out and stays. */
export function mergeReadable(
  rows: readonly Row[],
  merge: (updates: readonly Uint8Array[]) => Uint8Array,
): Merged | null {
  try {
    return mergeAll(rows, merge);
  } catch {
    return mergeAll(
      rows.filter((row) => canMerge(row, merge)),
      merge,
    );
  }
}

function mergeAll(
  rows: readonly Row[],
  merge: (updates: readonly Uint8Array[]) => Uint8Array,
): Merged | null {
  if (rows.length < 2) return null;
  return {
    update: merge(rows.map((row) => row.update)),
    keys: rows.map((row) => row.key),
  };
}

function canMerge(
  row: Row,
  merge: (updates: readonly Uint8Array[]) => Uint8Array,
): boolean {
  try {
    merge([row.update]);
    return true;
  } catch {
    return false;
  }
}
