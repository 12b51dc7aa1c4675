/**
 * Small things that are kept beside the notes: a convenience only. Losing them loses no note, so a browser that keeps nothing is no
 * error here.
 */
export function readKept(storage: () => Storage, key: string): unknown {
  try {
    return JSON.parse(storage().getItem(key) ?? "null");
  } catch {
    return null;
  }
}

export function keepValue(
  storage: () => Storage,
  key: string,
  value: unknown,
): void {
  try {
    storage().setItem(key, JSON.stringify(value));
  } catch {
    // See above.
  }
}
