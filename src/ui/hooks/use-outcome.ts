import { useState } from "preact/hooks";
import type { StoreError } from "../../store/port.ts";

/** How the last thing a person did here went. */
export type Outcome =
  | { readonly kind: "none" }
  | { readonly kind: "done"; readonly words: string }
  | { readonly kind: "failed"; readonly error: StoreError };

/** Keeps the outcome of what was done last, and tells whether it went well. */
export function useOutcome() {
  const [outcome, setOutcome] = useState<Outcome>({ kind: "none" });
  const report = (error: StoreError | null, words: string): boolean => {
    setOutcome(
      error === null ? { kind: "done", words } : { kind: "failed", error },
    );
    return error === null;
  };
  return { outcome, report };
}
