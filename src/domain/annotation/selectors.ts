import { normaliseText } from "./normalise-text.ts";

/** Offsets in a text, in UTF-16 code units, end exclusive. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * Where a highlight stands, as the W3C Web Annotation Data Model has it: a TextQuoteSelector, with a TextPositionSelector as a hint. Both speak
 * of the normalised text (`normalise-text.ts`) of one place of the report, so they hold when the paper is made anew.
 */
export interface Selectors {
  /** The anchor of the place: a paragraph's ref, `summary`, a theme's id. */
  readonly place: string;
  readonly quote: TextQuote;
  readonly position: TextSpan;
}

export interface TextQuote {
  readonly exact: string;
  /** What stands right before and after, as far as the place goes. */
  readonly prefix: string;
  readonly suffix: string;
}

/** How much of the surroundings is kept, in characters: what the Hypothesis client keeps. */
export const contextLength = 32;

/** The selectors of a span of a place's text as it is printed; null when there is no word in it. Spaces at its ends are left out. */
export function selectorsOf(
  place: string,
  text: string,
  span: TextSpan,
): Selectors | null {
  const normalised = normaliseText(text);
  const { start, end } = trimmed(
    normalised.text,
    normalised.fromOriginal(span),
  );
  const exact = normalised.text.slice(start, end);
  if (!/[\p{L}\p{N}]/u.test(exact)) return null;
  const position = { start, end };
  return { place, quote: quoteAt(normalised.text, position), position };
}

export const quoteAt = (text: string, { start, end }: TextSpan): TextQuote => ({
  exact: text.slice(start, end),
  prefix: text.slice(Math.max(0, start - contextLength), start),
  suffix: text.slice(end, end + contextLength),
});

function trimmed(text: string, { start, end }: TextSpan): TextSpan {
  const words = text.slice(start, end);
  return {
    start: start + (words.length - words.trimStart().length),
    end: end - (words.length - words.trimEnd().length),
  };
}
