import { findCandidates } from "./candidates.ts";
import { closeness, likeness } from "./likeness.ts";
import { normaliseText, type NormalisedText } from "./normalise-text.ts";
import {
  contextLength,
  type Selectors,
  type TextQuote,
  type TextSpan,
} from "./selectors.ts";

/** A text of the report that words can be highlighted in. */
export interface Place {
  readonly anchor: string;
  readonly text: string;
}

/**
 * Where the words of a highlight stand now. `same`: where they were. `moved`: the same words elsewhere. `changed`: words much like them.
 * `unmatched`: nowhere.
 */
export type Attachment =
  | {
      readonly kind: "same" | "moved" | "changed";
      readonly place: string;
      /** In the place's text as printed. */
      readonly span: TextSpan;
    }
  | { readonly kind: "unmatched" };

/** Stretches of a text that differ from a pattern by at most so many letters added, left out or put for others. */
export type ApproximateSearch = (
  text: string,
  pattern: string,
  maxErrors: number,
) => readonly (TextSpan & { readonly errors: number })[];

export interface Attacher {
  /** The attachment of a highlight that stands where it stood, with the same words around it; null for any other. Quick. */
  atHome(selectors: Selectors): Attachment | null;
  /** Looks for highlights all over the report, and gives each one's attachment, by its index. Null is a pause, at which it may be put off. */
  look(lost: readonly Selectors[]): Iterable<Looked | null>;
  /** The attachments of these highlights, in their order. */
  attach(all: readonly Selectors[]): readonly Attachment[];
}
export interface Looked {
  readonly index: number;
  readonly at: Attachment;
}

/** A quote shorter than this, in characters, is only ever matched to the letter. */
const shortestChanged = 12;
/** How much of a quote may be other letters. */
const mostErrors = 0.25;
/** What a match must score. See `score`. */
const threshold = 0.6;
/** What is found so surely that no other place is looked at: the same words, and the same words around them. */
const beyondDoubt = 1.2;

/** Attaches highlights to the texts of one version of a report. */
export function createAttacher(
  places: readonly Place[],
  approximate: ApproximateSearch,
): Attacher {
  const indexOf = new Map(places.map(({ anchor }, index) => [anchor, index]));
  const texts = places.map(({ text }) => text);
  const normalised = new Map<number, NormalisedText>();
  const textAt = (index: number): NormalisedText => {
    const known = normalised.get(index) ?? normaliseText(texts[index] ?? "");
    normalised.set(index, known);
    return known;
  };
  const toAttachment = (
    { index, span, errors }: Match,
    { place, position }: Selectors,
  ): Attachment => {
    const anchor = places[index]?.anchor ?? "";
    const isSame = anchor === place && span.start === position.start;
    return {
      kind: errors > 0 ? "changed" : isSame ? "same" : "moved",
      place: anchor,
      span: textAt(index).toOriginal(span),
    };
  };

  /** To the letter in the place where it was, or else in the ones like it; only then words that are a little different. */
  const find = (
    selectors: Selectors,
    elsewhere: readonly number[],
  ): Match | null => {
    const home = indexOf.get(selectors.place);
    const others = elsewhere.filter((index) => index !== home);
    const all = home === undefined ? others : [home, ...others];
    for (const search of [exactMatches, approximateMatches]) {
      let best = null as Match | null;
      for (const index of all) {
        const { text } = textAt(index);
        for (const found of search(text, selectors.quote, approximate)) {
          const match = {
            ...found,
            index,
            score: score(text, found, selectors, index === home),
          };
          if (best === null || match.score > best.score) best = match;
        }
        if (best !== null && best.score >= beyondDoubt) return best;
      }
      if (best !== null && best.score >= threshold) return best;
    }
    return null;
  };

  const findAtHome = (selectors: Selectors): Match | null => {
    const index = indexOf.get(selectors.place);
    if (index === undefined) return null;
    const { text } = textAt(index);
    const { position, quote } = selectors;
    const isThere = text.slice(position.start, position.end) === quote.exact;
    if (!isThere || contextLikeness(text, position, quote) < 0.9) return null;
    return { index, span: position, errors: 0, score: 1 };
  };

  const atHome = (selectors: Selectors): Attachment | null => {
    const match = findAtHome(selectors);
    return match && toAttachment(match, selectors);
  };

  function* look(lost: readonly Selectors[]) {
    if (lost.length === 0) return;
    const candidates = yield* findCandidates(
      lost.map(({ quote }) => quote),
      texts,
    );
    for (const [index, selectors] of lost.entries()) {
      const match = find(selectors, candidates(index));
      const at = match ? toAttachment(match, selectors) : nowhere;
      yield { index, at };
    }
  }

  return {
    atHome,
    look,
    attach(all) {
      const found = all.map(atHome);
      const lost = all.flatMap((_, index) => (found[index] ? [] : [index]));
      const elsewhere = all.filter((_, index) => !found[index]);
      for (const looked of look(elsewhere))
        if (looked) found[lost[looked.index] ?? -1] = looked.at;
      return found.map((at) => at ?? nowhere);
    },
  };
}

const nowhere: Attachment = { kind: "unmatched" };

interface Found {
  readonly span: TextSpan;
  readonly errors: number;
}
interface Match extends Found {
  readonly index: number;
  readonly score: number;
}

/** More than so many of the same words in one place are not told apart by looking at them all. */
const mostMatches = 200;

function exactMatches(text: string, { exact }: TextQuote): readonly Found[] {
  const found: Found[] = [];
  let at = text.indexOf(exact);
  while (at !== -1 && found.length < mostMatches) {
    found.push({ span: { start: at, end: at + exact.length }, errors: 0 });
    at = text.indexOf(exact, at + 1);
  }
  return found;
}

function approximateMatches(
  text: string,
  { exact }: TextQuote,
  approximate: ApproximateSearch,
): readonly Found[] {
  if (exact.length < shortestChanged) return [];
  const maxErrors = Math.floor(exact.length * mostErrors);
  return approximate(text, exact, maxErrors)
    .slice(0, mostMatches)
    .map(({ start, end, errors }) => ({
      span: wholeWords(text, { start, end }),
      errors: Math.max(errors, 1),
    }));
}

/**
 * From 0 to about 1.5. What speaks for a match: that its letters are the quote's, that there are enough of them to be no accident, that
 * the surroundings are alike, and that it is in the same place. A common word needs its surroundings; a whole sentence needs nothing else.
 */
function score(
  text: string,
  { span, errors }: Found,
  { quote, position }: Selectors,
  isHome: boolean,
): number {
  const length = quote.exact.length;
  const weight = Math.min(0.65, length / 48);
  const loss = (errors / Math.max(length, 1)) * 1.2;
  const home = isHome ? 0.35 + 0.05 * closeness(span, position) : 0;
  return weight - loss + home + 0.6 * contextLikeness(text, span, quote);
}

/** From 0 to 1. At the edge of a place the lack of surroundings is a likeness too. */
function contextLikeness(
  text: string,
  { start, end }: TextSpan,
  { prefix, suffix }: TextQuote,
): number {
  const before = text.slice(Math.max(0, start - contextLength), start);
  const after = text.slice(end, end + contextLength);
  if (before === prefix && after === suffix) return 1;
  return (likeness(before, prefix) + likeness(after, suffix)) / 2;
}

/** An approximate match may begin or end inside a word; the words are taken whole. */
function wholeWords(text: string, { start, end }: TextSpan): TextSpan {
  const before = /[\p{L}\p{N}]*$/u.exec(
    text.slice(Math.max(0, start - 40), start),
  );
  const after = /^[\p{L}\p{N}]*/u.exec(text.slice(end, end + 40));
  const opens = /^[\p{L}\p{N}]/u.test(text.slice(start, end));
  const closes = /[\p{L}\p{N}]$/u.test(text.slice(start, end));
  return {
    start: opens ? start - (before?.[0].length ?? 0) : start,
    end: closes ? end + (after?.[0].length ?? 0) : end,
  };
}
