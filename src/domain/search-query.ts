import { findMeant, type Glossary } from "./search-glossary.ts";
import { singularOf, toWords } from "./search-words.ts";

/** What a person looks for: every unit has to be found. */
export interface SearchQuery {
  readonly units: readonly QueryUnit[];
  /** The words as typed, folded: a text that has them in a row comes first. */
  readonly phrase: readonly string[];
}

export interface QueryUnit {
  /** One word, or the words of a meaning. */
  readonly terms: readonly string[];
  /** What the words stand for, such as `=lac`; null for a word that is only itself. */
  readonly meaning: string | null;
  /** Whether the last word may go on: it is long enough to say something, or is still being typed. */
  readonly open: boolean;
}

/** Words that say nothing by themselves, passed over when there are others. */
const fillers = new Set(
  "a an and are as at be by do does for from how in is it its of on or our that the their there they this to was we what when which who with you your".split(
    " ",
  ),
);

/** Null when there is nothing to look for yet: no words, or a single letter. */
export function readQuery(
  text: string,
  glossary: Glossary,
): SearchQuery | null {
  const words = toWords(text);
  const meant = findMeant(text, words, glossary, true);
  const units: QueryUnit[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const meaning = meant.find(({ from }) => from === at);
    const to = meaning?.to ?? at + 1;
    const terms = words.slice(at, to).map(({ term }) => term);
    const isLast = to === words.length && /[\p{L}\p{N}]$/u.test(text.trim());
    const open = terms.every((term) => term.length > 2) || isLast;
    units.push({ terms, meaning: meaning?.meaning ?? null, open });
    at = to - 1;
  }
  const telling = units.filter((unit) => !isFiller(unit));
  const kept = telling.length > 0 ? telling : units;
  if (kept.every(({ terms }) => terms.join("").length < 2)) return null;
  return { units: kept, phrase: words.map(({ term }) => term) };
}

const isFiller = ({ terms, meaning }: QueryUnit): boolean =>
  meaning === null && terms.every((term) => fillers.has(term));

/** A text's words in a row, each between spaces: what a phrase is looked for in. */
export const inARow = (terms: readonly string[]): string =>
  ` ${terms.join(" ")} `;

/** What a text's words in a row hold where these stand in it, the last one at least begun. */
export function phraseIn(phrase: readonly string[]): string {
  const begun = singularOf(phrase.at(-1) ?? "");
  return ` ${[...phrase.slice(0, -1), begun].join(" ")}`;
}
