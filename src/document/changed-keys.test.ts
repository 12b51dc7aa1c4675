import { beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import type { NoteId, PlanItemId } from "../domain/ids.ts";
import { setItemMark, setPin } from "./asked.ts";
import { changedKeys } from "./changed-keys.ts";
import { addFollowUp, writeFollowUp } from "./follow-up-operations.ts";
import { addNote, deleteNote, writeNote } from "./note-operations.ts";
import {
  addToPlan,
  changePlanItem,
  movePlanItem,
  setPlanMinutes,
  writePlanWords,
} from "./plan-operations.ts";
import { createDocs, type SetDocs } from "./schema.ts";
import { changeDetails, setMark } from "./set-operations.ts";

let docs: SetDocs;
let item: PlanItemId;
const note = "n" as NoteId;

beforeEach(() => {
  docs = createDocs();
  item = addToPlan(docs, {
    source: { kind: "question", question: 3 },
    words: "Printed?",
    author: "",
    createdAt: 1,
    tag: "t",
  });
  addNote(docs, {
    id: note,
    question: 1,
    text: "Why?",
    visibleTo: "set",
    author: "Cllr Ade",
    createdAt: 1,
    editedAt: 1,
  });
});

/** What a piece of work changes, as a device finds it that has read the document from the disk. */
function changesOf(work: () => void): readonly string[] {
  const before = Y.encodeStateVector(docs.shared);
  work();
  const update = Y.encodeStateAsUpdate(docs.shared, before);
  const fresh = new Y.Doc();
  Y.applyUpdate(fresh, Y.encodeStateAsUpdate(docs.shared));
  return [...changedKeys(fresh, update)].toSorted();
}

test("however much of a note is changed, it is one change", () => {
  const keys = changesOf(() => {
    writeNote(docs, note, "Why not?", 2);
    writeNote(docs, note, "Why not now?", 3);
  });
  expect(keys).toEqual(["notes/n"]);
});

test("an item of the plan is one, whatever of it is changed", () => {
  const keys = changesOf(() => {
    changePlanItem(docs, item, { lead: "Cllr Price", minutes: 5 });
    writePlanWords(docs, item, "In our words?", "Printed?");
    movePlanItem(docs, item, 0, "Staff");
  });
  expect(keys).toEqual([`plan/${item}`]);
});

test.each<readonly [string, () => void]>([
  ["plan/minutes", () => setPlanMinutes(docs, 40)],
  ["itemMarks/own-a", () => setItemMark(docs, "own-a" as PlanItemId, "partly")],
  ["marks/3", () => setMark(docs, 3, "answered")],
  ["details/title", () => changeDetails(docs, { title: "September" })],
  ["notes/n", () => deleteNote(docs, note, 5)],
])("%s is one", (key, work) => {
  expect(changesOf(work)).toEqual([key]);
});

test("what is pinned to one item is one", () => {
  const keys = changesOf(() => {
    setPin(docs, item, "2.11", true);
    setPin(docs, item, "K4", true);
  });
  expect(keys).toEqual([`pins/${item}`]);
});

test("a follow-up is one, with its words", () => {
  const keys = changesOf(() => {
    const id = addFollowUp(docs, {
      kind: "action",
      source: { question: 3, item: null, words: "", cites: [] },
      from: null,
      author: "",
      createdAt: 1,
      tag: "f",
    });
    writeFollowUp(docs, id, "what", "Bring the figures");
  });
  expect(keys).toEqual(["followUps/action-f"]);
});
