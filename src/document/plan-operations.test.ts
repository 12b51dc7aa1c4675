import { beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import type { EnquiryId, PlanItemId } from "../domain/ids.ts";
import { planEntries, type PlanSource } from "../domain/questioning-plan.ts";
import {
  addToPlan,
  changePlanItem,
  movePlanItem,
  removeFromPlan,
  restoreToPlan,
  setPlanMinutes,
  writePlanWords,
} from "./plan-operations.ts";
import { createProjection } from "./projection.ts";
import { putPlan } from "./put-plan.ts";
import { readPlan } from "./read-plan.ts";
import { pendingWords } from "./salvage.ts";
import { createDocs, planOf, planWordsOf, type SetDocs } from "./schema.ts";

let docs: SetDocs;
let tags = 0;
beforeEach(() => {
  docs = createDocs();
  tags = 0;
});

const add = (source: PlanSource, words = "Printed?", under?: PlanItemId) => {
  tags += 1;
  const head = { author: "Cllr Ade", createdAt: tags, tag: `t${tags}` };
  return addToPlan(docs, { source, words, under, ...head });
};
const question = (number: number): PlanSource => ({
  kind: "question",
  question: number,
});
const ids = (of = docs) => readPlan(of).items.map(({ id }) => id);
const find = (id: PlanItemId, of = docs) =>
  planEntries(readPlan(of)).find((entry) => entry.id === id);

const sync = (from: SetDocs, to: SetDocs) =>
  Y.applyUpdate(to.shared, Y.encodeStateAsUpdate(from.shared));
const copyOf = (original: SetDocs): SetDocs => {
  const copy = createDocs();
  sync(original, copy);
  return copy;
};
const meet = (a: SetDocs, b: SetDocs) => {
  sync(a, b);
  sync(b, a);
};

test("an item keeps its printed words, and has nobody's name, time or theme on it at first", () => {
  const id = add(question(12), "Is it so?");
  expect(readPlan(docs)).toEqual({
    items: [
      {
        id,
        source: { kind: "question", question: 12 },
        printed: "Is it so?",
        wording: "",
        lead: "",
        follow: "",
        theme: "",
        minutes: 0,
        covered: false,
        author: "Cllr Ade",
        createdAt: 1,
        from: null,
        supplementaries: [],
      },
    ],
    minutes: 0,
  });
});

test("what is added twice stands once, where it stood", () => {
  add(question(1));
  add(question(2));
  expect(add(question(1))).toBe("question-1");
  expect(ids()).toEqual(["question-1", "question-2"]);
});

test("an enquiry's id may hold any letters", () => {
  const id = add({ kind: "enquiry", enquiry: "a/b added/é" as EnquiryId });
  changePlanItem(docs, id, { lead: "Cllr Price" });
  expect(find(id)?.lead).toBe("Cllr Price");
});

test("supplementaries go with their item, and come back with it; one that was removed before stays away", () => {
  const parent = add(question(1));
  const kept = add({ kind: "own" }, "By when?", parent);
  const dropped = add({ kind: "own" }, "Says who?", parent);
  removeFromPlan(docs, dropped);
  const gone = removeFromPlan(docs, parent);
  expect(gone).toEqual([parent, kept]);
  expect(ids()).toEqual([]);
  restoreToPlan(docs, gone);
  expect(planEntries(readPlan(docs)).map(({ id }) => id)).toEqual([
    parent,
    kept,
  ]);
});

test("what is removed and added again has what was said about it, at the end", () => {
  const id = add(question(1));
  changePlanItem(docs, id, { lead: "Cllr Price" });
  add(question(2));
  removeFromPlan(docs, id);
  add(question(1), "Printed otherwise?");
  expect(ids()).toEqual(["question-2", "question-1"]);
  expect(find(id)).toMatchObject({ lead: "Cllr Price", printed: "Printed?" });
});

test("an item that one removes while another assigns it, rewords it or adds it too comes back", () => {
  const changes: ((id: PlanItemId) => unknown)[] = [
    (id) => changePlanItem(docs, id, { lead: "Cllr Price" }),
    (id) => changePlanItem(docs, id, { covered: true }),
    (id) => writePlanWords(docs, id, "Is it?"),
    (id) => add({ kind: "own" }, "And by when?", id),
  ];
  for (const change of changes) {
    docs = createDocs();
    const id = add(question(1));
    const other = copyOf(docs);
    removeFromPlan(other, id);
    change(id);
    meet(docs, other);
    expect(ids()).toEqual([id]);
    expect(ids(other)).toEqual([id]);
  }

  const [a, b] = [createDocs(), createDocs()];
  const head = { source: question(1), words: "", author: "", createdAt: 1 };
  const id = addToPlan(a, { ...head, tag: "a" });
  addToPlan(b, { ...head, tag: "b" });
  removeFromPlan(b, id);
  meet(a, b);
  expect(ids(a)).toEqual([id]);
  removeFromPlan(a, id);
  meet(a, b);
  expect(ids(b)).toEqual([]);
});

test("a removed item whose words are written in elsewhere shows in the view that follows", () => {
  const id = add(question(1));
  const other = copyOf(docs);
  removeFromPlan(docs, id);
  const projection = createProjection(docs);
  writePlanWords(other, id, "Still wanted");
  sync(other, docs);
  expect(projection.refresh()).toBe(true);
  expect(projection.view.plan.items[0]?.wording).toBe("Still wanted");
});

test("an edit makes one item anew, and leaves the others and the rest of the view", () => {
  const first = add(question(1));
  add(question(2));
  const projection = createProjection(docs);
  const before = projection.view;
  writePlanWords(docs, first, "Otherwise");
  expect(projection.refresh()).toBe(true);
  const after = projection.view;
  expect(after.plan.items[0]?.wording).toBe("Otherwise");
  expect(before.plan.items[0]?.wording).toBe("");
  expect(after.plan.items[1]).toBe(before.plan.items[1]);
  expect(after.marks).toBe(before.marks);
  writePlanWords(docs, first, "Otherwise");
  planOf(docs.shared).set("unheard-of", 1);
  expect(projection.refresh()).toBe(false);
});

test("words that are emptied are as printed again, and can be begun anew", () => {
  const id = add(question(1), "Is it so?");
  writePlanWords(docs, id, "Is it really so?", "Is it so?");
  expect(find(id)?.wording).toBe("Is it really so?");
  writePlanWords(docs, id, "", "Is it really so?");
  expect(find(id)?.wording).toBe("");
  writePlanWords(docs, id, "W", "");
  expect(find(id)?.wording).toBe("W");
  writePlanWords(docs, id, "", "W");
  writePlanWords(docs, id, "Is it so? Really?", "Is it so?");
  expect(find(id)?.wording).toBe("Is it so? Really?");
});

test("minutes that no meeting has are none", () => {
  const id = add(question(1));
  for (const wrong of [-1, NaN, Infinity, 1441, "5", {}]) {
    planOf(docs.shared).set(`${id}/minutes`, wrong as number);
    expect(find(id)?.minutes).toBe(0);
  }
  setPlanMinutes(docs, 40.4);
  expect(readPlan(docs).minutes).toBe(40);
});

test("entries that make no sense are passed over, and the good ones beside them are read", () => {
  const good = add(question(1));
  const plan = planOf(docs.shared);
  plan.set("x/added/t", null);
  plan.set("y/added/t", { source: { kind: "poem" } });
  plan.set("z/added/t", { source: { kind: "question", question: "1" } });
  plan.set("v/added/t", new Y.Map());
  plan.set(`${good}/lead`, { not: "text" });
  plan.set(`${good}/order`, "!!");
  plan.set(`${good}/under`, good);
  plan.set("w/added/t", { source: { kind: "own" }, createdAt: "then" });
  expect(ids()).toEqual(["w", good]);
  expect(find(good)?.lead).toBe("");
});

test("items are put in order even where an order makes no sense", () => {
  const [a, b, c] = [add(question(1)), add(question(2)), add(question(3))];
  planOf(docs.shared).set(`${b}/order`, "!!");
  planOf(docs.shared).set(`${c}/order`, "!!");
  movePlanItem(docs, a, 1);
  expect(ids()).toEqual([b, a, c]);
  add(question(4));
  expect(ids().at(-1)).toBe("question-4");
});

test("two items under one another both stand where they can be seen", () => {
  const [a, b] = [add(question(1)), add(question(2))];
  planOf(docs.shared).set(`${a}/under`, b);
  planOf(docs.shared).set(`${b}/under`, a);
  expect(ids()).toEqual([a, b]);
});

test("words of the plan that wait for something missing are salvaged", () => {
  const id = add(question(1));
  const updates: Uint8Array[] = [];
  docs.shared.on("update", (update) => void updates.push(update));
  writePlanWords(docs, id, "Who signed it off", "Printed?");
  writePlanWords(docs, id, "Who signed it off, and when", "Who signed it off");
  const damaged = createDocs();
  Y.applyUpdate(damaged.shared, updates.at(-1)!);
  expect(pendingWords(damaged.shared).join()).toContain(", and when");
  expect(planWordsOf(damaged.shared, id).toString()).toBe("");
});

test("a plan put beside another doubles nothing, and changes nothing that is there", () => {
  const id = add(question(1));
  const own = add({ kind: "own" }, "By when?", id);
  changePlanItem(docs, id, { lead: "Cllr Price", minutes: 5, theme: "Staff" });
  writePlanWords(docs, id, "Is it?");
  setPlanMinutes(docs, 40);
  const plan = readPlan(docs);

  const empty = createDocs();
  putPlan(empty, plan);
  expect(readPlan(empty)).toEqual(plan);

  changePlanItem(docs, id, { lead: "Cllr Okafor" });
  removeFromPlan(docs, own);
  putPlan(docs, plan);
  expect(find(id)?.lead).toBe("Cllr Okafor");
  expect(find(own)?.wording).toBe("By when?");
  const state = Y.encodeStateVector(docs.shared);
  putPlan(docs, plan);
  expect(Y.encodeStateVector(docs.shared)).toEqual(state);
});

test("a name that an earlier version wrote, for all devices under one key, is read and replaced", () => {
  const id = add(question(1));
  planOf(docs.shared).set(`${id}/lead`, "Cllr Price");
  expect(find(id)?.lead).toBe("Cllr Price");
  changePlanItem(docs, id, { lead: "Cllr Okafor" });
  expect(find(id)?.lead).toBe("Cllr Okafor");
  changePlanItem(docs, id, { lead: "" });
  expect(find(id)?.lead).toBe("");
});
