import { findMeant, type Glossary } from "./search-glossary.ts";
import { toWords } from "./search-words.ts";

/** Character positions of a text, end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Where a text has what was found: whole words whose terms were `matched`, and runs of words that stand for a matched meaning. In
 * order, apart from one another; marks with nothing but space between them are one.
 */
export function markRanges(
  text: string,
  matched: ReadonlySet<string>,
  glossary: Glossary,
): readonly Range[] {
  const words = toWords(text);
  const isMarked = words.map((word) => matched.has(word.term));
  for (const meant of findMeant(text, words, glossary)) {
    if (matched.has(meant.meaning)) isMarked.fill(true, meant.from, meant.to);
  }
  const ranges: Range[] = [];
  for (const [index, { start, end }] of words.entries()) {
    if (isMarked[index] !== true) continue;
    const last = ranges.at(-1);
    if (last !== undefined && text.slice(last.end, start).trim() === "") {
      ranges[ranges.length - 1] = { start: last.start, end };
    } else {
      ranges.push({ start, end });
    }
  }
  return ranges;
}

export interface TextPart {
  readonly text: string;
  readonly marked: boolean;
}

/** The text between two positions, cut into marked and unmarked parts; put together again they are that text. */
export function splitAtMarks(
  text: string,
  ranges: readonly Range[],
  within: Range = { start: 0, end: text.length },
): readonly TextPart[] {
  const parts: TextPart[] = [];
  let at = within.start;
  for (const range of ranges) {
    const start = Math.max(range.start, at);
    const end = Math.min(range.end, within.end);
    if (start >= end) continue;
    if (at < start) parts.push({ text: text.slice(at, start), marked: false });
    parts.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < within.end)
    parts.push({ text: text.slice(at, within.end), marked: false });
  return parts;
}
