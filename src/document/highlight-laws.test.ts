import * as fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import type { HighlightId, PackVersion } from "../domain/ids.ts";
import {
  addHighlight,
  deleteHighlight,
  moveHighlight,
  removeDeletedHighlights,
  restoreHighlight,
  tieHighlight,
  writeHighlight,
} from "./highlight-operations.ts";
import { lookUpHighlight } from "./highlight-record.ts";
import type { Highlight } from "./model.ts";
import { createProjection, readView } from "./projection.ts";
import { bringBackHighlights, putHighlights } from "./put-highlights.ts";
import { createDocs, highlightsOf, type SetDocs } from "./schema.ts";

const made = (change: Partial<Highlight> = {}): Highlight => ({
  id: "h" as HighlightId,
  selectors: {
    place: "2.5",
    quote: { exact: "much improved", prefix: "period is ", suffix: ", with" },
    position: { start: 70, end: 83 },
  },
  packVersion: "0123456789abcdef" as PackVersion,
  questions: [],
  text: "",
  author: "",
  createdAt: 1,
  ...change,
});
const shown = (docs: SetDocs) => readView(docs).highlights;
const send = (from: SetDocs, to: SetDocs) =>
  Y.applyUpdate(to.own, Y.encodeStateAsUpdate(from.own));

type Step =
  | { kind: "add"; at: number; text: string }
  | { kind: "write"; at: number; which: number; text: string }
  | { kind: "tie"; at: number; which: number; question: number; tied: boolean }
  | { kind: "delete" | "restore" | "move"; at: number; which: number }
  | { kind: "meet"; at: number; with: number };
const at = fc.nat({ max: 2 });
const which = fc.nat({ max: 6 });
const text = fc.constantFrom("", "a", "why 😀", "word");
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant("add" as const), at, text }),
    fc.record({ kind: fc.constant("write" as const), at, which, text }),
    fc.record({
      kind: fc.constant("tie" as const),
      at,
      which,
      question: fc.integer({ min: 1, max: 3 }),
      tied: fc.boolean(),
    }),
    fc.record({
      kind: fc.constantFrom(
        "delete" as const,
        "restore" as const,
        "move" as const,
      ),
      at,
      which,
    }),
    fc.record({ kind: fc.constant("meet" as const), at, with: at }),
  ),
  { maxLength: 25 },
);

function perform(all: readonly SetDocs[], step: Step, index: number): void {
  const docs = all[step.at]!;
  if (step.kind === "meet") return send(docs, all[step.with]!);
  const id = `h${step.kind === "add" ? index : step.which}` as HighlightId;
  if (step.kind === "add") {
    return addHighlight(docs, made({ id, text: step.text, createdAt: index }));
  }
  if (lookUpHighlight(docs, id) === null) return;
  switch (step.kind) {
    case "write":
      return writeHighlight(docs, id, step.text);
    case "tie":
      return tieHighlight(docs, id, step.question, step.tied);
    case "delete":
      return deleteHighlight(docs, id, index);
    case "restore":
      return restoreHighlight(docs, id);
    case "move": {
      const { selectors, packVersion } = made();
      const moved = { ...selectors, place: `3.${index}` };
      return moveHighlight(docs, id, { selectors: moved, packVersion });
    }
  }
}

test("however updates arrive, everyone sees the same, and a view that follows is the one read afresh", () => {
  fc.assert(
    fc.property(steps, (todo) => {
      const all = [createDocs(), createDocs(), createDocs()];
      const projections = all.map(createProjection);
      todo.forEach((step, index) => {
        perform(all, step, index);
        projections.forEach((projection) => projection.refresh());
      });
      all.forEach((docs, index) =>
        expect(projections[index]!.view).toEqual(readView(docs)),
      );
      for (let round = 0; round < 2; round += 1)
        all.forEach((from) => all.forEach((to) => send(from, to)));
      all.forEach((docs) => expect(shown(docs)).toEqual(shown(all[0]!)));
    }),
    { numRuns: 150 },
  );
});

test("two tabs that tie it to two questions tie it to both", () => {
  const [a, b] = [createDocs(), createDocs()];
  addHighlight(a, made());
  send(a, b);
  tieHighlight(a, made().id, 12, true);
  tieHighlight(b, made().id, 3, true);
  send(a, b);
  expect(shown(b)[0]?.questions).toEqual([3, 12]);
});

test.each([
  ["writing", (docs: SetDocs) => writeHighlight(docs, made().id, "ask why")],
  ["tying", (docs: SetDocs) => tieHighlight(docs, made().id, 2, true)],
])("%s in another tab brings a deleted highlight back", (_what, act) => {
  const [a, b] = [createDocs(), createDocs()];
  addHighlight(a, made());
  send(a, b);
  deleteHighlight(a, made().id, 5);
  expect(shown(a)).toEqual([]);
  act(b);
  send(b, a);
  expect(shown(a)).toHaveLength(1);
});

test("deleting can be undone, and goes for good only when it is old", () => {
  const docs = createDocs();
  addHighlight(docs, made({ text: "note", questions: [4] }));
  deleteHighlight(docs, made().id, 5);
  expect(removeDeletedHighlights(docs.own, 5)).toBe(0);
  restoreHighlight(docs, made().id);
  expect(shown(docs)).toEqual([made({ text: "note", questions: [4] })]);
  deleteHighlight(docs, made().id, 5);
  expect(removeDeletedHighlights(docs.own, 6)).toBe(1);
  expect(lookUpHighlight(docs, made().id)).toBeNull();
});

test("an edit keeps the identity of every other highlight, and of where it stands itself", () => {
  const docs = createDocs();
  addHighlight(docs, made());
  addHighlight(docs, made({ id: "other" as HighlightId, createdAt: 2 }));
  const projection = createProjection(docs);
  const [first, second] = projection.view.highlights;
  writeHighlight(docs, made().id, "x");
  expect(projection.refresh()).toBe(true);
  expect(projection.view.highlights[1]).toBe(second);
  expect(projection.view.highlights[0]?.selectors).toBe(first?.selectors);
});

test("highlights stay in the document that never leaves the device", () => {
  const docs = createDocs();
  addHighlight(docs, made({ text: "mine" }));
  expect(docs.shared.store.clients.size).toBe(0);
});

test("what this version cannot read is passed over and kept", () => {
  const docs = createDocs();
  highlightsOf(docs.own).set("odd", "from a later version");
  highlightsOf(docs.own).set(
    "odder",
    new Y.Map([["target", { selectors: 3 }]]),
  );
  addHighlight(docs, made());
  expect(shown(docs)).toHaveLength(1);
  expect([...highlightsOf(docs.own).keys()]).toContain("odd");
});

test("half a character at the end of a quote does no harm", () => {
  const docs = createDocs();
  const { selectors } = made();
  addHighlight(
    docs,
    made({
      selectors: {
        ...selectors,
        quote: { ...selectors.quote, exact: "a\ud83d" },
      },
    }),
  );
  const copy = createDocs();
  send(docs, copy);
  expect(shown(copy)).toEqual(shown(docs));
});

test("the same highlights put twice are put once, and another note stands beside ours", () => {
  const docs = createDocs();
  const file = [made({ text: "theirs", questions: [1] })];
  expect(putHighlights(docs, file)).toBe(1);
  expect(putHighlights(docs, file)).toBe(0);
  writeHighlight(docs, made().id, "mine");
  expect(putHighlights(docs, file)).toBe(1);
  expect(putHighlights(docs, file)).toBe(0);
  expect(
    shown(docs)
      .map((one) => one.text)
      .toSorted(),
  ).toEqual(["mine", "theirs"]);
});

test("a backup brings back what was deleted, and leaves what was rewritten as it is now", () => {
  const docs = createDocs();
  addHighlight(docs, made({ text: "then" }));
  const backup = shown(docs);
  writeHighlight(docs, made().id, "now");
  bringBackHighlights(docs, backup);
  expect(shown(docs).map((one) => one.text)).toEqual(["now"]);
  deleteHighlight(docs, made().id, 3);
  bringBackHighlights(docs, backup);
  expect(shown(docs).map((one) => one.text)).toEqual(["now"]);
});
