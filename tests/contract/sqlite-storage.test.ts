import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { relayStorageContract } from "./relay-storage-contract.ts";
import { openSqlite } from "../../src/server/storage/sqlite/open-sqlite.ts";
import type { RelayStorage } from "../../src/server/storage/port.ts";

relayStorageContract(async (quota) => {
  const folder = mkdtempSync(join(tmpdir(), "relay-"));
  const open = (): RelayStorage => {
    const opened = openSqlite({ file: join(folder, "relay.db"), quota });
    if (!opened.ok) throw new Error(opened.error);
    return opened.value;
  };
  const storage = open();
  const others: RelayStorage[] = [];
  return {
    storage,
    async again() {
      const other = open();
      others.push(other);
      return other;
    },
    neighbour: async () => storage,
    async close() {
      await Promise.all([storage, ...others].map((one) => one.close()));
      rmSync(folder, { recursive: true });
    },
  };
});
