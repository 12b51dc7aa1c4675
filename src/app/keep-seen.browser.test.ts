import { signal } from "@preact/signals";
import { beforeEach, expect, test } from "vitest";
import type { NoteId, SetId } from "../domain/ids.ts";
import type { OpenSet } from "../store/open-set.ts";
import {
  createFakeSet,
  fakeEntry,
  fakeNote,
  type FakeSet,
} from "../../tests/fixtures/fake-set.ts";
import { keepSeen } from "./keep-seen.ts";

beforeEach(() => localStorage.clear());

const theirs = (id: string) =>
  fakeNote({ id: id as NoteId, mine: false, visibleTo: "set" });

function start(open: FakeSet) {
  const set = signal<OpenSet | null>(open);
  const news = signal<ReadonlySet<NoteId>>(new Set());
  const see = keepSeen(set, news);
  return { set, news, see: (...ids: string[]) => see(ids as NoteId[]) };
}
const setWith = (...ids: string[]) =>
  createFakeSet(fakeEntry(), ids.map(theirs));

test("what stands in a set when it first comes to the device is not new", () => {
  expect(start(setWith("a", "b")).news.value.size).toBe(0);
});

test("a colleague’s note that arrives is new until it is seen, on this device for good", () => {
  const open = setWith("a");
  const { news, see } = start(open);
  open.receive(theirs("b"));
  expect([...news.value]).toEqual(["b"]);
  see("b");
  expect(news.value.size).toBe(0);
  expect(start(setWith("a", "b")).news.value.size).toBe(0);
});

test("what arrived while the set was closed is new when it is opened", () => {
  start(setWith("a")).see("a");
  expect([...start(setWith("a", "b")).news.value]).toEqual(["b"]);
});

test("one’s own note is never new", () => {
  const open = setWith();
  const { news } = start(open);
  open.addNote({ question: 1, text: "x", author: "" });
  expect(news.value.size).toBe(0);
});

test("each set has its own news", () => {
  const open = setWith();
  const { set, news } = start(open);
  open.receive(theirs("b"));
  expect(news.value.size).toBe(1);
  set.value = createFakeSet(fakeEntry({ id: "set-2" as SetId }), [theirs("c")]);
  expect(news.value.size).toBe(0);
  open.receive(theirs("d"));
  expect(news.value.size).toBe(0);
});

test("another tab has seen it, so it is not new here either", () => {
  const open = setWith();
  const here = start(open);
  open.receive(theirs("b"));
  start(open).see("b");
  const key = "critical-friend:seen:set-1";
  dispatchEvent(new StorageEvent("storage", { key }));
  expect(here.news.value.size).toBe(0);
});
