import { expect, test } from "vitest";
import { planItem } from "../../tests/fixtures/plan-item.ts";
import { tinyPack } from "../../tests/fixtures/tiny-pack.ts";
import type { Enquiry } from "./enquiry.ts";
import type { EnquiryId, IndicatorId } from "./ids.ts";
import { overviewOf } from "./plan-overview.ts";
import type { PlanItem } from "./questioning-plan.ts";

const enquiry = (change: {
  id: string;
  place?: string;
  rule?: Enquiry["rule"];
  strength?: number;
  questions?: readonly number[];
}): Enquiry => ({
  id: change.id as EnquiryId,
  rule: change.rule ?? "large-change",
  where: [(change.place ?? "K1") as IndicatorId],
  statement: "",
  working: "",
  ask: "",
  questions: change.questions ?? [],
  caution: null,
  strength: change.strength ?? 1,
  cites: [],
});
const overview = (
  items: readonly PlanItem[],
  enquiries: readonly Enquiry[] = [],
  shown = 5,
) =>
  overviewOf(
    { items, minutes: 0 },
    { questions: tinyPack.questions, enquiries },
    shown,
  );
const ids = (items: readonly { readonly id: string }[]) =>
  items.map(({ id }) => id);

test("each member has what they lead on and follow up, whatever spaces were typed", () => {
  const { members } = overview([
    planItem({ id: "a", lead: "Cllr Ash", follow: "Cllr Oak", minutes: 5 }),
    planItem({ id: "b", lead: " Cllr Ash ", minutes: 7 }),
    planItem({ id: "c", lead: "Cllr Oak", covered: true }),
  ]);
  expect(
    members.map(({ name, leads, follows, minutes }) => [
      name,
      ids(leads),
      ids(follows),
      minutes,
    ]),
  ).toEqual([
    ["Cllr Ash", ["a", "b"], [], 12],
    ["Cllr Oak", [], ["a"], 0],
  ]);
});

test("what nobody has taken is still to be taken, unless it is covered", () => {
  const { untaken } = overview([
    planItem({ id: "a", lead: " " }),
    planItem({ id: "b", covered: true }),
    planItem({ id: "c", lead: "Cllr Ash" }),
  ]);
  expect(ids(untaken)).toEqual(["a"]);
});

test("a question is left out unless it is in the plan, be it as a supplementary; what only touches it is named", () => {
  const serves = enquiry({ id: "e", questions: [3] });
  const { unasked } = overview(
    [
      planItem({
        id: "a",
        supplementaries: [
          planItem({ id: "b", source: { kind: "question", question: 1 } }),
        ],
      }),
      planItem({
        id: "c",
        source: { kind: "supplementary", question: 2, text: "By when?" },
      }),
      planItem({ id: "d", source: { kind: "enquiry", enquiry: serves.id } }),
    ],
    [serves],
  );
  expect(
    unasked.map(({ question, touchedBy }) => [question.number, ids(touchedBy)]),
  ).toEqual([
    [2, ["c"]],
    [3, ["d"]],
  ]);
});

test("the strongest lines of enquiry that are not in the plan, the best of each place, and no gaps in the table", () => {
  const all = [
    enquiry({ id: "weak", place: "2.1", strength: 1 }),
    enquiry({ id: "second of K1", place: "K1", strength: 8 }),
    enquiry({ id: "strong", place: "K1", strength: 9 }),
    enquiry({ id: "planned", place: "K2", strength: 7 }),
    enquiry({ id: "second of K2", place: "K2", strength: 6 }),
    enquiry({ id: "gap", place: "K3", rule: "no-target", strength: 9 }),
    enquiry({ id: "third", place: "K4", strength: 5 }),
  ];
  const plan = [
    planItem({
      source: { kind: "enquiry", enquiry: "planned" as EnquiryId },
    }),
  ];
  expect(ids(overview(plan, all).enquiries)).toEqual([
    "strong",
    "third",
    "weak",
  ]);
  expect(ids(overview(plan, all, 1).enquiries)).toEqual(["strong"]);
});
