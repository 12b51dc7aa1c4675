import type { TextSpan } from "./selectors.ts";

/**
 * The text that quotes are compared in. Whitespace of any kind and length is one space, and none at the ends; quotation marks, apostrophes
 * and dashes are the plain ones; marks are joined to their letters (NFC), ligatures taken apart; soft hyphens and zero-width characters are gone.
 * So the same words are the same text, whichever way the next PDF was made.
 */
export interface NormalisedText {
  readonly text: string;
  /** A span of the normalised text in the original. */
  toOriginal(span: TextSpan): TextSpan;
  /** A span of the original in the normalised text. */
  fromOriginal(span: TextSpan): TextSpan;
}

export function normaliseText(original: string): NormalisedText {
  const edits = editsOf(original);
  if (edits.length === 0) return asItIs(original);
  return {
    text: applyEdits(original, edits),
    toOriginal: ({ start, end }) => ({
      start: moveBack(edits, start, "start"),
      end: moveBack(edits, end, "end"),
    }),
    fromOriginal: ({ start, end }) => ({
      start: moveOn(edits, start, "start"),
      end: moveOn(edits, end, "end"),
    }),
  };
}

const asItIs = (text: string): NormalisedText => ({
  text,
  toOriginal: (span) => span,
  fromOriginal: (span) => span,
});

/** `with` stands in place of the original from `start` to `end`; `at` is where it begins in the normalised text. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly at: number;
  readonly with: string;
}

const unseen = "\\u00ad\\u200b-\\u200d\\u2060\\ufeff";
/** Everything but plain letters, figures, stops and single spaces: a fast first look, because most of a page is plain. */
const notPlain = / *[^\x20-\x7e][^\x21-\x7e]*|  +|^ | $/g;
const beginsWithMark = new RegExp(`^[${unseen}]*\\p{M}`, "u");
const pieces = new RegExp(
  [
    `[^\\s\\p{M}${unseen}](?:[${unseen}]*\\p{M})+`,
    `[\\s${unseen}]+`,
    "[‘’‚‛′ʼ“”„‟″‐‑‒–—―−…ﬀ-ﬆ]",
  ].join("|"),
  "gu",
);

function editsOf(original: string): readonly Edit[] {
  const edits: Edit[] = [];
  let shift = 0;
  for (const [start, found] of notPlainPieces(original)) {
    const end = start + found.length;
    const isAtEnd = start === 0 || end === original.length;
    const plain = toPlain(found, isAtEnd);
    if (plain === found) continue;
    edits.push({ start, end, at: start + shift, with: plain });
    shift += plain.length - found.length;
  }
  return edits;
}

function* notPlainPieces(
  original: string,
): Generator<readonly [start: number, found: string]> {
  for (const { index, 0: run } of original.matchAll(notPlain)) {
    const end = index + run.length;
    // A mark belongs to the letter in front of it.
    const start = index - (index > 0 && beginsWithMark.test(run) ? 1 : 0);
    for (const piece of original.slice(start, end).matchAll(pieces)) {
      yield [start + piece.index, piece[0]];
    }
  }
}

const unseenPattern = new RegExp(`[${unseen}]+`, "gu");

function toPlain(found: string, isAtEnd: boolean): string {
  const seen = found.replaceAll(unseenPattern, "");
  if (/^\s*$/u.test(seen)) return seen === "" || isAtEnd ? "" : " ";
  if (/[‘’‚‛′ʼ]/u.test(seen[0] ?? "")) return `'${seen.slice(1)}`;
  if (/[“”„‟″]/u.test(seen[0] ?? "")) return `"${seen.slice(1)}`;
  if (/[‐‑‒–—―−]/u.test(seen[0] ?? "")) return `-${seen.slice(1)}`;
  if (seen === "…") return "...";
  return /[ﬀ-ﬆ]/u.test(seen) ? seen.normalize("NFKC") : seen.normalize("NFC");
}

function applyEdits(original: string, edits: readonly Edit[]): string {
  let text = "";
  let done = 0;
  for (const edit of edits) {
    text += original.slice(done, edit.start) + edit.with;
    done = edit.end;
  }
  return text + original.slice(done);
}

/** Inside what was edited there is no telling: the span then takes in the whole of it. */
function moveBack(
  edits: readonly Edit[],
  at: number,
  side: "start" | "end",
): number {
  const edit = lastBefore(edits, (one) =>
    side === "start" ? one.at <= at : one.at < at,
  );
  if (edit === undefined) return at;
  const after = edit.at + edit.with.length;
  if (at >= after) return edit.end + at - after;
  return side === "start" ? edit.start : edit.end;
}

function moveOn(
  edits: readonly Edit[],
  at: number,
  side: "start" | "end",
): number {
  const edit = lastBefore(edits, (one) =>
    side === "start" ? one.start <= at : one.start < at,
  );
  if (edit === undefined) return at;
  if (at >= edit.end) return edit.at + edit.with.length + at - edit.end;
  return side === "start" ? edit.at : edit.at + edit.with.length;
}

/** The last edit that begins before, by halving: a report's appendix may hold thousands. */
function lastBefore(
  edits: readonly Edit[],
  isBefore: (edit: Edit) => boolean,
): Edit | undefined {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const edit = edits[middle];
    if (edit !== undefined && isBefore(edit)) low = middle + 1;
    else high = middle;
  }
  return edits[low - 1];
}
