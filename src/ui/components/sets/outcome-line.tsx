import { setsCopy } from "../../copy/sets.ts";
import type { Outcome } from "../../hooks/use-outcome.ts";

/** Says in place, and aloud, how the last thing went. */
export function OutcomeLine({ outcome }: { readonly outcome: Outcome }) {
  return (
    <>
      <p class="outcome" role="status">
        {outcome.kind === "done" && outcome.words}
      </p>
      <div role="alert">
        {outcome.kind === "failed" && (
          <div class="problem">
            {setsCopy.failure[outcome.error.kind]}
            <div class="small quiet">{outcome.error.detail}</div>
          </div>
        )}
      </div>
    </>
  );
}
