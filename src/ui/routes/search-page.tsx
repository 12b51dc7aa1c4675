import { useEffect, useId, useMemo, useRef } from "preact/hooks";
import { findReference } from "../../domain/search-reference.ts";
import { useApp, usePack } from "../app-context.ts";
import { NothingFound, SearchExamples } from "../components/search-help.tsx";
import { SearchPlace } from "../components/search-place.tsx";
import { SearchResults } from "../components/search-results.tsx";
import { searchCopy } from "../copy/search.ts";
import { useAfterPaint } from "../hooks/use-after-paint.ts";
import { usePageTurn } from "../hooks/use-page-turn.ts";
import { useSearchText } from "../hooks/use-search-text.ts";
import { useSettled } from "../hooks/use-settled.ts";
import { inIdleSlices } from "../in-idle-slices.ts";
import {
  readAtOnce,
  searchOf,
  type SearchResult,
} from "../search/search-all.ts";
import "../styles/search.css";

/** One field for everything that can be read here, and what it finds as one types. */
export function SearchPage() {
  const app = useApp();
  const pack = usePack();
  const route = app.navigation.route.value;
  const { text, change, keep } = useSearchText(
    pack.id,
    route.page === "search" ? route.query : "",
  );
  const field = useRef<HTMLInputElement>(null);
  const fieldId = useId();
  const arrivedWith = useRef(text);
  const heading = usePageTurn(`search:${pack.id}`, searchCopy.title);
  useEffect(() => {
    // One who came to search may type at once; one who came back to results reads on, and no keyboard slides over them.
    if (
      document.activeElement === heading.current &&
      arrivedWith.current === ""
    )
      field.current?.focus();
  }, [heading]);

  const view = app.view.value;
  const search = searchOf(pack);
  const soFar = search.soFar.value;
  useEffect(() => inIdleSlices(search.readOn), [search]);
  const asked = useAfterPaint(text, soFar.of > readAtOnce);
  const { result, suggestions } = useMemo(() => {
    // What has been read since may hold more.
    void soFar;
    const found = search.search(asked, view);
    return {
      result: found,
      suggestions: found?.count === 0 ? search.suggestions(asked) : [],
    };
  }, [search, asked, view, soFar]);
  const place = useMemo(() => findReference(pack, text), [pack, text]);
  // One who asked for a place by its number did not mean words that look like it.
  const shown = place !== null && result?.strictness !== "all" ? null : result;
  const choose = (chosen: string) => {
    change(chosen);
    field.current?.focus();
  };

  return (
    <main id="content" class="page search" onClickCapture={keep}>
      <h1 ref={heading} tabIndex={-1}>
        {searchCopy.title}
      </h1>
      <form
        class="field"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          keep();
          // The on-screen keyboard has done its work.
          field.current?.blur();
        }}
      >
        <label for={fieldId}>{searchCopy.label}</label>
        <input
          ref={field}
          id={fieldId}
          type="search"
          enterkeyhint="search"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          value={text}
          onInput={(event) => change(event.currentTarget.value)}
        />
      </form>
      <Announcement result={shown} />
      {place !== null && <SearchPlace place={place} text={text} />}
      {shown === null && place === null && <SearchExamples onChoose={choose} />}
      {shown !== null && soFar.read < soFar.of && (
        <p class="loosely" data-reading>
          {searchCopy.reading(soFar.read, soFar.of)}
        </p>
      )}
      {shown?.count === 0 && (
        <NothingFound text={text} suggestions={suggestions} onChoose={choose} />
      )}
      {shown !== null && shown.count > 0 && (
        <SearchResults
          result={shown}
          glossary={search.glossary}
          text={asked.trim()}
        />
      )}
    </main>
  );
}

/** Said once one pauses, and not with every key. */
function Announcement({ result }: { readonly result: SearchResult | null }) {
  const words =
    result === null
      ? ""
      : searchCopy.announce(
          result.count,
          result.groups.map(({ group, found }) =>
            searchCopy.announceGroup(group, found.length),
          ),
        );
  const settled = useSettled(words, 700, "");
  return (
    <p class="visually-hidden" role="status">
      {settled}
    </p>
  );
}
