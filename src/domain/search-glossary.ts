import type { Abbreviation } from "./pack.ts";
import { singularOf, toWords, type Word } from "./search-words.ts";

/** Short and long forms that mean one thing, each with the meaning's own name. */
export interface Glossary {
  /** By first word, the longest form first. */
  readonly byFirstWord: ReadonlyMap<string, readonly Form[]>;
}

interface Form {
  readonly terms: readonly string[];
  /** A name that no word can have, such as `=lac`. */
  readonly meaning: string;
  /** A short form is only one where it is printed in capitals: SE is South East, “se” is not. */
  readonly isShort: boolean;
}

/** A run of words that stands for a meaning. */
export interface Meant {
  readonly meaning: string;
  /** Indexes into the words, end exclusive. */
  readonly from: number;
  readonly to: number;
}

export function readGlossary(abbreviations: readonly Abbreviation[]): Glossary {
  const forms = abbreviations.flatMap((abbreviation): Form[] => {
    const meaning = meaningOf(abbreviation);
    return [
      { terms: toTerms(abbreviation.short), meaning, isShort: true },
      { terms: toTerms(plainLong(abbreviation.long)), meaning, isShort: false },
    ];
  });
  const byFirstWord = new Map<string, Form[]>();
  for (const form of forms.toSorted(
    (a, b) => b.terms.length - a.terms.length,
  )) {
    const [first] = form.terms;
    if (first === undefined) continue;
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), form]);
  }
  return { byFirstWord };
}

/** Two short forms that mean the same share the name of the one that comes first in the alphabet. */
function meaningOf({ short, sameAs }: Abbreviation): string {
  const [name = short] = [short, sameAs ?? short].toSorted();
  return `=${toTerms(name).join(" ")}`;
}

/** `Common Assessment Framework (now Early Help Assessment)` is searched for by its first three words. */
const plainLong = (long: string) => long.split(/[,(]/)[0] ?? long;

const toTerms = (text: string) =>
  toWords(text).map((word) => singularOf(word.term));

/**
 * The meanings that a text's words stand for, the longest form at each place. In what a person types (`typed`), a short form may be
 * in small letters.
 */
export function findMeant(
  text: string,
  words: readonly Word[],
  glossary: Glossary,
  typed = false,
): readonly Meant[] {
  const found: Meant[] = [];
  for (let from = 0; from < words.length; from += 1) {
    const form = formAt(from);
    if (form === undefined) continue;
    const to = from + form.terms.length;
    found.push({ meaning: form.meaning, from, to });
    from = to - 1;
  }
  return found;

  function formAt(from: number): Form | undefined {
    const first = words[from];
    if (first === undefined) return undefined;
    return glossary.byFirstWord.get(singularOf(first.term))?.find(
      (form) =>
        form.terms.every((term, index) => {
          const word = words[from + index];
          return word !== undefined && singularOf(word.term) === term;
        }) &&
        (!form.isShort || typed || isInCapitals(first)),
    );
  }

  function isInCapitals(word: Word): boolean {
    return /\p{Lu}.*\p{Lu}/u.test(text.slice(word.start, word.end));
  }
}
