import type { Range } from "./search-marks.ts";

/** How much stands before the first mark, as a share of the whole. */
const lead = 0.3;

/**
 * The part of a long text to show: about `length` characters around the first mark, from the beginning of a word to the end of one,
 * and never through a mark that it begins with. A text that is hardly longer is shown whole.
 */
export function snippetOf(
  text: string,
  marks: readonly Range[],
  length: number,
): Range {
  if (text.length <= length * 1.25) return { start: 0, end: text.length };
  const first = marks[0] ?? { start: 0, end: 0 };
  const start = wordStart(text, first.start - length * lead, first.start);
  const end = wordEnd(text, start + length, first.end);
  return { start, end };
}

/** The first beginning of a word at or after a position, but not after `latest`. */
function wordStart(text: string, position: number, latest: number): number {
  if (position <= 0) return 0;
  let at = Math.ceil(position);
  while (at < latest && !isBreak(text, at - 1)) at += 1;
  while (at < latest && isBreak(text, at)) at += 1;
  return Math.min(at, latest);
}

/** The last end of a word at or before a position, but not before `earliest`. */
function wordEnd(text: string, position: number, earliest: number): number {
  if (position >= text.length) return text.length;
  let at = Math.floor(position);
  while (at > earliest && !isBreak(text, at)) at -= 1;
  while (at > earliest && isBreak(text, at - 1)) at -= 1;
  return Math.max(at, earliest);
}

const isBreak = (text: string, at: number) => /\s/.test(text.charAt(at));
