import type { TextSpan } from "../../domain/annotation/selectors.ts";

/** The words of a text, and which of them begin a sentence: what can be chosen without a pointer. */
export interface WordRuns {
  readonly words: readonly TextSpan[];
  /** Indices into `words`. */
  readonly sentenceStarts: readonly number[];
}

/** A run of words, by the indices of its first and its last one. */
export interface WordRun {
  readonly first: number;
  readonly last: number;
}

export function wordRuns(text: string): WordRuns {
  const words = [...text.matchAll(/\S+/g)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
  const sentenceStarts = words.flatMap(({ start }, index) => {
    const before = words[index - 1];
    const isFirst = before === undefined || isBreak(text, before.end, start);
    return isFirst ? [index] : [];
  });
  return { words, sentenceStarts };
}

/** A stop and a capital after it, or a new block. `No. 5` and `2.11` end nothing. */
const isBreak = (text: string, end: number, next: number): boolean =>
  text.slice(end, next).includes("\n") ||
  (/[.?!][”’"')]*$/u.test(text.slice(0, end).slice(-4)) &&
    /^[“‘"'(]*\p{Lu}/u.test(text.slice(next, next + 4)));

/** The sentence that a word stands in. */
export function sentenceAt(
  { words, sentenceStarts }: WordRuns,
  word: number,
): WordRun {
  const at = sentenceStarts.findLastIndex((start) => start <= word);
  const next = sentenceStarts[at + 1] ?? words.length;
  return { first: sentenceStarts[at] ?? 0, last: next - 1 };
}

/** The words that a span touches; null when it touches none. */
export function runOf({ words }: WordRuns, span: TextSpan): WordRun | null {
  const first = words.findIndex(({ end }) => end > span.start);
  const last = words.findLastIndex(({ start }) => start < span.end);
  return first === -1 || last < first ? null : { first, last };
}

export function spanOf({ words }: WordRuns, run: WordRun): TextSpan {
  return {
    start: words[run.first]?.start ?? 0,
    end: words[run.last]?.end ?? 0,
  };
}
