import type { Verdict as VerdictWord } from "../../domain/question.ts";
import { questionCopy } from "../copy/questions.ts";

/** How well the report answers a question: three steps for the eye, and the word for everyone. */
export function Verdict({ verdict }: { readonly verdict: VerdictWord }) {
  return (
    <span class="verdict" data-verdict={verdict}>
      <i aria-hidden="true">
        <b />
        <b />
        <b />
      </i>
      {questionCopy.verdict[verdict]}
    </span>
  );
}
