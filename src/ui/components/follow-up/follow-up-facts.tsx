import type { FollowUp } from "../../../domain/follow-up.ts";
import { isIndicatorId } from "../../../domain/ids.ts";
import { usePack } from "../../app-context.ts";
import { followUpCopy } from "../../copy/follow-up.ts";
import { paperWords } from "../../copy/papers.ts";
import { hrefTo } from "../../routing/route.ts";
import { CarriedFrom } from "../carried-from.tsx";

/** Whose it is, by when, and the question, evidence and meeting that it comes from. */
export function FollowUpFacts({ followUp }: { readonly followUp: FollowUp }) {
  const { to, due, measure, source, from } = followUp;
  const pack = usePack();
  const isKnown = pack.questions.some(
    ({ number }) => number === source.question,
  );
  return (
    <>
      <p class="facts">
        <span>{to.trim() === "" ? followUpCopy.nobody : to}</span>
        <span>{due === "" ? followUpCopy.noDue : followUpCopy.due(due)}</span>
        {source.question !== null && isKnown && (
          <a href={hrefTo.question(pack.id, source.question)}>
            {followUpCopy.question(source.question)}
          </a>
        )}
        {source.cites.map((cite) =>
          isIndicatorId(cite) ? (
            <a key={cite} href={hrefTo.indicators(pack.id, cite)}>
              {cite}
            </a>
          ) : (
            <a key={cite} href={hrefTo.report(pack.id, cite, source.question)}>
              {paperWords.paragraph(cite)}
            </a>
          ),
        )}
      </p>
      {measure.trim() !== "" && (
        <p class="small quiet">{followUpCopy.measured(measure)}</p>
      )}
      {from !== null && (
        <p class="facts small quiet">
          <CarriedFrom from={from} />
        </p>
      )}
    </>
  );
}
