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

export function createTextIndex(glossary: Glossary): TextIndex {
  const texts = new Map<string, IndexedText>();
  const index = new MiniSearch<IndexedText>({
    fields: ["cite", "text", "detail"],
    tokenize: (text) => termsOf(text, glossary),
    // The terms are folded already, and a query is made of terms.
    processTerm: (term) => term,
    searchOptions: { tokenize: (term) => [term], boost: { cite: 4, text: 2 } },
  });
  return {
    add(text) {
      texts.set(text.id, text);
      index.add(text);
    },
    remove(text) {
      texts.delete(text.id);
      index.remove(text);
    },
    search(query, strictness) {
      const order = new Map([...texts.keys()].map((id, at) => [id, at]));
      return index
        .search(toMiniSearch(query, strictness), optionsFor(query, strictness))
        .map(({ id, score, match }) => ({
          id: String(id),
          score: score * (holdsPhrase(texts.get(String(id)), query) ? 3 : 1),
          matched: new Set(Object.keys(match)),
        }))
        .toSorted(
          (a, b) =>
            b.score - a.score ||
            (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0),
        );
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

function holdsPhrase(
  text: IndexedText | undefined,
  { phrase }: SearchQuery,
): boolean {
  if (text === undefined || phrase.length < 2) return false;
  return [text.text, text.detail].some((part) =>
    hasPhrase(
      toWords(part).map(({ term }) => term),
      phrase,
    ),
  );
}
