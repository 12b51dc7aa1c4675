import type { Note, SetView } from "../../document/model.ts";
import type { Pack } from "../../domain/pack.ts";
import {
  searchEntries,
  type EntryKind,
  type SearchEntry,
} from "../../domain/search-entries.ts";
import { readGlossary, type Glossary } from "../../domain/search-glossary.ts";
import { readQuery } from "../../domain/search-query.ts";
import { toWords } from "../../domain/search-words.ts";
import { createNoteIndex, plainText } from "./note-index.ts";
import {
  createTextIndex,
  strictnesses,
  type Hit,
  type Strictness,
} from "./text-index.ts";

/** In the order in which they are shown. */
export const groups = [
  "question",
  "report",
  "indicator",
  "abbreviation",
  "guide",
  "note",
] as const satisfies readonly (EntryKind | "note")[];
export type Group = (typeof groups)[number];

export interface Found {
  readonly id: string;
  readonly text: string;
  readonly detail: string;
  /** What to mark: words of the texts, and meanings. */
  readonly matched: ReadonlySet<string>;
  readonly source: SearchEntry | Note;
}

export interface SearchResult {
  readonly strictness: Strictness;
  readonly count: number;
  /** Only groups with something in them. */
  readonly groups: readonly {
    readonly group: Group;
    readonly found: readonly Found[];
  }[];
}

export interface Search {
  readonly glossary: Glossary;
  /** Null while there is too little to look for. */
  search(text: string, view: SetView): SearchResult | null;
  /** The text with each word that is nowhere put as one that is; empty when there is no better spelling. */
  suggestions(text: string): readonly string[];
}

const made = new WeakMap<Pack, Search>();

/** The search of a pack, made when first asked for. */
export function searchOf(pack: Pack): Search {
  const search = made.get(pack) ?? createSearch(pack);
  made.set(pack, search);
  return search;
}

export function createSearch(pack: Pack): Search {
  const glossary = readGlossary(pack.abbreviations);
  const entries = new Map<string, SearchEntry>();
  const packIndex = createTextIndex(glossary);
  for (const entry of searchEntries(pack)) {
    entries.set(entry.id, entry);
    packIndex.add(entry);
  }
  const notes = createNoteIndex(glossary);

  const fromPack = ({ id, matched }: Hit): readonly Found[] => {
    const source = entries.get(id);
    if (source === undefined) return [];
    const { text, detail } = source;
    return [{ id, text, detail, matched, source }];
  };
  const fromNotes = ({ id, matched }: Hit): readonly Found[] => {
    const source = notes.find(id);
    if (source === undefined) return [];
    return [{ id, text: plainText(source.text), detail: "", matched, source }];
  };

  return {
    glossary,
    search(text, view) {
      const query = readQuery(text, glossary);
      if (query === null) return null;
      const noteIndex = notes.follow(view);
      for (const strictness of strictnesses) {
        const found = [
          ...packIndex.search(query, strictness).flatMap(fromPack),
          ...noteIndex.search(query, strictness).flatMap(fromNotes),
        ];
        if (found.length > 0) return toResult(strictness, found);
      }
      return toResult("some", []);
    },
    suggestions(text) {
      const words = toWords(text).map(({ term }) => term);
      const [best, ...others] = words.map((term) => packIndex.wordsLike(term));
      if (best === undefined) return [];
      if (others.length === 0) return best.slice(0, 3);
      const mended = [best, ...others].map((like, at) => like[0] ?? words[at]);
      return [best, ...others].some((like) => like.length > 0)
        ? [mended.join(" ")]
        : [];
    },
  };
}

function toResult(
  strictness: Strictness,
  found: readonly Found[],
): SearchResult {
  const grouped = groups.map((group) => ({
    group,
    found: found.filter(({ source }) => groupOf(source) === group),
  }));
  return {
    strictness,
    count: found.length,
    groups: grouped.filter((group) => group.found.length > 0),
  };
}

const groupOf = (source: SearchEntry | Note): Group =>
  "kind" in source ? source.kind : "note";
