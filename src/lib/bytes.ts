/** All of them, one after another, in a buffer of their own. */
export function concatBytes(
  parts: readonly Uint8Array[],
): Uint8Array<ArrayBuffer> {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

export const equalBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);

/** Big-endian. */
export const uint16 = (value: number): Uint8Array =>
  Uint8Array.of(value >>> 8, value);

/** Big-endian. */
export const uint32 = (value: number): Uint8Array =>
  Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);

/** Big-endian, for any whole number that JavaScript holds exactly. */
export const uint64 = (value: number): Uint8Array =>
  concatBytes([uint32(Math.floor(value / 2 ** 32)), uint32(value >>> 0)]);
