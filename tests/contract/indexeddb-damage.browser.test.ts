import { beforeEach, describe, expect, test } from "vitest";
import { mergeIntoOne } from "../../src/document/load-updates.ts";
import { wordsInBytes } from "../../src/document/salvage.ts";
import { createIndexedDbStore } from "../../src/store/indexeddb-store.ts";
import type { SetStore } from "../../src/store/port.ts";
import { docOf, entryOf, must, sampleUpdates, saying } from "./sample-sets.ts";
import { databaseForTest, promised, tamper } from "./test-database.ts";

let name: string;
let store: SetStore;
beforeEach(() => {
  name = databaseForTest();
  store = createIndexedDbStore({ name });
  return () => store.close();
});

const doc = docOf("a");
const writeWords = async (...words: readonly string[]) => {
  for (const word of words) {
    must(await store.write([{ doc, update: saying(word) }]));
  }
};
const readWords = async () =>
  must(await store.readUpdates(doc)).updates.flatMap(wordsInBytes);

/** Changes one stored update. */
const spoil = (key: number, change: (record: object) => unknown) =>
  tamper(name, "updates", async (updates) => {
    const record = (await promised(updates.get(key))) as object;
    await promised(updates.put(change(record), key));
  });
const flipBit = (record: object) => {
  const { bytes } = record as { bytes: Uint8Array };
  bytes[bytes.length >> 1]! ^= 1;
  return record;
};

describe("an update whose bytes have changed", () => {
  beforeEach(async () => {
    await writeWords("before", "spoiled words", "after");
    await spoil(2, flipBit);
  });

  test("is set aside with its words, and the others are read", async () => {
    const stored = must(await store.readUpdates(doc));
    expect(stored.updates.flatMap(wordsInBytes)).toEqual(["before", "after"]);
    expect(stored.position).toBe(3);
    expect(stored.damaged).toHaveLength(1);
    const [damaged] = stored.damaged;
    expect(damaged).toMatchObject({ key: 2, set: doc.set });
    expect(damaged!.words.join(" ")).toMatch(/spo|words/);
    expect(damaged!.remains).toContain('"key": 2');
  });

  test("is found again by a catch-up", async () => {
    const later = must(await store.readUpdatesAfter(doc, 1));
    expect(later.damaged.map(({ key }) => key)).toEqual([2]);
    expect(later.updates).toHaveLength(1);
  });

  test("survives a compaction, which merges the others", async () => {
    must(await store.compact(doc, mergeIntoOne));
    const stored = must(await store.readUpdates(doc));
    expect(stored.updates).toHaveLength(1);
    expect(new Set(await readWords())).toEqual(new Set(["before", "after"]));
    expect(stored.damaged.map(({ key }) => key)).toEqual([2]);
  });

  test("is forgotten when a person has dealt with it", async () => {
    must(await store.discardDamaged(2));
    expect(must(await store.readUpdates(doc)).damaged).toEqual([]);
    expect(await readWords()).toEqual(["before", "after"]);
  });
});

test("an update that was moved to another document is damaged there", async () => {
  await writeWords("mine");
  await spoil(1, (record) => ({ ...record, doc: "b/shared" }));
  const stored = must(await store.readUpdates(docOf("b")));
  expect(stored.updates).toEqual([]);
  expect(stored.damaged.map(({ set }) => set)).toEqual(["b"]);
});

test.each([
  ["no bytes", { doc: "a/shared", sum: 1 }],
  ["text for bytes", { doc: "a/shared", bytes: "abc", sum: 1 }],
  ["no sum", { doc: "a/shared", bytes: new Uint8Array([0, 0]) }],
])("a record with %s is set aside", async (_what, record) => {
  await writeWords("good");
  await tamper(name, "updates", (updates) => promised(updates.add(record)));
  const stored = must(await store.readUpdates(doc));
  expect(stored.updates).toHaveLength(1);
  expect(stored.damaged.map(({ key }) => key)).toEqual([2]);
});

test.each([
  ["nothing but text", "a string"],
  ["null", null],
  ["a number", 7],
  ["no document", { bytes: new Uint8Array([1, 2, 3]), sum: 0 }],
  ["a document that is none", { doc: "no/where", bytes: [], sum: 0 }],
  ["something that JSON cannot hold", { doc: 5n, sum: new Map() }],
])(
  "a record of %s, which belongs to no set, is listed",
  async (_what, record) => {
    await writeWords("good");
    await tamper(name, "updates", (updates) => promised(updates.add(record)));
    const { damaged } = must(await store.listSets());
    expect(damaged).toMatchObject([{ key: 2, set: null }]);
    must(await store.discardDamaged(2));
    expect(must(await store.listSets()).damaged).toEqual([]);
    expect(await readWords()).toEqual(["good"]);
  },
);

describe("an entry that is damaged", () => {
  const spoilEntry = (change: (record: object) => unknown) =>
    tamper(name, "sets", async (sets) => {
      const [key] = await promised(sets.getAllKeys());
      const record = (await promised(sets.get(key!))) as object;
      await promised(sets.put(change(record), key));
    });
  beforeEach(async () => {
    const updates = sampleUpdates("a", ["note"]).map((update) => ({
      doc,
      update,
    }));
    must(await store.write(updates, [entryOf("a"), entryOf("b")]));
  });

  test.each([
    [
      "its title",
      (record: object) => ({
        ...record,
        entry: { ...entryOf("a"), title: "Wrong" },
      }),
    ],
    ["its shape", () => ({ id: "a", entry: "gone", sum: 3 })],
    ["its id", () => ({ id: 7, entry: null, sum: 3 })],
    ["all of it", () => "scribble"],
  ])(
    "in %s is listed from its document, and as damaged",
    async (_w, change) => {
      await spoilEntry(change);
      const { sets, damaged } = must(await store.listSets());
      const byId = sets.toSorted((x, y) => (x.id < y.id ? -1 : 1));
      expect(byId).toEqual([entryOf("a", { openedAt: 1000 }), entryOf("b")]);
      expect(damaged).toHaveLength(1);

      must(await store.write([], [entryOf("a", { title: "Again" })]));
      const again = must(await store.listSets());
      expect(again.sets).toContainEqual(entryOf("a", { title: "Again" }));
      expect(again.damaged).toHaveLength(1);

      must(await store.discardDamaged(damaged[0]!.key));
      const after = must(await store.listSets());
      expect(after.damaged).toEqual([]);
      expect(after.sets).toHaveLength(2);
    },
  );

  test("and whose documents are gone as well is listed in spite of its sum", async () => {
    must(await store.purge(entryOf("a").id));
    must(await store.write([], [entryOf("a")]));
    await spoilEntry((record) => ({ ...record, sum: 1 }));
    const { sets } = must(await store.listSets());
    expect(sets.map(({ id }) => id).toSorted()).toEqual(["a", "b"]);
  });
});
