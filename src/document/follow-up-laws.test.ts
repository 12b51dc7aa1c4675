import * as fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import {
  followUpKinds,
  type FollowUpSource,
  followUpStates,
} from "../domain/follow-up.ts";
import type { PlanItemId } from "../domain/ids.ts";
import { markAsked, setPin } from "./asked.ts";
import {
  addFollowUp,
  changeFollowUp,
  type FollowUpEdit,
  removeFollowUp,
  restoreFollowUp,
  writeFollowUp,
} from "./follow-up-operations.ts";
import { readFollowUpRecords } from "./follow-up-record.ts";
import { mergeIntoOne } from "./load-updates.ts";
import { type Mark, markValues } from "./model.ts";
import { createProjection, readView } from "./projection.ts";
import { createDocs, type SetDocs } from "./schema.ts";

/** One thing that one device does. Follow-ups are named by their place in what it holds; one that is not there is left alone. */
type Step =
  | { kind: "mark"; at: number; source: FollowUpSource; mark: Mark | null }
  | { kind: "add"; at: number; source: FollowUpSource; what: string }
  | { kind: "change"; at: number; which: number; edit: FollowUpEdit }
  | { kind: "write"; at: number; which: number; text: string }
  | { kind: "remove" | "restore"; at: number; which: number }
  | { kind: "pin"; at: number; cite: string; isPinned: boolean }
  | { kind: "meet"; at: number; with: number };

const devices = 3;
const at = fc.nat({ max: devices - 1 });
const which = fc.nat({ max: 5 });
const words = fc
  .array(fc.constantFrom("a", "b", " ", "😀", "word"), { maxLength: 5 })
  .map((parts) => parts.join(""));
const item = "own-1" as PlanItemId;
const source: fc.Arbitrary<FollowUpSource> = fc.constantFrom(
  { question: 12, item: null, words: "How?", cites: [] },
  { question: 4, item: null, words: "Why?", cites: [] },
  { question: null, item, words: "When?", cites: [] },
);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant("mark" as const),
    at,
    source,
    mark: fc.constantFrom(null, "promised" as const, ...markValues),
  }),
  fc.record({ kind: fc.constant("add" as const), at, source, what: words }),
  fc.record({
    kind: fc.constant("change" as const),
    at,
    which,
    edit: fc.record(
      {
        to: fc.constantFrom("", "Director", "Head of Service"),
        due: fc.constantFrom("", "2015-10-06", "2016-02-31x", "2015-12-01"),
        state: fc.constantFrom(...followUpStates),
        kind: fc.constantFrom(...followUpKinds),
      },
      { requiredKeys: [] },
    ),
  }),
  fc.record({ kind: fc.constant("write" as const), at, which, text: words }),
  fc.record({
    kind: fc.constantFrom("remove" as const, "restore" as const),
    at,
    which,
  }),
  fc.record({
    kind: fc.constant("pin" as const),
    at,
    cite: fc.constantFrom("2.11", "K12"),
    isPinned: fc.boolean(),
  }),
  fc.record({ kind: fc.constant("meet" as const), at, with: at }),
);

function perform(all: readonly SetDocs[], todo: Step, index: number): void {
  const docs = all[todo.at]!;
  const hand = { author: "", now: index, tag: `${todo.at}-${index}` };
  const ids = [...readFollowUpRecords(docs.shared).keys()].toSorted();
  const id = "which" in todo ? ids[todo.which] : undefined;
  switch (todo.kind) {
    case "mark":
      return markAsked(docs, todo.source, todo.mark, hand);
    case "add": {
      const made = addFollowUp(docs, {
        kind: "action",
        source: todo.source,
        from: null,
        author: "",
        createdAt: index,
        tag: hand.tag,
      });
      return writeFollowUp(docs, made, "what", todo.what);
    }
    case "change":
      return id && changeFollowUp(docs, id, todo.edit, hand);
    case "write":
      return id && writeFollowUp(docs, id, "measure", todo.text);
    case "remove":
      return id && removeFollowUp(docs, id);
    case "restore":
      return id && restoreFollowUp(docs, id);
    case "pin":
      return setPin(docs, item, todo.cite, todo.isPinned);
    case "meet":
      return meet(docs, all[todo.with]!);
  }
}

function meet(a: SetDocs, b: SetDocs): void {
  if (a === b) return;
  Y.applyUpdate(a.shared, Y.encodeStateAsUpdate(b.shared));
  Y.applyUpdate(b.shared, Y.encodeStateAsUpdate(a.shared));
}

const steps = fc.array(step, { maxLength: 40 });

test("devices that have met in any order see the same, and a projection that followed along too", () => {
  fc.assert(
    fc.property(steps, (todo) => {
      const all = Array.from({ length: devices }, createDocs);
      const projections = all.map(createProjection);
      todo.forEach((one, index) => {
        perform(all, one, index);
        projections.forEach((projection) => projection.refresh());
      });
      for (const a of all) for (const b of all) meet(a, b);
      for (const a of all) for (const b of all) meet(a, b);
      projections.forEach((projection) => projection.refresh());

      const views = all.map(readView);
      for (const view of views) expect(view).toEqual(views[0]);
      for (const projection of projections)
        expect(projection.view).toEqual(views[0]);
      const stored = createDocs();
      const update = mergeIntoOne(
        all.map(({ shared }) => Y.encodeStateAsUpdate(shared)),
      );
      Y.applyUpdate(stored.shared, update);
      expect(readView(stored)).toEqual(views[0]);
    }),
    { numRuns: 150 },
  );
});

test("a promise to one question is one, however many have noted it", () => {
  fc.assert(
    fc.property(steps, (todo) => {
      const all = Array.from({ length: devices }, createDocs);
      todo.forEach((one, index) => perform(all, one, index));
      for (const a of all) for (const b of all) meet(a, b);
      const { followUps } = readView(all[0]!);
      expect(new Set(followUps.map(({ id }) => id)).size).toBe(
        followUps.length,
      );
      const promised = readFollowUpRecords(all[0]!.shared);
      const made = [...promised.keys()].filter((id) =>
        id.startsWith("promise-"),
      );
      expect(made.length).toBeLessThanOrEqual(3);
    }),
    { numRuns: 60 },
  );
});
