import { type PlanEntry, wordsOf } from "../../../domain/questioning-plan.ts";
import { planCopy } from "../../copy/plan.ts";

/** What is to be said. Only the guide's own words are set as the paper's; suggestions and the members' words are not. */
export function PlanWords({ entry }: { readonly entry: PlanEntry }) {
  const words = wordsOf(entry);
  const isPaper = entry.source.kind === "question" && words === entry.printed;
  return (
    <p class={isPaper ? "paper words" : "words"}>
      {words.trim() === "" ? (
        <span class="quiet">{planCopy.noWords}</span>
      ) : (
        words
      )}
    </p>
  );
}
