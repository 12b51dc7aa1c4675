import { useState } from "preact/hooks";
import type { Glossary } from "../../domain/search-glossary.ts";
import { searchCopy } from "../copy/search.ts";
import type { Found, Group, SearchResult } from "../search/search-all.ts";
import { SearchHit } from "./search-hit.tsx";

const shownAtFirst = 12;
const fitsOnAScreen = 6;

/** What was found, kind by kind. */
export function SearchResults({
  result,
  glossary,
  text,
}: {
  readonly result: SearchResult;
  readonly glossary: Glossary;
  readonly text: string;
}) {
  return (
    <div class="results">
      {result.strictness !== "all" && (
        <p class="loosely">{searchCopy.strictness[result.strictness](text)}</p>
      )}
      {result.groups.length > 1 && result.count > fitsOnAScreen && (
        <nav class="kinds" aria-label={searchCopy.jump}>
          {result.groups.map(({ group, found }) => (
            <a key={group} href={`#found-${group}`}>
              {searchCopy.group[group]} <span>{found.length}</span>
            </a>
          ))}
        </nav>
      )}
      {result.groups.map(({ group, found }) => (
        <ResultGroup
          key={group}
          text={text}
          group={group}
          found={found}
          glossary={glossary}
        />
      ))}
    </div>
  );
}

/** It stays while one types: most of what the next letter finds is there already. */
function ResultGroup({
  text,
  group,
  found,
  glossary,
}: {
  readonly text: string;
  readonly group: Group;
  readonly found: readonly Found[];
  readonly glossary: Glossary;
}) {
  const [allFor, setAllFor] = useState<string | null>(null);
  const showsAll = allFor === text;
  const isLong = found.length > shownAtFirst + 3;
  const shown = isLong && !showsAll ? found.slice(0, shownAtFirst) : found;
  return (
    <section aria-labelledby={`found-${group}`}>
      <h2 id={`found-${group}`} tabIndex={-1}>
        {searchCopy.group[group]} <span class="count">{found.length}</span>
      </h2>
      <ol>
        {shown.map((hit) => (
          <SearchHit key={hit.id} found={hit} glossary={glossary} />
        ))}
      </ol>
      {isLong && !showsAll && (
        <button
          type="button"
          class="button-plain"
          onClick={() => setAllFor(text)}
        >
          {searchCopy.showAll(found.length)}
          <span class="visually-hidden">: {searchCopy.group[group]}</span>
        </button>
      )}
    </section>
  );
}
