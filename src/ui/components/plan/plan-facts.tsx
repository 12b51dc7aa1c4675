import { namesOf, type PlanItem } from "../../../domain/questioning-plan.ts";
import { usePack } from "../../app-context.ts";
import { planCopy } from "../../copy/plan.ts";
import { hrefTo } from "../../routing/route.ts";
import { CarriedFrom } from "../carried-from.tsx";

/** Where an item comes from, who follows up, and whether it is still to be asked. */
export function PlanFacts({ item }: { readonly item: PlanItem }) {
  const { source, follow, covered, from } = item;
  const leads = namesOf(item.lead);
  return (
    <p class="small quiet plan-facts">
      {covered && <strong>{planCopy.covered}</strong>}
      <Source item={item} />
      {leads.length > 1 && <span>{planCopy.leadTogether(leads)}</span>}
      {follow.trim() !== "" && <span>{planCopy.followsUp(follow.trim())}</span>}
      {from !== null && <CarriedFrom from={from} />}
      {source.kind === "enquiry" && <Statement enquiry={source.enquiry} />}
    </p>
  );
}

function Source({ item: { source } }: { readonly item: PlanItem }) {
  const pack = usePack();
  const words = planCopy.source(source);
  if (source.kind !== "question" && source.kind !== "supplementary")
    return <span>{words}</span>;
  const isKnown = pack.questions.some(
    ({ number }) => number === source.question,
  );
  return isKnown ? (
    <a href={hrefTo.question(pack.id, source.question)}>{words}</a>
  ) : (
    <span>{words}</span>
  );
}

/** What the question is about: a line of enquiry's question alone does not say. */
function Statement({ enquiry }: { readonly enquiry: string }) {
  const pack = usePack();
  const found = pack.enquiries.find(({ id }) => id === enquiry);
  if (found === undefined) return null;
  return (
    <span>
      {found.where.join(", ")}: {found.statement}
    </span>
  );
}
