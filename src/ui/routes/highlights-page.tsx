import { usePack, useApp } from "../app-context.ts";
import { AnnotationFiles } from "../components/highlights/annotation-files.tsx";
import { HighlightItem } from "../components/highlights/highlight-item.tsx";
import { highlightCopy as copy } from "../copy/highlights.ts";
import { attachedHighlights, type Attached } from "../highlights/attached.ts";
import { movingHighlight } from "../highlights/markup-state.ts";
import { useGrowing } from "../hooks/use-growing.ts";
import { usePageTurn } from "../hooks/use-page-turn.ts";
import { hrefToPlace } from "../routing/place-address.ts";
import { hrefTo } from "../routing/route.ts";
import "../styles/highlights.css";

/** Everything the member has highlighted, in the report's order. What this version of the report no longer holds stands first. */
export function HighlightsPage() {
  const app = useApp();
  const pack = usePack();
  const heading = usePageTurn("highlights", copy.pageTitle);
  const { all, unmatched, sought } = attachedHighlights(
    pack,
    app.view.value.highlights,
  );
  const count = all.length + sought;
  const shown = useGrowing(all.length, 20);
  const matched = all.slice(0, all.length - unmatched.length);
  const isOpen = app.set.value !== null;
  return (
    <main id="content" class="page highlights-page">
      <h1 ref={heading} tabIndex={-1}>
        {copy.pageTitle}
      </h1>
      <p class="quiet">
        {isOpen ? count > 0 && copy.pageCount(count) : copy.opening}
        {sought > 0 && ` ${copy.looking(sought)}`}
      </p>
      {isOpen && <p class="quiet">{copy.onlyYou}</p>}
      {isOpen && count === 0 && (
        <div class="lost">
          <p>{copy.pageEmpty}</p>
          <a class="button-link" href={hrefTo.report(pack.id)}>
            {copy.toReport}
          </a>
        </div>
      )}
      {unmatched.length > 0 && (
        <section aria-labelledby="unmatched">
          <h2 id="unmatched">{copy.unmatched}</h2>
          <p class="quiet">{copy.unmatchedHelp}</p>
          <ul>
            {unmatched.slice(0, shown).map((one) => (
              <Unmatched key={one.highlight.id} attached={one} />
            ))}
          </ul>
        </section>
      )}
      <ul>
        {matched.slice(0, shown).map((one) => (
          <Matched key={one.highlight.id} attached={one} />
        ))}
      </ul>
      {isOpen && <AnnotationFiles />}
    </main>
  );
}

function Matched({ attached }: { readonly attached: Attached }) {
  const pack = usePack();
  const { highlight, at } = attached;
  if (at.kind === "unmatched") return null;
  return (
    <li class="listed">
      <a class="cite" href={hrefToPlace(pack, at.place)}>
        {copy.cite(at.place)}
      </a>
      <ul>
        <HighlightItem highlight={highlight} at={at} />
      </ul>
    </li>
  );
}

function Unmatched({
  attached: { highlight, at },
}: {
  readonly attached: Attached;
}) {
  const pack = usePack();
  const { place, quote } = highlight.selectors;
  return (
    <li class="listed">
      <span class="cite quiet">{copy.stoodAt(copy.cite(place))}</span>
      <ul>
        <HighlightItem highlight={highlight} at={at} />
      </ul>
      <p class="listed-acts">
        <a href={hrefTo.search(pack.id, quote.exact.slice(0, 80))}>
          {copy.findWords}
        </a>
        <a
          href={hrefToPlace(pack, place)}
          onClick={() => {
            movingHighlight.value = highlight.id;
          }}
        >
          {copy.moveIt}
        </a>
      </p>
    </li>
  );
}
