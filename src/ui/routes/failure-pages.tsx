import { useApp, type PackState } from "../app-context.ts";
import { shellCopy } from "../copy/shell.ts";
import { usePageTurn } from "../hooks/use-page-turn.ts";
import { hrefTo } from "../routing/route.ts";

/** The pack cannot be shown; the member's notes still can. */
export function PackFailurePage({
  failure,
}: {
  readonly failure: Extract<PackState, { kind: "failed" }>;
}) {
  const app = useApp();
  const copy = shellCopy.pack[failure.reason];
  const heading = usePageTurn(`failed:${failure.reason}`, copy.title);
  const pack = app.set.value?.entry.pack ?? app.packs[0]?.id;
  return (
    <main id="content" class="page">
      <h1 ref={heading} tabIndex={-1}>
        {copy.title}
      </h1>
      <div class="lost">
        <p>{copy.help}</p>
        <p class="small quiet">{shellCopy.pack.detail(failure.detail)}</p>
        {failure.reason !== "unknown" && (
          <button type="button" class="button" onClick={() => app.reloadPack()}>
            {shellCopy.pack.tryAgain}
          </button>
        )}
        {failure.reason === "unknown" && (
          <a href={hrefTo.start()}>{shellCopy.pack.toStart}</a>
        )}
        {pack !== undefined && (
          <a href={hrefTo.notes(pack)}>{shellCopy.pack.toNotes}</a>
        )}
      </div>
    </main>
  );
}

/** The code of a page could not be fetched: no connection on a first visit, or a tab that has outlived an update. */
export function PageFailed() {
  const heading = usePageTurn("page-failed", shellCopy.pageFailed.title);
  return (
    <main id="content" class="page">
      <h1 ref={heading} tabIndex={-1}>
        {shellCopy.pageFailed.title}
      </h1>
      <div class="lost">
        <p>{shellCopy.pageFailed.help}</p>
        <button type="button" class="button" onClick={() => location.reload()}>
          {shellCopy.pageFailed.reload}
        </button>
      </div>
    </main>
  );
}

export function UnknownPage({ path }: { readonly path: string }) {
  const heading = usePageTurn(`unknown:${path}`, shellCopy.unknownPage.title);
  return (
    <main id="content" class="page">
      <h1 ref={heading} tabIndex={-1}>
        {shellCopy.unknownPage.title}
      </h1>
      <div class="lost">
        <p>{shellCopy.unknownPage.help(path)}</p>
        <a href={hrefTo.start()}>{shellCopy.pack.toStart}</a>
      </div>
    </main>
  );
}
