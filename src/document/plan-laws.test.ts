import * as fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import type { EnquiryId } from "../domain/ids.ts";
import {
  planEntries,
  type PlanEntry,
  type PlanSource,
} from "../domain/questioning-plan.ts";
import { mergeIntoOne } from "./load-updates.ts";
import {
  addToPlan,
  changePlanItem,
  movePlanItem,
  type PlanItemChange,
  removeFromPlan,
  restoreToPlan,
  setPlanMinutes,
  writePlanWords,
} from "./plan-operations.ts";
import { readPlanRecords } from "./plan-record.ts";
import { createProjection, readView } from "./projection.ts";
import { readPlan } from "./read-plan.ts";
import { createDocs, type SetDocs } from "./schema.ts";

/** One thing that one device does. Items are named by their place in what it sees; one that is not there is left alone. */
type Step =
  | {
      kind: "add";
      at: number;
      source: PlanSource;
      words: string;
      under: number | null;
    }
  | { kind: "remove" | "restore"; at: number; item: number }
  | { kind: "move"; at: number; item: number; to: number }
  | { kind: "change"; at: number; item: number; change: PlanItemChange }
  | { kind: "reword"; at: number; item: number; text: string }
  | { kind: "minutes"; at: number; minutes: number }
  | { kind: "meet"; at: number; with: number };

const devices = 3;
const at = fc.nat({ max: devices - 1 });
const item = fc.nat({ max: 7 });
const text = fc
  .array(fc.constantFrom("a", "b", " ", "😀", "word"), { maxLength: 5 })
  .map((parts) => parts.join(""));
const name = fc.constantFrom("", "Cllr Price", "Cllr Okafor");
const source: fc.Arbitrary<PlanSource> = fc.oneof(
  fc.record({
    kind: fc.constant("question" as const),
    question: fc.integer({ min: 1, max: 4 }),
  }),
  fc.record({
    kind: fc.constant("enquiry" as const),
    enquiry: fc.constantFrom("K1.no-target", "a/b") as fc.Arbitrary<EnquiryId>,
  }),
  fc.record({
    kind: fc.constant("supplementary" as const),
    question: fc.constant(1),
    text: fc.constantFrom("By when?", "Says who?"),
  }),
  fc.constant({ kind: "own" as const }),
);
const change: fc.Arbitrary<PlanItemChange> = fc.record(
  {
    lead: name,
    follow: name,
    theme: name,
    minutes: fc.integer({ min: 0, max: 9 }),
    covered: fc.boolean(),
  },
  { requiredKeys: [] },
);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant("add" as const),
    at,
    source,
    words: text,
    under: fc.option(item),
  }),
  fc.record({
    kind: fc.constantFrom("remove" as const, "restore" as const),
    at,
    item,
  }),
  fc.record({ kind: fc.constant("move" as const), at, item, to: item }),
  fc.record({ kind: fc.constant("change" as const), at, item, change }),
  fc.record({ kind: fc.constant("reword" as const), at, item, text }),
  fc.record({
    kind: fc.constant("minutes" as const),
    at,
    minutes: fc.nat({ max: 90 }),
  }),
  fc.record({ kind: fc.constant("meet" as const), at, with: at }),
);
const steps = fc.array(step, { maxLength: 30 });

const shown = (docs: SetDocs): readonly PlanEntry[] =>
  planEntries(readPlan(docs));

let tags = 0;
function perform(all: readonly SetDocs[], todo: Step, now: number): void {
  const docs = all[todo.at]!;
  const found = "item" in todo ? shown(docs)[todo.item] : undefined;
  switch (todo.kind) {
    case "add": {
      const parent =
        todo.under === null ? undefined : shown(docs)[todo.under]?.id;
      const { source, words } = todo;
      tags += 1;
      addToPlan(docs, {
        source,
        words,
        under: parent,
        author: "",
        createdAt: now,
        tag: `tag-${tags}`,
      });
      return;
    }
    case "remove":
      return found && void removeFromPlan(docs, found.id);
    case "restore": {
      const gone = [...readPlanRecords(docs.shared).values()].filter(
        ({ removed }) => removed,
      )[todo.item];
      return gone && restoreToPlan(docs, [gone.entry.id]);
    }
    case "move":
      return found && movePlanItem(docs, found.id, todo.to);
    case "change":
      return found && changePlanItem(docs, found.id, todo.change);
    case "reword":
      return found && writePlanWords(docs, found.id, todo.text);
    case "minutes":
      return setPlanMinutes(docs, todo.minutes);
    case "meet":
      return sync(docs, all[todo.with]!);
  }
}

const sync = (from: SetDocs, to: SetDocs): void =>
  Y.applyUpdate(to.shared, Y.encodeStateAsUpdate(from.shared), "met");

function meet(all: readonly SetDocs[]): void {
  all.forEach((from) => all.forEach((to) => sync(from, to)));
  all.forEach((from) => all.forEach((to) => sync(from, to)));
}

/** Devices that did all this, and every update that any of them made. */
function play(todo: readonly Step[], count = devices) {
  const sent: Uint8Array[] = [];
  const all = Array.from({ length: count }, createDocs);
  for (const { shared } of all) {
    shared.on("update", (update, origin) => {
      if (origin !== "met") sent.push(update);
    });
  }
  const projections = all.map(createProjection);
  todo.forEach((one, index) => {
    perform(all, one, index * 1000);
    projections.forEach((projection) => projection.refresh());
  });
  return { all, sent, projections };
}

test("however updates arrive, in any order and more than once, everyone sees one plan", () => {
  fc.assert(
    fc.property(steps, fc.infiniteStream(fc.nat()), (todo, chance) => {
      const { all, sent } = play(todo);
      meet(all);
      const plan = readPlan(all[0]!);
      all.forEach((docs) => expect(readPlan(docs)).toEqual(plan));

      const late = createDocs();
      const projection = createProjection(late);
      const twice = [...sent, ...sent].map((update) => ({
        update,
        place: chance.next().value,
      }));
      for (const { update } of twice.toSorted((a, b) => a.place - b.place)) {
        Y.applyUpdate(late.shared, update);
        projection.refresh();
        expect(projection.view).toEqual(readView(late));
      }
      expect(readPlan(late)).toEqual(plan);

      const merged = createDocs();
      if (sent.length > 0) Y.applyUpdate(merged.shared, mergeIntoOne(sent));
      expect(readPlan(merged)).toEqual(plan);
    }),
    { numRuns: 120 },
  );
});

test("a view that follows every change is the plan that would be read afresh", () => {
  fc.assert(
    fc.property(steps, (todo) => {
      const { all, projections } = play(todo);
      all.forEach((docs, index) =>
        expect(projections[index]!.view).toEqual(readView(docs)),
      );
    }),
    { numRuns: 120 },
  );
});

test("nothing is doubled: an id, a question, an enquiry or a suggested follow-up stands in the plan once", () => {
  fc.assert(
    fc.property(steps, (todo) => {
      const { all } = play(todo);
      meet(all);
      const entries = shown(all[0]!);
      const ids = entries.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const sources = entries
        .filter(({ source: { kind } }) => kind !== "own")
        .map((entry) => JSON.stringify(entry.source));
      expect(new Set(sources).size).toBe(sources.length);
    }),
    { numRuns: 120 },
  );
});

/** Two devices with one plan of four questions, the first with a supplementary. */
function twoDevices(): [SetDocs, SetDocs] {
  const [a, b] = [createDocs(), createDocs()];
  for (const question of [1, 2, 3, 4]) {
    perform([a], addStep({ kind: "question", question }), question);
  }
  perform([a], { ...addStep({ kind: "own" }), under: 0 }, 5);
  sync(a, b);
  return [a, b];
}
const addStep = (added: PlanSource) => ({
  kind: "add" as const,
  at: 0,
  source: added,
  words: "Printed words?",
  under: null,
});

test("nothing is lost: what one device adds or writes shows, whatever the other does meanwhile", () => {
  const anything = fc
    .array(step, { maxLength: 12 })
    .map((all) =>
      all
        .filter(({ kind }) => kind !== "meet")
        .map((one): Step => ({ ...one, at: 0 })),
    );
  fc.assert(
    fc.property(source, fc.option(item), item, anything, (...drawn) => {
      const [added, under, reworded, theirs] = drawn;
      const [a, b] = twoDevices();
      // A rewords one item and adds another; B does whatever it likes, which may be removing both.
      const rewordedId = shown(a)[reworded % 5]!.id;
      writePlanWords(a, rewordedId, "⟨ours⟩ and more");
      perform([a], { ...addStep(added), under }, 90);
      const ours = shown(a).map(({ id }) => id);
      const before = new Set(shown(b).map(({ id }) => id));
      theirs.forEach((one, index) => perform([b], one, 100 + index));
      const theirWords = shown(b);
      sync(a, b);
      sync(b, a);

      expect(shown(a)).toEqual(shown(b));
      const after = new Map(shown(a).map((entry) => [entry.id, entry]));
      expect(after.get(rewordedId)?.wording).toContain("⟨ours⟩");
      for (const id of ours) {
        if (!before.has(id)) expect([...after.keys()]).toContain(id);
      }
      for (const { id } of theirWords) {
        expect([...after.keys()]).toContain(id);
      }
    }),
    { numRuns: 200 },
  );
});

test("two people who reword a printed question apart change one text, and both their words are in it once", () => {
  const words = fc.stringMatching(/^[a-z]{1,8}$/);
  fc.assert(
    fc.property(words, words, fc.boolean(), (ours, theirs, isApart) => {
      const [a, b] = isApart ? [createDocs(), createDocs()] : twoDevices();
      if (isApart) {
        for (const docs of [a, b])
          perform([docs], addStep({ kind: "question", question: 1 }), 1);
      }
      const { id, printed } = shown(a)[0]!;
      writePlanWords(a, id, `${ours} ${printed}`, printed);
      writePlanWords(b, id, `${printed} ${theirs}`, printed);
      sync(a, b);
      sync(b, a);
      expect(shown(a)).toEqual(shown(b));
      expect(shown(a)[0]?.wording).toBe(`${ours} ${printed} ${theirs}`);
    }),
  );
});

test("two people who put names down for one item apart both find theirs, and whoever has seen both replaces both", () => {
  const role = fc.constantFrom("lead" as const, "follow" as const);
  const names = fc.constantFrom("Cllr Ahmed", "Cllr Okafor", "Cllr Price");
  fc.assert(
    fc.property(role, names, names, names, (of, ours, theirs, first) => {
      const [a, b] = twoDevices();
      const { id } = shown(a)[0]!;
      const read = (docs: SetDocs) => shown(docs)[0]![of];
      changePlanItem(a, id, { [of]: first });
      sync(a, b);
      // Each replaces the name that they saw, letter by letter.
      const write = (docs: SetDocs, name: string) => {
        let before = read(docs);
        for (let end = 1; end <= name.length; end += 1) {
          const after = name.slice(0, end);
          changePlanItem(docs, id, { [of]: after }, { [of]: before });
          before = after;
        }
      };
      write(a, ours);
      write(b, theirs);
      sync(a, b);
      sync(b, a);
      const both = [...new Set([ours, theirs])].toSorted().join(" / ");
      expect(read(a)).toBe(both);
      expect(read(b)).toBe(both);

      changePlanItem(b, id, { [of]: theirs }, { [of]: both });
      sync(b, a);
      expect(read(a)).toBe(theirs);
      changePlanItem(a, id, { [of]: "" });
      sync(a, b);
      expect(read(b)).toBe("");
    }),
  );
});

test("a name that arrives while another is being typed stays beside it", () => {
  const [a, b] = twoDevices();
  const { id } = shown(a)[0]!;
  changePlanItem(a, id, { lead: "A" }, { lead: "" });
  changePlanItem(b, id, { lead: "Okafor" }, { lead: "" });
  sync(b, a);
  changePlanItem(a, id, { lead: "Ad" }, { lead: "A" });
  changePlanItem(a, id, { lead: "Ade" }, { lead: "Ad" });
  sync(a, b);
  expect(shown(b)[0]!.lead).toBe("Ade / Okafor");
});

test("an item that is moved stands where it was put, among all the others in the order they had", () => {
  fc.assert(
    fc.property(steps, item, item, (todo, from, to) => {
      const { all } = play(todo);
      meet(all);
      const docs = all[0]!;
      const order = readPlan(docs).items.map(({ id }) => id);
      const moved = order[from];
      if (moved === undefined) return;
      const place = Math.min(to, order.length - 1);
      movePlanItem(docs, moved, place);
      const others = order.filter((id) => id !== moved);
      expect(readPlan(docs).items.map(({ id }) => id)).toEqual(
        others.toSpliced(place, 0, moved),
      );
    }),
    { numRuns: 200 },
  );
});

test("two moves at once leave every other item in its order", () => {
  const index = fc.nat({ max: 3 });
  fc.assert(
    fc.property(index, index, index, index, (mine, to, yours, goal) => {
      const [a, b] = twoDevices();
      const order = readPlan(a).items.map(({ id }) => id);
      movePlanItem(a, order[mine]!, to);
      movePlanItem(b, order[yours]!, goal);
      sync(a, b);
      sync(b, a);
      const merged = readPlan(a).items.map(({ id }) => id);
      expect(readPlan(b).items.map(({ id }) => id)).toEqual(merged);
      const still = (ids: readonly string[]) =>
        ids.filter((id) => id !== order[mine] && id !== order[yours]);
      expect(still(merged)).toEqual(still(order));
      expect(merged.toSorted()).toEqual(order.toSorted());
    }),
  );
});
