import type { RestoreOutcome } from "../../app-context.ts";
import { setsCopy } from "../../copy/sets.ts";

/** What came of reading a backup file: which sets, or why none. */
export function RestoreReport({
  outcome,
}: {
  readonly outcome: RestoreOutcome | { readonly kind: "unreadable" };
}) {
  switch (outcome.kind) {
    case "unreadable":
      return (
        <p class="problem">
          {setsCopy.unreadableFile} {setsCopy.refused}
        </p>
      );
    case "refused":
      return (
        <p class="problem">
          {outcome.reason} {setsCopy.refused}
        </p>
      );
    case "failed":
      return (
        <p class="problem">
          {setsCopy.failure[outcome.error.kind]}
          <span class="small quiet">{outcome.error.detail}</span>
        </p>
      );
    case "restored":
      return (
        <>
          <p>
            {outcome.sets.length === 0
              ? setsCopy.restoredNothing
              : setsCopy.restored}
          </p>
          <ul>
            {outcome.sets.map((set, index) => (
              <li key={index}>
                <strong>{set.title}</strong>: {setsCopy.outcome[set.outcome]}
              </li>
            ))}
          </ul>
        </>
      );
  }
}
