import type { TextQuote } from "./selectors.ts";

/** So many words in a row are looked up together. */
const runLength = 3;
/** A run of words that stands in more places than this says nothing about any of them. */
const tooCommon = 48;
/** So many places are looked at closely for each quote. */
const looked = 4;

/** So many texts are gone through between two pauses. */
const textsAtOnce = 32;

/** For a quote, by its index: the places whose words are most like it and its surroundings, best first; of equals, the first in the report. */
export type Candidates = (quote: number) => readonly number[];

/**
 * Reads all texts once, however many quotes there are, and tells where to look for each of them. What is indexed is the quotes, because there
 * are few of them and the report may be long. It pauses where it may be put off until later.
 */
export function* findCandidates(
  quotes: readonly TextQuote[],
  texts: readonly string[],
): Generator<null, Candidates> {
  const placesByRun = new Map<number, number[]>();
  const runsByQuote: (readonly number[])[] = [];
  for (const [index, quote] of quotes.entries()) {
    const own = runsOf(quote);
    for (const run of own) placesByRun.set(run, []);
    runsByQuote.push(own);
    if (index % textsAtOnce === 0) yield null;
  }
  const filter = toFilter(placesByRun.keys());
  for (const [place, text] of texts.entries()) {
    if (place % textsAtOnce === 0) yield null;
    const count = readRuns(text);
    for (let at = 0; at < count; at += 1) {
      const run = runs[at] ?? 0;
      if (!mayHold(filter, run)) continue;
      const places = placesByRun.get(run);
      if (places && places.length <= tooCommon && places.at(-1) !== place)
        places.push(place);
    }
  }
  const scores = new Float64Array(texts.length);
  return (quote) =>
    rank(
      (runsByQuote[quote] ?? []).map((run) => placesByRun.get(run) ?? []),
      scores,
    );
}

/** Each once. Runs reach over the ends too: a short quote is known by what stands around it. */
function runsOf({ prefix, exact, suffix }: TextQuote): readonly number[] {
  const count = readRuns(prefix + exact + suffix);
  return [...new Set(runs.subarray(0, count))];
}

/**
 * A rare run of words counts for more than a common one.
 * @param placesOfRuns The places of each run.
 * @param scores A place for each place's score: all 0, and left so.
 */
function rank(
  placesOfRuns: readonly (readonly number[])[],
  scores: Float64Array,
): readonly number[] {
  const scored: number[] = [];
  for (const places of placesOfRuns) {
    if (places.length > tooCommon) continue;
    for (const place of places) {
      const before = scores[place] ?? 0;
      if (before === 0) scored.push(place);
      scores[place] = before + 1 / places.length;
    }
  }
  const isBefore = (a: number, b: number): boolean => {
    const more = (scores[a] ?? 0) - (scores[b] ?? 0);
    return more > 0 || (more === 0 && a < b);
  };
  const best: number[] = [];
  for (const place of scored) {
    let at = best.length;
    while (at > 0 && isBefore(place, best[at - 1] ?? 0)) at -= 1;
    if (at < looked) best.splice(at, 0, place);
    if (best.length > looked) best.pop();
  }
  for (const place of scored) scores[place] = 0;
  return best;
}

const filterBits = 1 << 20;

/** A bit for each run that is looked for: most of the report's runs are turned away by it, which is faster than asking a Map. */
function toFilter(wanted: Iterable<number>): Uint32Array {
  const filter = new Uint32Array(filterBits / 32);
  for (const run of wanted) {
    const bit = run & (filterBits - 1);
    filter[bit >>> 5] = (filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
  return filter;
}

function mayHold(filter: Uint32Array, run: number): boolean {
  const bit = run & (filterBits - 1);
  return ((filter[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
}

/** The runs of the text that was read last: one list for all, because a long report has more than a million. */
let runs = new Int32Array(1 << 12);

/**
 * Writes a number for each run of three words into `runs`, and returns how many there are. A word is letters and digits, case aside; what
 * is between words does not count, so texts need not be normalised for this.
 */
function readRuns(text: string): number {
  if (runs.length < text.length) runs = new Int32Array(text.length * 2);
  let count = 0;
  let words = 0;
  let word = 0;
  let before = 0;
  let beforeThat = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : space;
    if (isInWord(code)) {
      // Without the bit that tells capitals from small letters.
      word = Math.imul(word ^ (code & ~32), 0x01000193) + 1;
    } else if (word !== 0) {
      words += 1;
      if (words >= runLength) {
        const joined = Math.imul(Math.imul(beforeThat, 31) + before, 31) + word;
        runs[count] = joined ^ (joined >>> 15);
        count += 1;
      }
      beforeThat = before;
      before = word;
      word = 0;
    }
  }
  return count;
}

const space = 32;

/** General punctuation (dashes, quotation marks, special spaces) lies above the letters of Europe. */
const isInWord = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 48 && code <= 57) ||
  (code >= 0xc0 && (code < 0x2000 || code > 0x206f));
