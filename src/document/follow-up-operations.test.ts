import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import type { FollowUp, FollowUpSource } from "../domain/follow-up.ts";
import type { PlanItemId, SetId } from "../domain/ids.ts";
import { markAsked, setPin } from "./asked.ts";
import { carryForward } from "./carry-forward.ts";
import {
  addFollowUp,
  changeFollowUp,
  removeFollowUp,
  restoreFollowUp,
  writeFollowUp,
} from "./follow-up-operations.ts";
import { addToPlan } from "./plan-operations.ts";
import { readView } from "./projection.ts";
import { putAsked, putFollowUps } from "./put-follow-ups.ts";
import { createDocs, followUpsOf, type SetDocs } from "./schema.ts";

const asked: FollowUpSource = {
  question: 12,
  item: null,
  words: "How effective is the front door?",
  cites: [],
};
let made = 0;
const hand = (author = "Cllr Ash") => {
  made += 1;
  return { author, now: made, tag: `t${made}` };
};
const followUps = (docs: SetDocs) => readView(docs).followUps;
function only(docs: SetDocs): FollowUp {
  const [followUp] = followUps(docs);
  if (followUp === undefined) throw new Error("There is no follow-up");
  return followUp;
}
const join = (a: SetDocs, b: SetDocs) => {
  Y.applyUpdate(a.shared, Y.encodeStateAsUpdate(b.shared));
  Y.applyUpdate(b.shared, Y.encodeStateAsUpdate(a.shared));
};
function promised(): SetDocs {
  const docs = createDocs();
  markAsked(docs, asked, "promised", hand());
  return docs;
}

describe("a written answer that is promised", () => {
  test("becomes a follow-up with the question it came from", () => {
    const docs = promised();
    expect(followUps(docs)).toMatchObject([
      { kind: "promise", state: "open", source: asked, author: "Cllr Ash" },
    ]);
    expect(readView(docs).marks.get(12)).toBe("promised");
  });

  test("is one follow-up when two people mark it at the same moment", () => {
    const [a, b] = [promised(), promised()];
    join(a, b);
    expect(followUps(a)).toHaveLength(1);
    expect(followUps(b)).toEqual(followUps(a));
  });

  test("goes with the mark when nothing has been said of it, and comes back with it", () => {
    const docs = promised();
    markAsked(docs, asked, "answered", hand());
    expect(followUps(docs)).toEqual([]);
    markAsked(docs, asked, "promised", hand());
    expect(followUps(docs)).toHaveLength(1);
  });

  test("stays when it has been said by whom or by when", () => {
    const docs = promised();
    const { id } = only(docs);
    changeFollowUp(docs, id, { due: "2015-10-06" }, hand());
    markAsked(docs, asked, null, hand());
    expect(followUps(docs)).toMatchObject([{ due: "2015-10-06" }]);
  });

  test("comes back when a colleague was writing by when while it went", () => {
    const [a, b] = [promised(), createDocs()];
    join(a, b);
    const { id } = only(a);
    markAsked(a, asked, null, hand());
    changeFollowUp(b, id, { to: "Head of Service" }, hand());
    join(a, b);
    expect(followUps(a)).toMatchObject([{ to: "Head of Service" }]);
  });

  test("of an item that is none of the guide's questions is the item's own", () => {
    const docs = createDocs();
    const item = "own-1" as PlanItemId;
    const source = { ...asked, question: null, item };
    markAsked(docs, source, "promised", hand());
    markAsked(docs, asked, "promised", hand());
    expect(followUps(docs)).toHaveLength(2);
    expect(readView(docs).itemMarks.get(item)).toBe("promised");
  });
});

describe("what is changed", () => {
  test("is kept as history, and nothing is written for what stays the same", () => {
    const docs = promised();
    const { id } = only(docs);
    changeFollowUp(docs, id, { due: "2015-10-06", to: "" }, hand("A"));
    changeFollowUp(docs, id, { due: "2015-10-06" }, hand("B"));
    changeFollowUp(docs, id, { state: "received" }, hand("B"));
    expect(followUps(docs)[0]?.history).toMatchObject([
      { author: "A", field: "due", value: "2015-10-06" },
      { author: "B", field: "state", value: "received" },
    ]);
  });

  test("a date that is none is no date", () => {
    const docs = promised();
    const { id } = only(docs);
    changeFollowUp(docs, id, { due: "next week" }, hand());
    expect(followUps(docs)[0]).toMatchObject({ due: "", history: [] });
  });

  test("two people writing what is to change both keep their words", () => {
    const [a, b] = [createDocs(), createDocs()];
    const id = addFollowUp(a, {
      kind: "recommendation",
      source: asked,
      from: null,
      author: "",
      createdAt: 1,
      tag: "r",
    });
    writeFollowUp(a, id, "what", "Publish caseloads");
    join(a, b);
    writeFollowUp(a, id, "what", "The Director to publish caseloads");
    writeFollowUp(b, id, "what", "Publish caseloads each quarter");
    join(a, b);
    const { what } = only(a);
    expect(what).toContain("The Director to");
    expect(what).toContain("each quarter");
  });

  test("what is removed comes back as it was", () => {
    const docs = promised();
    const before = only(docs);
    removeFollowUp(docs, before.id);
    expect(followUps(docs)).toEqual([]);
    restoreFollowUp(docs, before.id);
    expect(followUps(docs)).toEqual([before]);
  });

  test("what another program wrote is passed over", () => {
    const docs = promised();
    const fields = followUpsOf(docs.shared);
    fields.set("x/added/1", { kind: "spell" });
    fields.set("y/added/1", "nothing");
    fields.set("promise-question-12/was/9", { field: "colour" });
    fields.set("promise-question-12/due", { toString: 1 });
    expect(followUps(docs)).toMatchObject([{ due: "", history: [] }]);
  });
});

describe("into another set", () => {
  function meeting(): SetDocs {
    const docs = promised();
    const item = addToPlan(docs, {
      source: { kind: "question", question: 3 },
      words: "Are children seen?",
      author: "",
      createdAt: 1,
      tag: "p",
    });
    addToPlan(docs, {
      source: { kind: "question", question: 12 },
      words: asked.words,
      author: "",
      createdAt: 2,
      tag: "q",
    });
    setPin(docs, item, "2.11", true);
    const { id } = only(docs);
    changeFollowUp(docs, id, { due: "2015-10-06", state: "received" }, hand());
    return docs;
  }

  test("the same follow-ups, marks and pins put twice are there once, with their history", () => {
    const from = readView(meeting());
    const docs = createDocs();
    for (let times = 0; times < 2; times += 1) {
      putFollowUps(docs, from.followUps);
      putAsked(docs, from);
    }
    expect(followUps(docs)).toEqual(from.followUps);
    expect(readView(docs).pins).toEqual(from.pins);
  });

  test("what was not asked and what is open is carried, and says where it comes from", () => {
    const docs = createDocs();
    const set = "set-september" as SetId;
    const from = { set, title: "September", date: "2015-09-22" };
    const before = meeting();
    const closed = addFollowUp(before, {
      kind: "action",
      source: asked,
      from: null,
      author: "",
      createdAt: 3,
      tag: "done",
    });
    changeFollowUp(before, closed, { state: "closed" }, hand());
    carryForward(docs, readView(before), from);
    carryForward(docs, readView(before), from);
    const { plan, followUps: carried, marks } = readView(docs);
    expect(plan.items).toMatchObject([
      { source: { kind: "question", question: 3 }, from },
    ]);
    expect(readView(docs).pins).toEqual(
      new Map([["question-3", new Set(["2.11"])]]),
    );
    expect(carried).toMatchObject([
      { from, due: "2015-10-06", state: "received", what: asked.words },
    ]);
    expect(carried).toHaveLength(1);
    expect(marks.size).toBe(0);
  });
});
