import MiniSearch, { type Query, type SearchOptions } from "minisearch";
import { findMeant, type Glossary } from "../../domain/search-glossary.ts";
import {
  inARow,
  phraseIn,
  type QueryUnit,
  type SearchQuery,
} from "../../domain/search-query.ts";
import { singularOf, toWords, type Word } from "../../domain/search-words.ts";

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

/** What is remembered of a text: its place in the order, and its words in a row for the phrases in it. */
interface Known {
  readonly order: number;
  readonly parts: readonly string[];
}
const unknown: Known = { order: 0, parts: [] };
/** How much more words in a row are worth than the same words apart. */
const phraseWeight = 3;

export function createTextIndex(glossary: Glossary): TextIndex {
  const known = new Map<string, Known>();
  let added = 0;
  /** The words of the text that is being added: MiniSearch asks for them field by field. */
  let reading = new Map<string, readonly Word[]>();
  const index = new MiniSearch<IndexedText>({
    fields: ["cite", "text", "detail"],
    tokenize: (text) =>
      termsOf(text, reading.get(text) ?? toWords(text), glossary),
    // The terms are folded already, and a query is made of terms.
    processTerm: (term) => term,
    searchOptions: { tokenize: (term) => [term], boost: { cite: 4, text: 2 } },
  });
  const candidates = createCandidates(index);
  return {
    add(text) {
      reading = new Map(
        [text.text, text.detail].map((part) => [part, toWords(part)]),
      );
      known.set(text.id, {
        order: added,
        parts: [...reading.values()].map(toRow),
      });
      added += 1;
      index.add(text);
      reading = new Map();
      candidates.forget();
    },
    remove(text) {
      known.delete(text.id);
      index.remove(text);
      candidates.forget();
    },
    search(query, strictness) {
      const phrase = query.phrase.length > 1 ? phraseIn(query.phrase) : null;
      return index
        .search(toMiniSearch(query.units, strictness), {
          ...optionsFor(query, strictness),
          ...candidates.of(query, strictness),
        })
        .map(({ id, score, match }) => {
          const { order, parts } = known.get(id) ?? unknown;
          const holds =
            phrase !== null && parts.some((part) => part.includes(phrase));
          return {
            id: id as string,
            score: holds ? score * phraseWeight : score,
            order,
            // Few of many hits are ever drawn.
            get matched() {
              return new Set(Object.keys(match));
            },
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

/**
 * The word that is being typed may be the beginning of thousands. Where every word has to be found, only the texts that have the ones before it
 * need looking at: they are found once, and not again with each letter.
 */
function createCandidates(index: MiniSearch<IndexedText>) {
  let found: {
    readonly key: string;
    readonly ids: ReadonlySet<string>;
  } | null = null;
  return {
    forget() {
      found = null;
    },
    of(query: SearchQuery, strictness: Strictness): SearchOptions {
      const units = query.units.slice(0, -1);
      const typed = formsOf(query.units.slice(-1));
      // A word that is typed twice may be open in both places, or in neither.
      const isTwice = formsOf(units).some((form) => typed.includes(form));
      if (units.length === 0 || isTwice || strictness === "some") return {};
      const before = { ...query, units };
      const key = JSON.stringify([strictness, units]);
      if (found?.key !== key) {
        const hits = index.search(
          toMiniSearch(units, strictness),
          optionsFor(before, strictness),
        );
        found = { key, ids: new Set(hits.map(({ id }) => id as string)) };
      }
      const { ids } = found;
      return { boostDocument: (id) => (ids.has(id) ? 1 : 0) };
    },
  };
}

const toRow = (words: readonly Word[]): string =>
  inARow(words.map(({ term }) => term));

/** A text's words, and the meanings that runs of them stand for. */
function termsOf(
  text: string,
  words: readonly Word[],
  glossary: Glossary,
): string[] {
  const meant = findMeant(text, words, glossary);
  return [
    ...words.map(({ term }) => term),
    ...meant.map(({ meaning }) => meaning),
  ];
}

const isMeaning = (term: string) => term.startsWith("=");
const isNumber = (term: string) => /^\p{N}/u.test(term);

function toMiniSearch(
  units: readonly QueryUnit[],
  strictness: Strictness,
): Query {
  return {
    combineWith: strictness === "some" ? "OR" : "AND",
    queries: units.map((unit) => ({
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

/** The words of these units, and their singulars. */
const formsOf = (units: readonly QueryUnit[]): readonly string[] =>
  units.flatMap(({ terms }) =>
    terms.flatMap((term) => [term, singularOf(term)]),
  );

function optionsFor(query: SearchQuery, strictness: Strictness): SearchOptions {
  const open = new Set(formsOf(query.units.filter((unit) => unit.open)));
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
