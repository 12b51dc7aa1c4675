import { chmodSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { err, ok, type Result } from "../../../lib/result.ts";
import type { Quota, RelayStorage } from "../port.ts";
import { migrate } from "./migrate.ts";
import { migrations } from "./migrations.ts";
import { createSqliteStorage } from "./sqlite-storage.ts";

export interface SqliteOptions {
  readonly file: string;
  readonly quota: Quota;
  /** Told how many writes each transaction held. */
  readonly onGroup?: (size: number) => void;
}

/** SQLite's name for a store that is gone when it is closed. */
export const inMemory = ":memory:";

/** Opens the relay's file, made when it is not there. The error is a sentence that says the way out. */
export function openSqlite({
  file,
  quota,
  onGroup,
}: SqliteOptions): Result<RelayStorage, string> {
  let db: DatabaseSync;
  try {
    if (file !== inMemory) mkdirSync(dirname(file), { recursive: true });
    db = new DatabaseSync(file, { timeout: 5000 });
  } catch (error) {
    return err(
      `The relay's file ${file} could not be opened: ${(error as Error).message}. Name another: RELAY_FILE=…`,
    );
  }
  try {
    // Its owner's alone, whatever the folder allows. What is in it is encrypted, but who shares how much is not.
    if (file !== inMemory) chmodSync(file, 0o600);
    beDurable(db);
    const migrated = migrate(db, file, migrations);
    if (!migrated.ok) {
      db.close();
      return migrated;
    }
    return ok(createSqliteStorage(db, quota, onGroup));
  } catch (error) {
    db.close();
    return err(
      `The relay's file ${file} cannot be used: ${(error as Error).message}. Put back a copy of it, or name another: RELAY_FILE=…`,
    );
  }
}

export function beDurable(db: DatabaseSync): void {
  db.exec(`
    PRAGMA journal_mode = WAL;
    -- COMMIT returns when the disk has it, not the system's cache.
    PRAGMA synchronous = FULL;
    -- What is deleted is overwritten.
    PRAGMA secure_delete = ON;
  `);
}
