import { expect, test } from "vitest";
import * as Y from "yjs";
import type { PlanItemId } from "../domain/ids.ts";
import { setItemMark, setPin } from "./asked.ts";
import { addFollowUp } from "./follow-up-operations.ts";
import {
  addToPlan,
  changePlanItem,
  setPlanMinutes,
} from "./plan-operations.ts";
import { readView } from "./projection.ts";
import { createDocs, type SetDocs } from "./schema.ts";
import { isNothing, setDifference } from "./set-difference.ts";
import { changeDetails } from "./set-operations.ts";

const made = { author: "", createdAt: 1, tag: "t" };
const item = "question-1" as PlanItemId;

function twoCopies(): readonly [SetDocs, SetDocs] {
  const [here, there] = [createDocs(), createDocs()];
  for (const question of [1, 2]) {
    const source = { kind: "question", question } as const;
    addToPlan(here, { source, words: "Printed?", ...made });
  }
  Y.applyUpdate(there.shared, Y.encodeStateAsUpdate(here.shared));
  return [here, there];
}

test("two copies that say the same differ in nothing", () => {
  const [here, there] = twoCopies();
  setPin(there, item, "2.11", true);
  setPin(there, item, "2.11", false);
  expect(isNothing(setDifference(readView(here), readView(there)))).toBe(true);
});

test.each<readonly [string, (there: SetDocs) => void, object]>([
  [
    "who leads",
    (there) => changePlanItem(there, item, { lead: "A" }),
    { plan: 1 },
  ],
  ["what is pinned", (there) => setPin(there, item, "2.11", true), { plan: 1 }],
  ["the time", (there) => setPlanMinutes(there, 40), { plan: 1 }],
  ["a mark", (there) => setItemMark(there, item, "partly"), { marks: 1 }],
  [
    "its name",
    (there) => changeDetails(there, { title: "B" }),
    { details: true },
  ],
])("%s is a difference", (_, change, expected) => {
  const [here, there] = twoCopies();
  change(there);
  const difference = setDifference(readView(here), readView(there));
  expect(difference).toMatchObject(expected);
  expect(isNothing(difference)).toBe(false);
});

test("what is new in it is what has changed, and nothing else", () => {
  const [here, there] = twoCopies();
  changePlanItem(there, item, { lead: "Cllr Price" });
  const source = { question: 1, item: null, words: "Bring it", cites: [] };
  addFollowUp(there, { kind: "action", source, from: null, ...made });
  const { news } = setDifference(readView(here), readView(there));
  expect(news.plan.items.map(({ id }) => id)).toEqual([item]);
  expect(news.followUps).toHaveLength(1);
});

test("a mark that was chosen apart is a difference, though another is shown", () => {
  const [here, there] = twoCopies();
  setItemMark(here, item, "not-answered");
  setItemMark(there, item, "answered");
  const before = readView(here);
  Y.applyUpdate(here.shared, Y.encodeStateAsUpdate(there.shared));
  expect(setDifference(before, readView(here))).toMatchObject({ marks: 1 });
});
