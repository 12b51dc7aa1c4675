import { renameSync, rmSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { err, ok, type Result } from "../../../lib/result.ts";

/** "CFrd": so that another program's file is not taken for ours. */
const applicationId = 0x43467264;

/**
 * Brings the file to the newest version, in one transaction, with a copy of it beside it first: `<file>.before-<version>`. The error is a
 * sentence for whoever runs the relay.
 */
export function migrate(
  db: DatabaseSync,
  file: string,
  migrations: readonly string[],
): Result<void, string> {
  const version = pragma(db, "user_version");
  const owner = pragma(db, "application_id");
  const isEmpty = pragma(db, "schema_version") === 0;
  if (!isEmpty && owner !== applicationId) {
    return err(
      `${file} is another program's database. Name another file: RELAY_FILE=…`,
    );
  }
  if (version > migrations.length) {
    return err(
      `${file} was written by a newer version of Critical Friend (${version}; this one knows ${migrations.length}). Start that version, or put back the copy from before it: ${file}.before-${version}`,
    );
  }
  if (version === migrations.length) return ok(undefined);

  if (!isEmpty) copyBefore(db, file, migrations.length);
  db.exec("BEGIN EXCLUSIVE");
  try {
    // Another relay may have done it while this one waited.
    const from = pragma(db, "user_version");
    for (const migration of migrations.slice(from)) db.exec(migration);
    db.exec(`PRAGMA application_id = ${applicationId}`);
    db.exec(`PRAGMA user_version = ${migrations.length}`);
    db.exec("COMMIT");
  } catch (error) {
    db.exec("ROLLBACK");
    throw error;
  }
  return ok(undefined);
}

/** Under another name until it is whole: a copy cut short must not be what someone restores. */
function copyBefore(db: DatabaseSync, file: string, version: number): void {
  const copy = `${file}.before-${version}`;
  rmSync(`${copy}.part`, { force: true });
  db.prepare("VACUUM INTO ?").run(`${copy}.part`);
  renameSync(`${copy}.part`, copy);
}

const pragma = (db: DatabaseSync, name: string): number =>
  Number(db.prepare(`PRAGMA ${name}`).get()?.[name]);
