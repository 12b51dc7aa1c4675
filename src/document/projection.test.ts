import { beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import type { NoteId, PackId, PackVersion } from "../domain/ids.ts";
import { addNote, deleteNote, writeNote } from "./note-operations.ts";
import { createProjection, readView } from "./projection.ts";
import { readOrigin } from "./read-set.ts";
import {
  aboutOf,
  createDocs,
  detailsOf,
  marksOf,
  notesOf,
  type SetDocs,
} from "./schema.ts";
import { changeDetails, describeSet, setMark } from "./set-operations.ts";

let docs: SetDocs;
beforeEach(() => {
  docs = createDocs();
});

const id = (name: string) => name as NoteId;
const add = (name: string, question: number) =>
  addNote(docs, {
    id: id(name),
    question,
    text: name,
    visibleTo: "set",
    author: "",
    createdAt: 1,
    editedAt: 1,
  });
const origin = {
  pack: "tiny" as PackId,
  packVersion: "0123456789abcdef" as PackVersion,
  createdAt: 7,
};

test("an edit makes one note and its question's list anew, and leaves the rest", () => {
  add("a", 1);
  add("b", 1);
  add("c", 2);
  const projection = createProjection(docs);
  const before = projection.view;
  writeNote(docs, id("a"), "a changed", 1);
  expect(projection.refresh()).toBe(true);
  const after = projection.view;
  expect(after.notesByQuestion.get(1)?.[0]?.text).toBe("a changed");
  expect(before.notesByQuestion.get(1)?.[0]?.text).toBe("a");
  expect(after.notesByQuestion.get(1)?.[1]).toBe(
    before.notesByQuestion.get(1)?.[1],
  );
  expect(after.notesByQuestion.get(2)).toBe(before.notesByQuestion.get(2));
  expect(after.marks).toBe(before.marks);
  expect(after.details).toBe(before.details);
});

test("what changes nothing that shows keeps the view", () => {
  add("a", 1);
  setMark(docs, 1, "answered");
  const projection = createProjection(docs);
  const before = projection.view;
  writeNote(docs, id("a"), "a", 1);
  setMark(docs, 1, "answered");
  aboutOf(docs.shared).set("schema", 2);
  notesOf(docs.shared).set("strange", 5);
  marksOf(docs.shared).set("2", "unheard-of");
  expect(projection.refresh()).toBe(false);
  expect(projection.view).toBe(before);
});

test("a mark, a title and a deleted note are seen", () => {
  describeSet(docs, origin, { title: "A", committee: "C", date: "" });
  add("a", 1);
  const projection = createProjection(docs);
  setMark(docs, 3, "promised");
  changeDetails(docs, { title: "B" });
  deleteNote(docs, id("a"), 5);
  projection.refresh();
  expect(projection.view.marks).toEqual(new Map([[3, "promised"]]));
  expect(projection.view.details).toEqual({
    title: "B",
    committee: "C",
    date: "",
  });
  expect(projection.view.notesByQuestion.size).toBe(0);
  setMark(docs, 3, null);
  projection.refresh();
  expect(projection.view.marks.size).toBe(0);
});

test("after it is stopped it follows no more", () => {
  const projection = createProjection(docs);
  projection.stop();
  add("a", 1);
  expect(projection.refresh()).toBe(false);
});

test("a set remembers what it was made on", () => {
  describeSet(docs, origin, { title: "A", committee: "", date: "" });
  expect(readOrigin(docs)).toEqual(origin);
  expect(readOrigin(createDocs())).toBeNull();
});

test("entries that make no sense are passed over, and the good ones beside them are read", () => {
  add("good", 4);
  const notes = notesOf(docs.shared);
  const note = (fields: Record<string, unknown>) => {
    const map = new Y.Map<unknown>();
    Object.entries(fields).forEach(([key, value]) => map.set(key, value));
    return map;
  };
  notes.set("number", 5);
  notes.set("null", null);
  notes.set("array", new Y.Array());
  const head = { question: 1 };
  notes.set("no-text", note({ head }));
  notes.set("text-is-string", note({ head, text: "x" }));
  for (const wrong of [0, "1", NaN, 1.5, null]) {
    const question = { question: wrong };
    notes.set(`${wrong}`, note({ head: question, text: new Y.Text("x") }));
  }
  for (const wrong of [null, "head", 5, [1], new Y.Map()]) {
    notes.set(`head ${wrong}`, note({ head: wrong, text: new Y.Text("x") }));
  }
  notes.set(
    "odd-fields",
    note({
      head: { question: 5, author: 3, createdAt: "then", order: {}, more: 1 },
      text: new Y.Text("readable"),
      editedAt: 1e300,
      colour: "red",
    }),
  );
  marksOf(docs.shared).set("x", "answered");
  marksOf(docs.shared).set("-1", "answered");
  marksOf(docs.shared).set("2", 7);
  detailsOf(docs.shared).set("title", { not: "text" });

  const view = readView(docs);
  expect(new Set(view.notesByQuestion.keys())).toEqual(new Set([4, 5]));
  expect(view.notesByQuestion.get(5)).toEqual([
    {
      id: "odd-fields",
      question: 5,
      text: "readable",
      visibleTo: "set",
      author: "",
      mine: false,
      createdAt: 0,
      editedAt: 0,
    },
  ]);
  expect(view.marks.size).toBe(0);
  expect(view.details.title).toBe("");
});

test("a note can be added where another's order makes no sense", () => {
  const map = new Y.Map<unknown>();
  map.set("head", { question: 1, order: "!!" });
  map.set("text", new Y.Text("x"));
  notesOf(docs.shared).set("odd", map);
  add("a", 1);
  add("b", 1);
  const names = readView(docs)
    .notesByQuestion.get(1)
    ?.map((note) => note.id);
  expect(names).toEqual(["odd", "a", "b"]);
});
