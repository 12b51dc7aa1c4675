import { type Enquiry, isGap } from "./enquiry.ts";
import type { EnquiryId } from "./ids.ts";
import type { Pack } from "./pack.ts";
import {
  findInPlan,
  namesOf,
  planEntries,
  type PlanItem,
  type QuestioningPlan,
} from "./questioning-plan.ts";
import type { Question } from "./question.ts";

/** What a chair goes through with the members before the meeting. */
export interface PlanOverview {
  /** By name, in the order in which each of them first speaks. */
  readonly members: readonly PlanMember[];
  /** Items still to be asked that nobody leads on. */
  readonly untaken: readonly PlanItem[];
  /** Questions of the guide that are not in the plan, in the guide's order. */
  readonly unasked: readonly UnaskedQuestion[];
  /** The strongest lines of enquiry that are not in it, the best of each place of the paper. */
  readonly enquiries: readonly Enquiry[];
}

export interface PlanMember {
  readonly name: string;
  readonly leads: readonly PlanItem[];
  readonly follows: readonly PlanItem[];
  /** Of what they lead on. */
  readonly minutes: number;
}

export interface UnaskedQuestion {
  readonly question: Question;
  /** Items of the plan that bear on it: its follow-ups, and the lines of enquiry that serve it. */
  readonly touchedBy: readonly PlanItem[];
}

export function overviewOf(
  plan: QuestioningPlan,
  pack: Pick<Pack, "questions" | "enquiries">,
  enquiries: number,
): PlanOverview {
  const toAsk = plan.items.filter(({ covered }) => !covered);
  return {
    members: membersOf(toAsk),
    untaken: toAsk.filter(({ lead }) => lead.trim() === ""),
    unasked: pack.questions
      .filter(
        ({ number }) =>
          !findInPlan(plan, { kind: "question", question: number }),
      )
      .map((question) => ({
        question,
        touchedBy: plan.items.filter((item) =>
          touches(item, question.number, pack.enquiries),
        ),
      })),
    enquiries: strongest(plan, pack.enquiries).slice(0, enquiries),
  };
}

function membersOf(items: readonly PlanItem[]): readonly PlanMember[] {
  const known = new Set(
    items.flatMap(({ lead, follow }) => [...namesOf(lead), ...namesOf(follow)]),
  );
  return [...known].map((name) => {
    const leads = items.filter(({ lead }) => namesOf(lead).includes(name));
    return {
      name,
      leads,
      follows: items.filter(({ follow }) => namesOf(follow).includes(name)),
      minutes: leads.reduce((sum, { minutes }) => sum + minutes, 0),
    };
  });
}

function touches(
  item: PlanItem,
  question: number,
  enquiries: readonly Enquiry[],
): boolean {
  const serves = (id: EnquiryId) =>
    enquiries.find((enquiry) => enquiry.id === id)?.questions ?? [];
  return [item, ...item.supplementaries].some(({ source }) => {
    if (source.kind === "supplementary") return source.question === question;
    if (source.kind === "enquiry")
      return serves(source.enquiry).includes(question);
    return false;
  });
}

/** Of several about one place, such as an indicator, the first: the rest say little that is new at a glance. */
function strongest(
  plan: QuestioningPlan,
  enquiries: readonly Enquiry[],
): readonly Enquiry[] {
  const planned = new Set(
    planEntries(plan).flatMap(({ source }) =>
      source.kind === "enquiry" ? [source.enquiry] : [],
    ),
  );
  const places = new Set(
    enquiries
      .filter(({ id }) => planned.has(id))
      .map(({ where }) => where[0] ?? ""),
  );
  const found: Enquiry[] = [];
  for (const enquiry of enquiries.toSorted((a, b) => b.strength - a.strength)) {
    const place = enquiry.where[0] ?? "";
    if (isGap(enquiry.rule) || planned.has(enquiry.id) || places.has(place))
      continue;
    places.add(place);
    found.push(enquiry);
  }
  return found;
}
