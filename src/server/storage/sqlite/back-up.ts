import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  rmSync,
} from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { err, ok, type Result } from "../../../lib/result.ts";

export interface BackedUp {
  readonly rooms: number;
  readonly updates: number;
}

/**
 * Copies the relay's file as it is at one moment, while a relay writes to it. A file that is there already is never written over. The error is
 * a sentence for whoever asked.
 */
export function backUp(file: string, copy: string): Result<BackedUp, string> {
  if (!existsSync(file)) {
    return err(`There is no ${file} to copy. Name it: RELAY_FILE=…`);
  }
  if (existsSync(copy)) return err(alreadyThere(copy));
  const part = `${copy}.part`;
  try {
    rmSync(part, { force: true });
    const db = new DatabaseSync(file, { readOnly: true, timeout: 5000 });
    db.prepare("VACUUM INTO ?").run(part);
    db.close();
    chmodSync(part, 0o600);
    const written = check(part);
    syncToDisk(part);
    // Refuses, in one step, what has come to be there meanwhile; a rename would not.
    linkSync(part, copy);
    return written;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return err(
      code === "EEXIST"
        ? alreadyThere(copy)
        : `${file} could not be copied to ${copy}: ${message}.`,
    );
  } finally {
    rmSync(part, { force: true });
  }
}

const alreadyThere = (copy: string) =>
  `${copy} is there already, and is not written over. Choose another name.`;

/** A copy that cannot be read is none. */
function check(copy: string): Result<BackedUp, string> {
  const db = new DatabaseSync(copy, { readOnly: true });
  try {
    const count = (table: string) =>
      Number(db.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.["n"]);
    const found = db.prepare("PRAGMA integrity_check").get();
    const sound = found?.["integrity_check"] === "ok";
    if (!sound) throw new Error("the copy does not pass its own check");
    return ok({ rooms: count("room"), updates: count("log") });
  } finally {
    db.close();
  }
}

function syncToDisk(file: string): void {
  const handle = openSync(file, "r+");
  fsyncSync(handle);
  closeSync(handle);
}
