import { commit } from "./indexeddb/commit.ts";
import { compact } from "./indexeddb/compact.ts";
import { createConnection } from "./indexeddb/connection.ts";
import { databaseName } from "./indexeddb/constants.ts";
import { discardDamaged } from "./indexeddb/discard-damaged.ts";
import { listSets } from "./indexeddb/list-sets.ts";
import { migrations } from "./indexeddb/migrations.ts";
import { purge } from "./indexeddb/purge.ts";
import {
  rowsOfDoc,
  rowsOfDocAfter,
  toStoredUpdates,
} from "./indexeddb/read-updates.ts";
import {
  listRooms,
  readOutbox,
  readQuarantine,
} from "./indexeddb/read-sharing.ts";
import { write } from "./indexeddb/write.ts";
import type { SetStore } from "./port.ts";

export interface IndexedDbOptions {
  readonly name?: string;
  readonly indexedDB?: IDBFactory;
}

/** What is kept on the device. Nothing is opened before the first call; a connection that is lost is opened again. */
export function createIndexedDbStore(options: IndexedDbOptions = {}): SetStore {
  const connection = createConnection({
    name: options.name ?? databaseName,
    factory: options.indexedDB ?? globalIndexedDb(),
    migrations,
  });
  return {
    kind: "device",
    listSets: () => connection.run("readonly", listSets),
    readUpdates: (doc) =>
      connection.run("readonly", async (transaction) =>
        toStoredUpdates(await rowsOfDoc(transaction, doc), 0),
      ),
    readUpdatesAfter: (doc, position) =>
      connection.run("readonly", async (transaction) =>
        toStoredUpdates(
          await rowsOfDocAfter(transaction, doc, position),
          position,
        ),
      ),
    write: (updates, entries = []) =>
      connection.run("readwrite", (transaction) =>
        write(transaction, updates, entries),
      ),
    compact: (doc, merge) =>
      connection.run("readwrite", (transaction) =>
        compact(transaction, doc, merge),
      ),
    purge: (set) =>
      connection.run("readwrite", (transaction) => purge(transaction, set)),
    discardDamaged: (key) =>
      connection.run("readwrite", (transaction) =>
        discardDamaged(transaction, key),
      ),
    listRooms: () => connection.run("readonly", listRooms),
    readOutbox: (set) =>
      connection.run("readonly", (transaction) => readOutbox(transaction, set)),
    readQuarantine: (set) =>
      connection.run("readonly", (transaction) =>
        readQuarantine(transaction, set),
      ),
    commit: (change) =>
      connection.run("readwrite", (transaction) => commit(transaction, change)),
    close: () => connection.close(),
  };
}

/** Where cookies are blocked, some browsers throw at the mere mention of it. */
function globalIndexedDb(): IDBFactory | undefined {
  try {
    return globalThis.indexedDB;
  } catch {
    return undefined;
  }
}
