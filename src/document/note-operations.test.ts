import { beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import type { NoteId } from "../domain/ids.ts";
import {
  addNote,
  deleteNote,
  removeDeleted,
  restoreNote,
  showNoteTo,
  signNotes,
  writeNote,
} from "./note-operations.ts";
import { allNotes, readView } from "./projection.ts";
import { createDocs, notesOf, type SetDocs } from "./schema.ts";

let docs: SetDocs;
beforeEach(() => {
  docs = createDocs();
});

const id = (name: string) => name as NoteId;
const add = (name: string, text: string, question = 1) =>
  addNote(docs, {
    id: id(name),
    question,
    text,
    visibleTo: "me",
    author: "Cllr Ade",
    createdAt: 1000,
    editedAt: 1000,
  });
const shown = (of: SetDocs = docs) =>
  allNotes(readView(of)).map((note) => [note.id, note.visibleTo, note.text]);

const copyOf = (original: SetDocs): SetDocs => {
  const copy = createDocs();
  sync(original, copy);
  return copy;
};
const sync = (from: SetDocs, to: SetDocs) => {
  Y.applyUpdate(to.shared, Y.encodeStateAsUpdate(from.shared));
  Y.applyUpdate(to.own, Y.encodeStateAsUpdate(from.own));
};
const meet = (a: SetDocs, b: SetDocs) => {
  sync(a, b);
  sync(b, a);
};

test("notes stand in the order they were added, question by question", () => {
  add("b", "second question", 2);
  add("z", "one");
  add("a", "two");
  expect(shown().map(([name]) => name)).toEqual(["z", "a", "b"]);
});

test("more notes than one digit of the order can number stay in order", () => {
  const names = Array.from({ length: 200 }, (_, index) => `note-${index}`);
  names.forEach((name) => add(name, name));
  expect(shown().map(([name]) => name)).toEqual(names);
});

test("what a note holds can be read back", () => {
  add("a", "Who leads? 🙂");
  expect(readView(docs).notesByQuestion.get(1)).toEqual([
    {
      id: "a",
      question: 1,
      text: "Who leads? 🙂",
      visibleTo: "me",
      author: "Cllr Ade",
      mine: true,
      createdAt: 1000,
      editedAt: 1000,
    },
  ]);
});

test("half a character from a keyboard is the same on the screen as on the disk", () => {
  add("a", "");
  writeNote(docs, id("a"), "x\uD83D", 2000);
  expect(shown()).toEqual([["a", "me", "x\uFFFD"]]);
  writeNote(docs, id("a"), "x\uD83D\uDE00", 2000);
  expect(shown(copyOf(docs))).toEqual([["a", "me", "x😀"]]);
});

test("the time of the last edit is kept to the minute, so that letters stay one run", () => {
  add("a", "");
  const letters = "a note of many letters";
  for (let end = 1; end <= letters.length; end += 1) {
    writeNote(docs, id("a"), letters.slice(0, end), 1000 + end);
  }
  expect(Y.encodeStateAsUpdate(docs.own).length).toBeLessThan(300);
  writeNote(docs, id("a"), "later", 62_000);
  expect(readView(docs).notesByQuestion.get(1)?.[0]?.editedAt).toBe(62_000);
});

test("a deleted note is hidden, and comes back whole", () => {
  add("a", "keep me");
  deleteNote(docs, id("a"), 2000);
  expect(shown()).toEqual([]);
  restoreNote(docs, id("a"));
  expect(shown()).toEqual([["a", "me", "keep me"]]);
});

test("words typed into a note while another tab deletes it bring it back", () => {
  add("a", "half a thou");
  const other = copyOf(docs);
  deleteNote(docs, id("a"), 2000);
  writeNote(other, id("a"), "half a thought", 2000);
  meet(docs, other);
  expect(shown()).toEqual([["a", "me", "half a thought"]]);
  expect(shown(other)).toEqual(shown());
});

test("a note that came back so says that it was deleted, until someone changes it who knows", () => {
  add("a", "abc");
  const other = copyOf(docs);
  const says = (from = docs) => allNotes(readView(from))[0]?.deletedMeanwhile;
  deleteNote(docs, id("a"), 2000);
  writeNote(other, id("a"), "abcd", 2000);
  expect(says(other)).toBeUndefined();
  meet(docs, other);
  expect([says(), says(other)]).toEqual([true, true]);
  writeNote(docs, id("a"), "abcde", 3000);
  meet(docs, other);
  expect([says(), says(other)]).toEqual([undefined, undefined]);
});

test("a note that came back so does not vanish when its text happens to be the deleted one again", () => {
  add("a", "abc");
  const other = copyOf(docs);
  deleteNote(docs, id("a"), 2000);
  writeNote(other, id("a"), "abcd", 2000);
  meet(docs, other);
  writeNote(other, id("a"), "abcde", 2000);
  writeNote(other, id("a"), "abc", 2000);
  expect(shown(other)).toEqual([["a", "me", "abc"]]);
});

test("writing in a deleted note, as an open text field would, brings it back", () => {
  add("a", "abc");
  deleteNote(docs, id("a"), 2000);
  writeNote(docs, id("a"), "abc", 3000);
  expect(shown()).toEqual([["a", "me", "abc"]]);
});

test("two people writing in one note both keep their words", () => {
  add("a", "Ask about fostering.");
  const other = copyOf(docs);
  writeNote(docs, id("a"), "Ask first about fostering.", 2000);
  writeNote(other, id("a"), "Ask about fostering and care leavers.", 2000);
  meet(docs, other);
  expect(shown()).toEqual([
    ["a", "me", "Ask first about fostering and care leavers."],
  ]);
});

test("a note is shown to the set and to me again, under one id and with its text", () => {
  add("a", "first");
  showNoteTo(docs, id("a"), "set", 2000);
  expect(shown()).toEqual([["a", "set", "first"]]);
  writeNote(docs, id("a"), "second", 3000);
  showNoteTo(docs, id("a"), "me", 4000);
  expect(shown()).toEqual([["a", "me", "second"]]);
  deleteNote(docs, id("a"), 5000);
  expect(shown()).toEqual([]);
  restoreNote(docs, id("a"));
  expect(shown()).toEqual([["a", "me", "second"]]);
});

test("a note keeps its place when it is shown to the set", () => {
  ["a", "b", "c"].forEach((name) => add(name, name));
  showNoteTo(docs, id("b"), "set", 2000);
  expect(shown().map(([name]) => name)).toEqual(["a", "b", "c"]);
});

test("words typed while another tab moves the note stand beside it, and each copy can be edited, deleted and moved", () => {
  add("a", "one");
  const other = copyOf(docs);
  showNoteTo(docs, id("a"), "set", 2000);
  writeNote(other, id("a"), "one and more", 2000);
  meet(docs, other);
  expect(shown()).toEqual([
    ["a", "set", "one"],
    ["a~me", "me", "one and more"],
  ]);
  writeNote(docs, id("a~me"), "mine", 3000);
  writeNote(docs, id("a"), "ours", 3000);
  expect(shown()).toEqual([
    ["a", "set", "ours"],
    ["a~me", "me", "mine"],
  ]);
  showNoteTo(docs, id("a~me"), "set", 4000);
  expect(shown()).toEqual([
    ["a", "set", "ours"],
    ["a~me", "set", "mine"],
  ]);
  deleteNote(docs, id("a"), 5000);
  expect(shown()).toEqual([["a~me", "set", "mine"]]);
  restoreNote(docs, id("a"));
  expect(shown().length).toBe(2);
});

test("moving a note onto a visible one of its id overwrites neither", () => {
  add("a", "one");
  const other = copyOf(docs);
  showNoteTo(docs, id("a"), "set", 2000);
  writeNote(other, id("a"), "one and more", 2000);
  meet(docs, other);
  showNoteTo(docs, id("a"), "me", 3000);
  expect(
    shown()
      .map(([, , text]) => text)
      .toSorted(),
  ).toEqual(["one", "one and more"]);
});

test("what was deleted long ago is removed for good, and nothing else", () => {
  ["old", "new", "kept"].forEach((name) => add(name, name));
  deleteNote(docs, id("old"), 1000);
  deleteNote(docs, id("new"), 9000);
  expect(removeDeleted(docs.own, 5000)).toBe(1);
  expect([...notesOf(docs.own).keys()].toSorted()).toEqual(["kept", "new"]);
  restoreNote(docs, id("new"));
  expect(shown().map(([name]) => name)).toEqual(["new", "kept"]);
});

test("a note that is not there, and a question that is none, are a programmer's error", () => {
  expect(() => writeNote(docs, id("x"), "", 0)).toThrow("no note x");
  expect(() => add("a", "", 0)).toThrow("not 0");
});

describe("whose a note is", () => {
  const mine = (of: SetDocs) =>
    allNotes(readView(of)).map((note) => [note.id, note.mine]);

  test("a note shown to everyone is mine here, and nobody else can tell", () => {
    add("n", "mine");
    showNoteTo(docs, id("n"), "set", 2000);
    expect(mine(docs)).toEqual([["n", true]]);
    const colleague = createDocs();
    Y.applyUpdate(colleague.shared, Y.encodeStateAsUpdate(docs.shared));
    expect(mine(colleague)).toEqual([["n", false]]);
    expect(docs.shared.share.has("mine")).toBe(false);
  });

  test("signing puts a name to my notes for everyone, and to no other", () => {
    const colleague = createDocs();
    addNote(colleague, { ...unsigned, id: id("theirs"), visibleTo: "set" });
    Y.applyUpdate(docs.shared, Y.encodeStateAsUpdate(colleague.shared));
    addNote(docs, { ...unsigned, id: id("kept"), visibleTo: "me" });
    addNote(docs, { ...unsigned, id: id("moved"), visibleTo: "me" });
    showNoteTo(docs, id("moved"), "set", 2000);
    add("signed", "before");
    showNoteTo(docs, id("signed"), "set", 2000);
    signNotes(docs, "Cllr Bell");
    const authors = new Map(
      allNotes(readView(docs)).map((note) => [note.id as string, note.author]),
    );
    expect(Object.fromEntries(authors)).toEqual({
      theirs: "",
      kept: "",
      moved: "Cllr Bell",
      signed: "Cllr Ade",
    });
  });
});

const unsigned = {
  question: 1,
  text: "words",
  author: "",
  createdAt: 1000,
  editedAt: 1000,
};
