import * as fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import type { NoteId } from "../domain/ids.ts";
import { findNote } from "./find-note.ts";
import { mergeIntoOne } from "./load-updates.ts";
import { type Mark, markValues } from "./model.ts";
import {
  addNote,
  deleteNote,
  restoreNote,
  showNoteTo,
  writeNote,
} from "./note-operations.ts";
import { allNotes, createProjection, readView } from "./projection.ts";
import { createDocs, type SetDocs } from "./schema.ts";
import { changeDetails, setMark } from "./set-operations.ts";

/** One thing that one device does. Notes are named by the number in which they were added; one that it does not know is left alone. */
type Step =
  | { kind: "add"; at: number; question: number; text: string }
  | { kind: "write"; at: number; note: number; text: string }
  | { kind: "delete" | "restore" | "move"; at: number; note: number }
  | { kind: "mark"; at: number; question: number; mark: Mark | null }
  | { kind: "title"; at: number; text: string }
  | { kind: "meet"; at: number; with: number };

const devices = 3;
const at = fc.nat({ max: devices - 1 });
const note = fc.nat({ max: 7 });
const question = fc.integer({ min: 1, max: 3 });
const text = fc
  .array(fc.constantFrom("a", "b", " ", "😀", "word"), { maxLength: 5 })
  .map((parts) => parts.join(""));

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant("add" as const), at, question, text }),
  fc.record({ kind: fc.constant("write" as const), at, note, text }),
  fc.record({
    kind: fc.constantFrom(
      "delete" as const,
      "restore" as const,
      "move" as const,
    ),
    at,
    note,
  }),
  fc.record({
    kind: fc.constant("mark" as const),
    at,
    question,
    mark: fc.constantFrom(null, ...markValues),
  }),
  fc.record({ kind: fc.constant("title" as const), at, text }),
  fc.record({ kind: fc.constant("meet" as const), at, with: at }),
);

function perform(all: readonly SetDocs[], todo: Step, index: number): void {
  const docs = all[todo.at]!;
  const now = index * 1000;
  const id = `note-${"note" in todo ? todo.note : index}` as NoteId;
  const known = findNote(docs, id) !== null;
  switch (todo.kind) {
    case "add":
      return addNote(docs, {
        ...todo,
        id,
        visibleTo: index % 2 === 0 ? "me" : "set",
        author: "",
        createdAt: now,
        editedAt: now,
      });
    case "write":
      return known ? writeNote(docs, id, todo.text, now) : undefined;
    case "delete":
      return known ? deleteNote(docs, id, now) : undefined;
    case "restore":
      return known ? restoreNote(docs, id) : undefined;
    case "move": {
      const to = findNote(docs, id)?.visibleTo === "me" ? "set" : "me";
      return known ? showNoteTo(docs, id, to, now) : undefined;
    }
    case "mark":
      return setMark(docs, todo.question, todo.mark);
    case "title":
      return changeDetails(docs, { title: todo.text });
    case "meet":
      return sync(docs, all[todo.with]!);
  }
}

const sync = (from: SetDocs, to: SetDocs): void => {
  Y.applyUpdate(to.shared, Y.encodeStateAsUpdate(from.shared));
  Y.applyUpdate(to.own, Y.encodeStateAsUpdate(from.own));
};

interface Sent {
  readonly part: "shared" | "own";
  readonly update: Uint8Array;
}

/** Devices that did all this, and every update that any of them made. */
function play(steps: readonly Step[]) {
  const sent: Sent[] = [];
  const all = Array.from({ length: devices }, createDocs);
  for (const docs of all) {
    for (const part of ["shared", "own"] as const) {
      docs[part].on("update", (update, _origin, _doc, transaction) => {
        if (transaction.local) sent.push({ part, update });
      });
    }
  }
  const projections = all.map(createProjection);
  steps.forEach((todo, index) => {
    perform(all, todo, index);
    projections.forEach((projection) => projection.refresh());
  });
  return { all, sent, projections };
}

const steps = fc.array(step, { maxLength: 30 });

test("however updates arrive, in any order and more than once, everyone sees the same", () => {
  fc.assert(
    fc.property(steps, fc.infiniteStream(fc.nat()), (todo, chance) => {
      const { all, sent } = play(todo);
      all.forEach((from) => all.forEach((to) => sync(from, to)));
      all.forEach((from) => all.forEach((to) => sync(from, to)));
      const view = readView(all[0]!);
      all.forEach((docs) => expect(readView(docs)).toEqual(view));

      const late = createDocs();
      const twice = [...sent, ...sent].map((one) => ({
        one,
        place: chance.next().value,
      }));
      for (const { one } of twice.toSorted((a, b) => a.place - b.place)) {
        Y.applyUpdate(late[one.part], one.update);
      }
      expect(readView(late)).toEqual(view);
    }),
    { numRuns: 120 },
  );
});

test("a view that follows every change is the view that would be read afresh", () => {
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

test("updates merged into one say the same as all of them", () => {
  fc.assert(
    fc.property(steps, fc.nat(), (todo, cut) => {
      const { all, sent } = play(todo);
      all.forEach((from) => sync(from, all[0]!));
      const merged = createDocs();
      for (const part of ["shared", "own"] as const) {
        const updates = sent
          .filter((one) => one.part === part)
          .map((one) => one.update);
        const at = updates.length > 0 ? cut % updates.length : 0;
        const halves = [updates.slice(at), updates.slice(0, at)];
        Y.applyUpdate(merged[part], mergeIntoOne(halves.map(mergeIntoOne)));
      }
      expect(readView(merged)).toEqual(readView(all[0]!));
    }),
    { numRuns: 80 },
  );
});

test("two devices that write apart lose none of each other's words", () => {
  const words = fc.stringMatching(/^[a-z]{1,8}$/);
  fc.assert(
    fc.property(words, words, fc.boolean(), (ours, theirs, deleted) => {
      const [a, b] = [createDocs(), createDocs()] as const;
      const id = "n" as NoteId;
      addNote(a, {
        id,
        question: 1,
        text: "…",
        visibleTo: "set",
        author: "",
        createdAt: 0,
        editedAt: 0,
      });
      sync(a, b);
      writeNote(a, id, `${ours}…`, 1);
      if (deleted) deleteNote(a, id, 1);
      writeNote(b, id, `…${theirs}`, 1);
      sync(a, b);
      sync(b, a);
      const [left, right] = [allNotes(readView(a)), allNotes(readView(b))];
      expect(left).toEqual(right);
      expect(left[0]?.text).toBe(`${ours}…${theirs}`);
    }),
  );
});
