import { signal, type ReadonlySignal } from "@preact/signals";
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
  "enquiry",
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
  /** Holds what to mark. */
  readonly hit: Hit;
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

/** How far the pack has been read. What has not been read is not found yet. */
export interface ReadSoFar {
  readonly read: number;
  readonly of: number;
}

export interface Search {
  readonly glossary: Glossary;
  /** Changes now and then while there is more to read. */
  readonly soFar: ReadonlySignal<ReadSoFar>;
  /** Reads one text more; false when all have been read. */
  readOn(): boolean;
  /** Null while there is too little to look for. */
  search(text: string, view: SetView): SearchResult | null;
  /** The text with each word that is nowhere put as one that is; empty when there is no better spelling. */
  suggestions(text: string): readonly string[];
}

/** So many texts are read before anything is looked for: all of a report like the first pack's. */
export const readAtOnce = 400;

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
  const toRead = searchEntries(pack);
  let read = 0;
  const soFar = signal<ReadSoFar>({ read, of: toRead.length });
  const readOn = (): boolean => {
    const entry = toRead[read];
    if (entry === undefined) return false;
    read += 1;
    entries.set(entry.id, entry);
    packIndex.add(entry);
    const isAll = read === toRead.length;
    if (isAll || read === soFar.peek().read * 2 || read === readAtOnce)
      soFar.value = { read, of: toRead.length };
    return !isAll;
  };
  while (read < readAtOnce && readOn());
  const notes = createNoteIndex(glossary);

  const fromPack = (hit: Hit): readonly Found[] => {
    const { id } = hit;
    const source = entries.get(id);
    if (source === undefined) return [];
    const { text, detail } = source;
    return [{ id, text, detail, hit, source }];
  };
  const fromNotes = (hit: Hit): readonly Found[] => {
    const { id } = hit;
    const source = notes.find(id);
    if (source === undefined) return [];
    return [{ id, text: plainText(source.text), detail: "", hit, source }];
  };

  return {
    glossary,
    soFar,
    readOn,
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
  const byGroup = new Map<Group, Found[]>();
  for (const one of found) {
    const group = groupOf(one.source);
    const here = byGroup.get(group);
    if (here === undefined) byGroup.set(group, [one]);
    else here.push(one);
  }
  return {
    strictness,
    count: found.length,
    groups: groups.flatMap((group) => {
      const here = byGroup.get(group);
      return here === undefined ? [] : [{ group, found: here }];
    }),
  };
}

const groupOf = (source: SearchEntry | Note): Group =>
  "kind" in source ? source.kind : "note";
