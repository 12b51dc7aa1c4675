import type { IDBPDatabase, IDBPTransaction } from "idb";
import {
  byDoc,
  byId,
  bySet,
  outboxStore,
  quarantineStore,
  roomsStore,
  setsStore,
  updatesStore,
} from "./constants.ts";

/** Brings a database from the version before to the next. Runs inside the upgrade's transaction. */
export type Migration = (
  database: IDBPDatabase,
  transaction: IDBPTransaction<unknown, string[], "versionchange">,
) => void;

/** In order; the database's version is how many there are. One that has been released is never changed. */
export const migrations: readonly Migration[] = [
  (database) => {
    // Neither index is unique: a damaged record must be able to stand beside the one that replaces it.
    const sets = database.createObjectStore(setsStore, { autoIncrement: true });
    sets.createIndex(byId, "id");
    const updates = database.createObjectStore(updatesStore, {
      autoIncrement: true,
    });
    updates.createIndex(byDoc, "doc");
  },
  (database) => {
    database.createObjectStore(roomsStore);
    for (const name of [outboxStore, quarantineStore]) {
      const store = database.createObjectStore(name, { autoIncrement: true });
      store.createIndex(bySet, "set");
    }
  },
];
