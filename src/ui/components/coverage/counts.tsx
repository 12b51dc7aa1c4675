import type { CoverageCount } from "../../../domain/coverage-map.ts";
import { coverageCopy } from "../../copy/coverage.ts";

/** Direct evidence as a filled disc, context as a ring; each with its number. */
export function Counts({ direct, context }: CoverageCount) {
  return (
    <span class="counts" aria-hidden="true">
      {direct > 0 && <b>{direct}</b>}
      {context > 0 && <i>{context}</i>}
    </span>
  );
}

/** A sum, which opens nothing: in words for those who hear it. */
export function Sum({ count }: { readonly count: CoverageCount }) {
  return (
    <>
      <Counts {...count} />
      <span class="visually-hidden">{coverageCopy.counts(count)}</span>
    </>
  );
}
