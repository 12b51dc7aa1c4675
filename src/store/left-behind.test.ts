import { expect, test } from "vitest";
import {
  docOf,
  entryOf,
  must,
  saying,
} from "../../tests/contract/sample-sets.ts";
import { wordsInBytes } from "../document/salvage.ts";
import { err } from "../lib/result.ts";
import {
  bringLeftBehind,
  type LeftBehind,
  readBatch,
  writeBatch,
} from "./left-behind.ts";
import { createMemoryStore } from "./memory-store.ts";
import type { SetStore } from "./port.ts";
import type { Batch } from "./session/batch.ts";

/** One page's, as text, as a browser keeps it. */
function leftBy(batch: Batch) {
  const kept = new Map([["a page", writeBatch(batch)]]);
  const left: LeftBehind = {
    keep: (name, one) => void kept.set(name, writeBatch(one)),
    drop: (name) => void kept.delete(name),
    all: () =>
      new Map([...kept].map(([name, text]) => [name, readBatch(text)!])),
  };
  return { kept, left };
}

const batchOf = (name: string, words: string, isNew: boolean): Batch => ({
  updates: [{ doc: docOf(name), update: saying(words) }],
  entry: isNew ? entryOf(name) : null,
});

async function wordsOf(store: SetStore, name: string) {
  const { updates } = must(await store.readUpdates(docOf(name)));
  return updates.flatMap((update) => [...wordsInBytes(update)]);
}

test("words of a set that is on the device are added to it, once", async () => {
  const store = createMemoryStore();
  must(await store.write(batchOf("a", "before", true).updates, [entryOf("a")]));
  const renamed = entryOf("a", { title: "Older" });
  const { kept, left } = leftBy({
    ...batchOf("a", "on the way", false),
    entry: renamed,
  });
  await bringLeftBehind(store, left);
  await bringLeftBehind(store, left);
  expect(await wordsOf(store, "a")).toEqual(["before", "on the way"]);
  expect(must(await store.listSets()).sets).toEqual([entryOf("a")]);
  expect(kept.size).toBe(0);
});

test("a set whose first words never got to the disk is there after all", async () => {
  const store = createMemoryStore();
  await bringLeftBehind(store, leftBy(batchOf("b", "first", true)).left);
  expect(must(await store.listSets()).sets).toEqual([entryOf("b")]);
  expect(await wordsOf(store, "b")).toEqual(["first"]);
});

test("a set that was removed for good stays removed", async () => {
  const store = createMemoryStore();
  const { kept, left } = leftBy(batchOf("gone", "too late", false));
  await bringLeftBehind(store, left);
  expect(await wordsOf(store, "gone")).toEqual([]);
  expect(kept.size).toBe(0);
});

test("what cannot be brought to the disk now is kept for the next time", async () => {
  const full = err({ kind: "full", detail: "no room" } as const);
  const store = createMemoryStore();
  const { kept, left } = leftBy(batchOf("a", "patient", true));
  await bringLeftBehind({ ...store, write: async () => full }, left);
  await bringLeftBehind({ ...store, listSets: async () => full }, left);
  expect(kept.size).toBe(1);
  await bringLeftBehind(store, left);
  expect(await wordsOf(store, "a")).toEqual(["patient"]);
});

test("what this app has not written is not taken for words", () => {
  for (const text of ["", "null", "[]", "{}", '{"updates":1}', "\u0000{"]) {
    expect(readBatch(text), text).toBeNull();
  }
  const odd = '{"updates":[1,["no key","AAA="],["a/shared","%"]],"entry":7}';
  expect(readBatch(odd)).toEqual({ updates: [], entry: null });
});
