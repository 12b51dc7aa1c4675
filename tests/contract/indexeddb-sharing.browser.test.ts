import { expect, test } from "vitest";
import { wordsInBytes } from "../../src/document/salvage.ts";
import { openDatabase } from "../../src/store/indexeddb/open-database.ts";
import { migrations } from "../../src/store/indexeddb/migrations.ts";
import { createIndexedDbStore } from "../../src/store/indexeddb-store.ts";
import { toEntryRecord, toUpdateRecord } from "../../src/store/records.ts";
import { docOf, entryOf, must, saying, setId } from "./sample-sets.ts";
import { roomState } from "./sharing-contract.ts";
import { databaseForTest, promised, tamper } from "./test-database.ts";

const set = setId("a");

test("a database from before there was sharing keeps its words, and can share them", async () => {
  const name = databaseForTest();
  const old = await openDatabase({
    factory: indexedDB,
    name,
    migrations: migrations.slice(0, 1),
    onBlocked: () => {},
    onLost: () => {},
  });
  const doc = docOf("a");
  await old.add("updates", toUpdateRecord({ doc, update: saying("before") }));
  await old.add("sets", toEntryRecord(entryOf("a")));
  old.close();

  const store = createIndexedDbStore({ name });
  expect(must(await store.listSets()).sets).toEqual([entryOf("a")]);
  const { updates } = must(await store.readUpdates(doc));
  expect(updates.flatMap(wordsInBytes)).toEqual(["before"]);
  must(await store.commit({ set, revision: 0, room: roomState() }));
  expect(must(await store.listRooms())).toHaveLength(1);
  store.close();
});

test("a row of the outbox that was scribbled over is never sent, and leaves with the next that is settled", async () => {
  const name = databaseForTest();
  const store = createIndexedDbStore({ name });
  const rows = [1, 2, 3].map((fill) => ({
    id: new Uint8Array(16).fill(fill),
    sealed: new Uint8Array(50).fill(fill),
    content: new Uint8Array(2),
  }));
  must(
    await store.commit({ set, revision: 0, room: roomState(), sealed: rows }),
  );
  await tamper(name, "outbox", async (outbox) => {
    const [first] = (await promised(outbox.getAllKeys())) as IDBValidKey[];
    await promised(outbox.put({ set, id: null, sealed: "?" }, first));
    const second = { ...rows[1], set, sum: 1 };
    await promised(outbox.put(second, Number(first) + 1));
  });
  expect(must(await store.readOutbox(set))).toEqual([rows[2]]);
  must(
    await store.commit({
      set,
      revision: 1,
      room: roomState(),
      settled: [rows[2]!.id],
    }),
  );
  expect(must(await store.readOutbox(set))).toEqual([]);
  store.close();
});

test("a room that was scribbled over is as if it were not shared", async () => {
  const name = databaseForTest();
  const store = createIndexedDbStore({ name });
  must(await store.commit({ set, revision: 0, room: roomState() }));
  await tamper(name, "rooms", (rooms) =>
    promised(rooms.put({ set, revision: 1, key: "gone" }, set)),
  );
  expect(must(await store.listRooms())).toEqual([]);
  must(await store.commit({ set, revision: 0, room: roomState() }));
  expect(must(await store.listRooms())).toHaveLength(1);
  store.close();
});
