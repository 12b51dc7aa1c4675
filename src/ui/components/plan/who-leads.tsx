import { clockPlan } from "../../../domain/plan-clock.ts";
import type { PlanOverview } from "../../../domain/plan-overview.ts";
import type {
  PlanItem,
  QuestioningPlan,
} from "../../../domain/questioning-plan.ts";
import { usePack } from "../../app-context.ts";
import { planCopy } from "../../copy/plan.ts";
import { useGrowing } from "../../hooks/use-growing.ts";
import { hrefTo } from "../../routing/route.ts";
import { PlanWords } from "./plan-words.tsx";

const { forChair } = planCopy;
/** More rows than any window shows. */
const screenful = 20;

/** The running order as a table, and the same by member. */
export function WhoLeads({
  plan,
  overview,
}: {
  readonly plan: QuestioningPlan;
  readonly overview: PlanOverview;
}) {
  const pack = usePack();
  const clock = clockPlan(plan);
  const shown = useGrowing(plan.items.length, screenful);
  const placeOf = (item: PlanItem) => plan.items.indexOf(item) + 1;
  if (plan.items.length === 0) return <p>{planCopy.empty}</p>;
  return (
    <section class="who-leads">
      <h2>{forChair.whoLeads}</h2>
      <table>
        <thead class="small">
          <tr>
            <th scope="col" colSpan={2}>
              {forChair.question}
            </th>
            <th scope="col">{planCopy.lead}</th>
            <th scope="col">{planCopy.minutes}</th>
          </tr>
        </thead>
        <tbody>
          {plan.items.slice(0, shown).map((item, index) => (
            <tr key={item.id} data-covered={item.covered}>
              <td>
                <a class="number" href={hrefTo.plan(pack.id, item.id)}>
                  {index + 1}
                </a>
              </td>
              <td>
                <PlanWords entry={item} />
              </td>
              <td>
                <Lead item={item} />
              </td>
              <td>
                {item.minutes || ""}
                <Clock
                  start={clock.starts.get(item.id)}
                  isLate={clock.late.has(item.id)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul class="by-member">
        <li data-untaken={overview.untaken.length > 0}>
          {forChair.untaken(overview.untaken.length)}{" "}
          {overview.untaken.map((item) => placeOf(item)).join(", ")}
        </li>
        {overview.members.map(({ name, leads, follows, minutes }) => (
          <li key={name}>
            <strong>{name}</strong>{" "}
            {leads.length > 0 && forChair.leads(leads.map(placeOf), minutes)}
            {leads.length > 0 && follows.length > 0 && "; "}
            {follows.length > 0 && forChair.follows(follows.map(placeOf))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Clock({
  start,
  isLate,
}: {
  readonly start: number | undefined;
  readonly isLate: boolean;
}) {
  if (start === undefined) return null;
  return (
    <span class="clock" data-late={isLate}>
      {planCopy.clock(start)}
    </span>
  );
}

function Lead({ item }: { readonly item: PlanItem }) {
  const follow = item.follow.trim();
  return (
    <>
      {item.covered && <span>{planCopy.covered}</span>}
      {!item.covered && item.lead.trim() === "" && (
        <strong class="over">{forChair.nobody}</strong>
      )}
      {!item.covered && item.lead}
      {follow !== "" && (
        <span class="small quiet">{forChair.second(follow)}</span>
      )}
    </>
  );
}
