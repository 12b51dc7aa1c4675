/** Replace `removed` code units at `at` by `inserted`. */
export interface TextChange {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

const isHighSurrogate = (code: number): boolean =>
  code >= 0xd800 && code <= 0xdbff;
const isLowSurrogate = (code: number): boolean =>
  code >= 0xdc00 && code <= 0xdfff;

const splitsPair = (text: string, at: number): boolean =>
  at > 0 &&
  at < text.length &&
  isHighSurrogate(text.charCodeAt(at - 1)) &&
  isLowSurrogate(text.charCodeAt(at));

/**
 * The one change that makes `after` of `before`: what stands between their common beginning and their common end. Null when they are
 * equal. It never cuts a surrogate pair in half, because Yjs would replace either half.
 */
export function textDiff(before: string, after: string): TextChange | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);

  let start = 0;
  while (
    start < shorter &&
    before.charCodeAt(start) === after.charCodeAt(start)
  ) {
    start += 1;
  }
  if (splitsPair(before, start) || splitsPair(after, start)) start -= 1;

  let end = 0;
  while (
    end < shorter - start &&
    before.charCodeAt(before.length - end - 1) ===
      after.charCodeAt(after.length - end - 1)
  ) {
    end += 1;
  }
  if (
    splitsPair(before, before.length - end) ||
    splitsPair(after, after.length - end)
  ) {
    end -= 1;
  }

  return {
    at: start,
    removed: before.length - end - start,
    inserted: after.slice(start, after.length - end),
  };
}
