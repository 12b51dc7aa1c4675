import { type IDBPDatabase, type IDBPTransaction, wrap } from "idb";
import type { Migration } from "./migrations.ts";

export interface OpenOptions {
  readonly factory: IDBFactory;
  readonly name: string;
  readonly migrations: readonly Migration[];
  /** Another tab still holds an older version open; the opening goes on by itself once it lets go. */
  onBlocked(): void;
  /** The connection can be used no more: the browser cut it, or another tab needs it gone. */
  onLost(): void;
}

type VersionChange = IDBPTransaction<unknown, string[], "versionchange">;

/** Opens the database, bringing it up to date. Not by idb's `openDB`, which always takes the global `indexedDB`. */
export async function openDatabase(
  options: OpenOptions,
): Promise<IDBPDatabase> {
  const { factory, name, migrations, onBlocked, onLost } = options;
  const request = factory.open(name, migrations.length);
  const opening = wrap(request) as unknown as Promise<IDBPDatabase>;
  request.addEventListener("blocked", onBlocked);
  request.addEventListener("upgradeneeded", (event) => {
    const transaction = wrap(request.transaction as IDBTransaction);
    for (const migrate of migrations.slice(event.oldVersion)) {
      migrate(
        wrap(request.result) as IDBPDatabase,
        transaction as unknown as VersionChange,
      );
    }
  });

  const database = await opening;
  // Another tab runs a newer version, or the database is being deleted: holding on would stop it, and it waits for transactions.
  database.addEventListener("versionchange", () => {
    database.close();
    onLost();
  });
  database.addEventListener("close", onLost);
  return database;
}
