import { useState } from "preact/hooks";
import type { SetId } from "../../../domain/ids.ts";
import type { StoreError } from "../../../store/port.ts";
import { type RestoreOutcome, useApp } from "../../app-context.ts";
import { openCopy } from "../../copy/open.ts";
import { hrefTo } from "../../routing/route.ts";
import { RestoreReport } from "../sets/restore-report.tsx";

/** What came of a file, and the way to each set that came of it. */
export function FileOutcome({
  outcome,
}: {
  readonly outcome: RestoreOutcome | { readonly kind: "unreadable" } | null;
}) {
  const app = useApp();
  const [error, setError] = useState<StoreError | null>(null);
  const open = async (set: SetId) => {
    const entry = app.sets.value.find((candidate) => candidate.id === set);
    const failed = await app.manage.open(set);
    setError(failed);
    if (failed === null && entry)
      app.navigation.go(hrefTo.questions(entry.pack));
  };
  const said = error === null ? outcome : ({ kind: "failed", error } as const);
  return (
    <>
      <div class="outcome" role="status">
        {said !== null && <RestoreReport outcome={said} />}
      </div>
      {outcome?.kind === "restored" &&
        outcome.sets.map((set) => (
          <div key={set.id}>
            <button
              type="button"
              class="button"
              onClick={() => void open(set.id)}
            >
              {openCopy.file.open(set.title)}
            </button>
          </div>
        ))}
    </>
  );
}
