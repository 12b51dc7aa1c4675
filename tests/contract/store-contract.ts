import { beforeEach, describe, expect, test } from "vitest";
import { mergeIntoOne } from "../../src/document/load-updates.ts";
import { wordsInBytes } from "../../src/document/salvage.ts";
import type { DocId, SetStore } from "../../src/store/port.ts";
import {
  docOf,
  entryOf,
  must,
  sampleUpdates,
  saying,
  setId,
} from "./sample-sets.ts";

/** What every adapter of `SetStore` promises. `open` gives a store on the same data each time it is called, within one test. */
export function describeStoreContract(
  name: string,
  prepare: () => () => SetStore,
): void {
  describe(name, () => {
    let open: () => SetStore;
    let store: SetStore;
    beforeEach(() => {
      open = prepare();
      store = open();
      return () => store.close();
    });

    const write = async (doc: DocId, ...updates: Uint8Array[]) =>
      must(await store.write(updates.map((update) => ({ doc, update }))));
    const read = async (doc: DocId, from: SetStore = store) =>
      must(await from.readUpdates(doc));
    const words = async (doc: DocId, from: SetStore = store) =>
      (await read(doc, from)).updates.flatMap(wordsInBytes);

    test("an empty device has no sets and no updates", async () => {
      expect(must(await store.listSets())).toEqual({ sets: [], damaged: [] });
      expect(await read(docOf("a"))).toEqual({
        updates: [],
        keys: [],
        position: 0,
        damaged: [],
      });
    });

    test("updates come back byte for byte, in the order they were written", async () => {
      const updates = ["one", "two", "three"].map(saying);
      await write(docOf("a"), ...updates.slice(0, 2));
      const { position } = await write(docOf("a"), ...updates.slice(2));
      const stored = await read(docOf("a"));
      expect(stored.updates).toEqual(updates);
      expect(stored.position).toBe(position);
      expect(stored.keys.at(-1)).toBe(position);
    });

    test("a piece of a larger buffer is kept as that piece, and later changes to it are not", async () => {
      const update = saying("kept");
      const buffer = new Uint8Array(10_000);
      buffer.set(update, 500);
      await write(docOf("a"), buffer.subarray(500, 500 + update.length));
      buffer.fill(0);
      const [stored] = (await read(docOf("a"))).updates;
      expect(stored).toEqual(update);
      expect(stored?.buffer.byteLength).toBe(update.length);
    });

    test("each document of each set has its own updates", async () => {
      const docs = [docOf("a"), docOf("a", "own"), docOf("b"), docOf("aa")];
      const updates = docs.map((doc) => ({
        doc,
        update: saying(`${doc.set} ${doc.part}`),
      }));
      must(await store.write(updates));
      for (const doc of docs) {
        expect(await words(doc)).toEqual([`${doc.set} ${doc.part}`]);
      }
    });

    test("only what was written after a position is read after it", async () => {
      await write(docOf("a"), saying("one"));
      const { position } = await read(docOf("a"));
      const nothing = must(await store.readUpdatesAfter(docOf("a"), position));
      expect(nothing).toMatchObject({ updates: [], position });
      await write(docOf("b"), saying("another"));
      await write(docOf("a"), saying("two"));
      const later = must(await store.readUpdatesAfter(docOf("a"), position));
      expect(later.updates.flatMap(wordsInBytes)).toEqual(["two"]);
      expect(later.position).toBeGreaterThan(position);
    });

    test("a set's entry is listed, and the last one put counts", async () => {
      must(await store.write([], [entryOf("a"), entryOf("b")]));
      const renamed = entryOf("a", { title: "Renamed", deletedAt: 5 });
      must(await store.write([], [renamed]));
      const { sets } = must(await store.listSets());
      expect(sets).toHaveLength(2);
      expect(sets).toContainEqual(renamed);
      expect(sets).toContainEqual(entryOf("b"));
    });

    test("a set whose entry is gone is listed with what its document says", async () => {
      await write(docOf("a"), ...sampleUpdates("a", ["note"]));
      const { sets } = must(await store.listSets());
      expect(sets).toEqual([entryOf("a", { openedAt: 1000 })]);
    });

    test("compaction puts one update in place of all, behind every position", async () => {
      await write(docOf("a"), ...sampleUpdates("a", ["first", "second"]));
      await write(docOf("b"), saying("b one"), saying("b two"));
      const before = await read(docOf("a"));
      const receipt = must(await store.compact(docOf("a"), mergeIntoOne));
      const after = await read(docOf("a"));
      expect(after.updates).toHaveLength(1);
      expect(after.position).toBe(receipt.position);
      expect(after.position).toBeGreaterThan(before.position);
      expect(await words(docOf("a"))).toEqual(["first", "second"]);
      expect(await words(docOf("b"))).toEqual(["b one", "b two"]);
    });

    test("compaction of one update or none changes nothing", async () => {
      await write(docOf("a"), saying("one"));
      const before = await read(docOf("a"));
      for (const doc of [docOf("a"), docOf("nothing")]) {
        const receipt = must(await store.compact(doc, mergeIntoOne));
        expect(receipt.position).toBe(0);
      }
      expect(await read(docOf("a"))).toEqual(before);
    });

    test("compaction leaves what cannot be merged where it is", async () => {
      const garbage = new Uint8Array([1, 2, 3, 250]);
      await write(docOf("a"), saying("one"), garbage, saying("two"));
      must(await store.compact(docOf("a"), mergeIntoOne));
      const { updates } = await read(docOf("a"));
      expect(updates).toHaveLength(2);
      expect(updates).toContainEqual(garbage);
      expect(new Set(await words(docOf("a")))).toEqual(new Set(["one", "two"]));
    });

    test("what is written while a document is compacted stays", async () => {
      await write(docOf("a"), saying("one"), saying("two"));
      const other = open();
      await Promise.all([
        store.compact(docOf("a"), mergeIntoOne),
        other.write([{ doc: docOf("a"), update: saying("three") }]),
        store.write([{ doc: docOf("a"), update: saying("four") }]),
        other.compact(docOf("a"), mergeIntoOne),
        other.write([{ doc: docOf("a"), update: saying("five") }]),
      ]);
      other.close();
      expect(new Set(await words(docOf("a")))).toEqual(
        new Set(["one", "two", "three", "four", "five"]),
      );
    });

    test("a purged set is gone with both its documents, and no other is", async () => {
      const docs = [docOf("a"), docOf("a", "own"), docOf("b")];
      const updates = docs.map((doc) => ({ doc, update: saying(doc.set) }));
      must(await store.write(updates, [entryOf("a"), entryOf("b")]));
      must(await store.purge(setId("a")));
      must(await store.purge(setId("never-was")));
      expect(must(await store.listSets()).sets).toEqual([entryOf("b")]);
      expect(await words(docOf("a"))).toEqual([]);
      expect(await words(docOf("a", "own"))).toEqual([]);
      expect(await words(docOf("b"))).toEqual(["b"]);
    });

    test("two that are open at once see what the other has written", async () => {
      const other = open();
      await write(docOf("a"), saying("here"));
      must(
        await other.write(
          [{ doc: docOf("a"), update: saying("there") }],
          [entryOf("a")],
        ),
      );
      expect(await words(docOf("a"))).toEqual(["here", "there"]);
      expect(await words(docOf("a"), other)).toEqual(["here", "there"]);
      expect(must(await store.listSets()).sets).toEqual([entryOf("a")]);
      other.close();
    });

    test("a good record is not discarded", async () => {
      await write(docOf("a"), saying("good"));
      const { keys } = await read(docOf("a"));
      must(await store.discardDamaged(keys[0]!));
      expect(await words(docOf("a"))).toEqual(["good"]);
    });
  });
}
