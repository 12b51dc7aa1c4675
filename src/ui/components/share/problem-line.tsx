import type { ShareError } from "../../../sync/port.ts";
import { shareCopy } from "../../copy/share.ts";

/** Why the last thing could not be done, said in place and aloud. */
export function ProblemLine({ error }: { readonly error: ShareError | null }) {
  return (
    <div role="alert">
      {error !== null && <p class="problem">{shareCopy.error(error)}</p>}
    </div>
  );
}
