import {
  asksOnlyToNote,
  type FollowUp,
  missingIn,
} from "../../../domain/follow-up.ts";
import { followUpCopy } from "../../copy/follow-up.ts";

/** What a recommendation could still say. It stops nobody. */
export function Advice({ followUp }: { readonly followUp: FollowUp }) {
  if (followUp.kind !== "recommendation") return null;
  return (
    <div class="advice small" role="status">
      <p>{followUpCopy.lacks(missingIn(followUp))}</p>
      {asksOnlyToNote(followUp.what) && <p>{followUpCopy.onlyNotes}</p>}
    </div>
  );
}
