import MiniSearch, { type Query, type SearchOptions } from "minisearch";
import { findMeant, type Glossary } from "../../domain/search-glossary.ts";
import {
  hasPhrase,
  type QueryUnit,
  type SearchQuery,
} from "../../domain/search-query.ts";
import { singularOf, toWords } from "../../domain/search-words.ts";

export interface IndexedText {
  readonly id: string;
  readonly cite: string;
  readonly text: string;
  readonly detail: string;
}

/**
 * How strictly the words are meant, from what was typed to what may have been meant. `all`: every word, whole or begun; `close`: every
 * word, a letter or two off; `some`: at least one of them.
 */
export const strictnesses = ["all", "close", "some"] as const;
export type Strictness = (typeof strictnesses)[number];

export interface Hit {
  readonly id: string;
  /** Words of the text, and meanings, that were found. */
  readonly matched: ReadonlySet<string>;
}

/** Texts that can be searched. Best first; of equals, in the order in which they were added. */
export interface TextIndex {
  add(text: IndexedText): void;
  remove(text: IndexedText): void;
  search(query: SearchQuery, strictness: Strictness): readonly Hit[];
  /** Words of the texts that are spelt like this one. */
  wordsLike(term: string): readonly string[];
}

/** What is remembered of a text: its place in the order, and its words for the phrases in it. */
interface Known {
  readonly order: number;
  readonly parts: readonly (readonly string[])[];
}
const unknown: Known = { order: 0, parts: [] };
/** How much more words in a row are worth than the same words apart. */
const phraseWeight = 3;

export function createTextIndex(glossary: Glossary): TextIndex {
  const known = new Map<string, Known>();
  let added = 0;
  const index = new MiniSearch<IndexedText>({
    fields: ["cite", "text", "detail"],
    tokenize: (text) => termsOf(text, glossary),
    // The terms are folded already, and a query is made of terms.
    processTerm: (term) => term,
    searchOptions: { tokenize: (term) => [term], boost: { cite: 4, text: 2 } },
  });
  return {
    add(text) {
      known.set(text.id, { order: added, parts: partsOf(text) });
      added += 1;
      index.add(text);
    },
    remove(text) {
      known.delete(text.id);
      index.remove(text);
    },
    search(query, strictness) {
      return index
        .search(toMiniSearch(query, strictness), optionsFor(query, strictness))
        .map(({ id, score, match }) => {
          const { order, parts } = known.get(String(id)) ?? unknown;
          return {
            id: String(id),
            score: holdsPhrase(parts, query) ? score * phraseWeight : score,
            order,
            matched: new Set(Object.keys(match)),
          };
        })
        .toSorted((a, b) => b.score - a.score || a.order - b.order);
    },
    wordsLike: (term) =>
      index
        .autoSuggest(term, { fuzzy: 0.4, prefix: false, tokenize: (t) => [t] })
        .map(({ suggestion }) => suggestion)
        .filter((word) => !isMeaning(word)),
  };
}

/** A text's words, and the meanings that runs of them stand for. */
function termsOf(text: string, glossary: Glossary): string[] {
  const words = toWords(text);
  const meant = findMeant(text, words, glossary);
  return [
    ...words.map(({ term }) => term),
    ...meant.map(({ meaning }) => meaning),
  ];
}

const isMeaning = (term: string) => term.startsWith("=");
const isNumber = (term: string) => /^\p{N}/u.test(term);

function toMiniSearch(query: SearchQuery, strictness: Strictness): Query {
  return {
    combineWith: strictness === "some" ? "OR" : "AND",
    queries: query.units.map((unit) => ({
      combineWith: "OR",
      // A meaning is found wherever its words stand in a row; only a short form may also be a word, or the beginning of one.
      queries: [
        ...(unit.meaning === null ? [] : [unit.meaning]),
        ...(unit.terms.length === 1 ? unit.terms.map(eitherNumber) : []),
      ],
    })),
  };
}

/** A word as typed, or its singular. */
function eitherNumber(term: string): Query {
  return { combineWith: "OR", queries: [...new Set([term, singularOf(term)])] };
}

function optionsFor(query: SearchQuery, strictness: Strictness): SearchOptions {
  const open = new Set(
    query.units
      .filter((unit: QueryUnit) => unit.open)
      .flatMap(({ terms }) =>
        terms.flatMap((term) => [term, singularOf(term)]),
      ),
  );
  return {
    prefix: (term) => open.has(term),
    fuzzy: (term) =>
      strictness !== "all" &&
      term.length > 4 &&
      !isMeaning(term) &&
      !isNumber(term) &&
      0.2,
    maxFuzzy: 2,
  };
}

const partsOf = ({ text, detail }: IndexedText): Known["parts"] =>
  [text, detail].map((part) => toWords(part).map(({ term }) => term));

const holdsPhrase = (parts: Known["parts"], { phrase }: SearchQuery): boolean =>
  phrase.length > 1 && parts.some((terms) => hasPhrase(terms, phrase));
