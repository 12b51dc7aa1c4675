import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { RelayStorage } from "../../src/server/storage/port.ts";
import { openSqlite } from "../../src/server/storage/sqlite/open-sqlite.ts";

/** A relay's store in a folder of its own, that can be put back to an earlier day. */
export interface RelayDisk {
  readonly storage: RelayStorage;
  backUp(): void;
  /** Puts the last backup back. Does nothing when there is none. */
  restore(): Promise<void>;
  remove(): Promise<void>;
}

const quota = {
  rooms: 100,
  roomBytes: 100_000_000,
  roomUpdates: 1_000_000,
  roomLinks: 100,
};

export function createRelayDisk(): RelayDisk {
  const memory = "/dev/shm";
  const under = existsSync(memory) ? memory : tmpdir();
  const folder = mkdtempSync(join(under, "relay-"));
  const [file, copy] = [join(folder, "relay.db"), join(folder, "copy.db")];
  let storage = open(file);
  return {
    get storage() {
      return storage;
    },
    backUp() {
      rmSync(copy, { force: true });
      const db = new DatabaseSync(file);
      db.prepare("VACUUM INTO ?").run(copy);
      db.close();
    },
    async restore() {
      if (!existsSync(copy)) return;
      await storage.close();
      for (const end of ["", "-wal", "-shm"])
        rmSync(file + end, { force: true });
      copyFileSync(copy, file);
      storage = open(file);
    },
    async remove() {
      await storage.close();
      rmSync(folder, { recursive: true });
    },
  };
}

function open(file: string): RelayStorage {
  const opened = openSqlite({ file, quota });
  if (!opened.ok) throw new Error(opened.error);
  return opened.value;
}
