import { beforeEach, describe, expect, test } from "vitest";
import { createConnection } from "../../src/store/indexeddb/connection.ts";
import {
  type Migration,
  migrations,
} from "../../src/store/indexeddb/migrations.ts";
import { createIndexedDbStore } from "../../src/store/indexeddb-store.ts";
import { wordsInBytes } from "../../src/document/salvage.ts";
import type { SetStore } from "../../src/store/port.ts";
import { docOf, entryOf, must, saying } from "./sample-sets.ts";
import {
  databaseForTest,
  openRaw,
  promised,
  watchedFactory,
} from "./test-database.ts";

let name: string;
beforeEach(() => {
  name = databaseForTest();
});

const doc = docOf("a");
const write = (store: SetStore, words: string) =>
  store.write([{ doc, update: saying(words) }]);
const words = async (store: SetStore) =>
  must(await store.readUpdates(doc)).updates.flatMap(wordsInBytes);
const errorOf = async (attempt: ReturnType<SetStore["write"]>) => {
  const result = await attempt;
  return result.ok ? null : result.error.kind;
};

/** Aborts a transaction in a moment, and keeps it from completing before that. */
function cutShort(transaction: IDBTransaction): void {
  setTimeout(() => transaction.abort(), 0);
  const hold = () => {
    const request = transaction.objectStore("updates").count();
    request.addEventListener("success", hold);
  };
  hold();
}

describe("a connection that is lost", () => {
  test("because the browser closed it underneath is opened again, and nothing is lost", async () => {
    const { factory, connections } = watchedFactory();
    const store = createIndexedDbStore({ name, indexedDB: factory });
    must(await write(store, "one"));
    connections[0]!.close();
    must(await write(store, "two"));
    expect(await words(store)).toEqual(["one", "two"]);
    expect(connections).toHaveLength(2);
    store.close();
  });

  test("in the middle of a transaction is opened again and the write repeated", async () => {
    const { factory, connections } = watchedFactory();
    const store = createIndexedDbStore({ name, indexedDB: factory });
    must(await store.listSets());
    const [first] = connections;
    const begin = first!.transaction.bind(first);
    first!.transaction = (...how) => {
      const transaction = begin(...how);
      cutShort(transaction);
      return transaction;
    };
    must(await write(store, "one"));
    expect(await words(store)).toEqual(["one"]);
    store.close();
  });

  test("again and again is an error, and the next call tries anew", async () => {
    const { factory } = watchedFactory();
    let broken = true;
    const open: IDBFactory["open"] = (...how) => {
      const request = factory.open(...how);
      request.addEventListener("success", () => {
        if (broken) request.result.close();
      });
      return request;
    };
    const store = createIndexedDbStore({
      name,
      indexedDB: { open } as IDBFactory,
    });
    expect(await errorOf(write(store, "one"))).toBe("failed");
    broken = false;
    must(await write(store, "two"));
    expect(await words(store)).toEqual(["two"]);
    store.close();
  });
});

describe("a database that another tab changes", () => {
  const next: readonly Migration[] = [
    ...migrations,
    (database) => void database.createObjectStore("later"),
  ];
  const newer = () =>
    createConnection({ name, factory: indexedDB, migrations: next });
  const nothing = async () => null;

  test("is let go for a newer version, and what was written is there after it", async () => {
    const store = createIndexedDbStore({ name });
    must(await write(store, "old"));
    const upgraded = newer();
    must(await upgraded.run("readonly", nothing));
    upgraded.close();
    const raw = await openRaw(name);
    expect([...raw.objectStoreNames]).toContain("later");
    const count = raw.transaction("updates").objectStore("updates").count();
    expect(await promised(count)).toBe(1);
    raw.close();
    // This tab is the older one now: it says so, and the page keeps its words.
    expect(await errorOf(write(store, "more"))).toBe("failed");
    store.close();
  });

  test("is blocked while a tab does not let go of the older version, and goes on by itself", async () => {
    const store = createIndexedDbStore({ name });
    must(await write(store, "old"));
    store.close();
    const stubborn = await openRaw(name);
    const upgraded = newer();
    const result = await upgraded.run("readonly", nothing);
    expect(result).toMatchObject({ ok: false, error: { kind: "blocked" } });
    stubborn.close();
    must(await upgraded.run("readonly", nothing));
    upgraded.close();
  });

  test("is let go when another tab deletes it, and made anew by the next write", async () => {
    const store = createIndexedDbStore({ name });
    const first = must(await write(store, "one"));
    await promised(indexedDB.deleteDatabase(name));
    expect(await words(store)).toEqual([]);
    const second = must(await write(store, "two"));
    // This is how an open set finds out: numbers that do not rise.
    expect(second.position).toBeLessThanOrEqual(first.position);
    store.close();
  });
});

describe("a device that will not keep anything", () => {
  test("because there is no IndexedDB says so", async () => {
    const store = createIndexedDbStore({
      indexedDB: null as unknown as IDBFactory,
      name,
    });
    expect(store.kind).toBe("device");
    const connection = createConnection({
      name,
      factory: undefined,
      migrations,
    });
    const result = await connection.run("readonly", async () => null);
    expect(result).toMatchObject({ error: { kind: "unavailable" } });
  });

  test.each(["SecurityError", "InvalidStateError"])(
    "because a private window refuses with %s says so",
    async (refusal) => {
      const open = () => {
        throw new DOMException("refused", refusal);
      };
      const store = createIndexedDbStore({
        name,
        indexedDB: { open } as unknown as IDBFactory,
      });
      expect(await errorOf(write(store, "one"))).toBe("unavailable");
      const listing = await store.listSets();
      expect(listing).toMatchObject({ error: { kind: "unavailable" } });
    },
  );
});

describe("a device that is full", () => {
  /** Transactions that end as they do when the disk is full. */
  function fullFactory() {
    const { factory, connections } = watchedFactory();
    const state = { isFull: false };
    const open: IDBFactory["open"] = (...how) => {
      const request = factory.open(...how);
      request.addEventListener("success", () => {
        const database = request.result;
        const begin = database.transaction.bind(database);
        database.transaction = (...which) => {
          const transaction = begin(...which);
          if (state.isFull && transaction.mode === "readwrite") {
            const error = new DOMException("full", "QuotaExceededError");
            Object.defineProperty(transaction, "error", { value: error });
            cutShort(transaction);
          }
          return transaction;
        };
      });
      return request;
    };
    return { factory: { open } as IDBFactory, state, connections };
  }

  test("says so, keeps what was there, takes none of the write, and goes on when there is room", async () => {
    const { factory, state } = fullFactory();
    const store = createIndexedDbStore({ name, indexedDB: factory });
    must(await write(store, "one"));
    state.isFull = true;
    const both = [saying("two"), saying("three")].map((update) => ({
      doc,
      update,
    }));
    expect(await errorOf(store.write(both, [entryOf("a")]))).toBe("full");
    expect(await words(store)).toEqual(["one"]);
    state.isFull = false;
    must(await store.write(both, [entryOf("a")]));
    expect(await words(store)).toEqual(["one", "two", "three"]);
    store.close();
  });
});
