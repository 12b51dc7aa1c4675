import { useEffect, useState } from "preact/hooks";
import type { LookedAt, LookError } from "../../sync/port.ts";
import { type FoundFile, useApp } from "../app-context.ts";
import { FoundFileSet } from "../components/open/found-file-set.tsx";
import { FoundSet } from "../components/open/found-set.tsx";
import { WaysIn } from "../components/open/ways-in.tsx";
import { openCopy } from "../copy/open.ts";
import { usePageTurn } from "../hooks/use-page-turn.ts";
import "../styles/sets.css";
import "../styles/settings.css";
import "../styles/share.css";

type Looking =
  | { readonly kind: "asking" }
  | { readonly kind: "looking"; readonly code: string }
  | { readonly kind: "found"; readonly found: LookedAt }
  | { readonly kind: "file"; readonly found: FoundFile }
  | {
      readonly kind: "failed";
      readonly code: string;
      readonly error: LookError;
    };

/** Where a link leads, and where one is pasted, scanned or opened from a file. */
export function OpenPage() {
  const app = useApp();
  const route = app.navigation.route.value;
  const given = route.page === "open" ? route.code : "";
  const heading = usePageTurn("open", openCopy.title);
  const [state, setState] = useState<Looking>(
    given === "" ? { kind: "asking" } : { kind: "looking", code: given },
  );
  const look = (code: string) => setState({ kind: "looking", code });

  // A second link while this page is open.
  const [lookedAt, setLookedAt] = useState(given);
  if (given !== lookedAt) {
    setLookedAt(given);
    if (given !== "") look(given);
  }

  const { share } = app;
  const code = state.kind === "looking" ? state.code : null;
  useEffect(() => {
    if (code === null) return;
    let current = true;
    void share.look(code).then((result) => {
      if (!current) return;
      setState(
        result.ok
          ? { kind: "found", found: result.value }
          : { kind: "failed", code, error: result.error },
      );
    });
    return () => {
      current = false;
    };
  }, [share, code]);

  return (
    <main id="content" class="page settings share open-page">
      <h1 ref={heading} tabIndex={-1}>
        {openCopy.title}
      </h1>
      <div role="status">
        {state.kind === "looking" && (
          <p class="quiet share-set">{openCopy.looking}</p>
        )}
      </div>
      <div role="alert">
        {state.kind === "failed" && (
          <div class="open-failed">
            <p>
              <strong>{openCopy.failedTitle}</strong>
            </p>
            <p>{openCopy.error(state.error)}</p>
            {state.error.kind !== "code" && (
              <button
                type="button"
                class="button-plain"
                onClick={() => look(state.code)}
              >
                {openCopy.again}
              </button>
            )}
          </div>
        )}
      </div>
      {state.kind === "found" && (
        <FoundSet
          found={state.found}
          onOther={() => setState({ kind: "asking" })}
        />
      )}
      {state.kind === "file" && (
        <FoundFileSet
          found={state.found}
          onOther={() => setState({ kind: "asking" })}
        />
      )}
      {(state.kind === "asking" || state.kind === "failed") && (
        <WaysIn
          onCode={look}
          onFound={(found) => setState({ kind: "file", found })}
        />
      )}
    </main>
  );
}
