import type { RelayStorage } from "../port.ts";
import { linkStorage } from "./links.ts";
import { logStorage } from "./log.ts";
import type { Parts } from "./parts.ts";
import { roomStorage } from "./rooms.ts";
import { snapshotStorage } from "./snapshots.ts";

/** The adapter for a database that any number of relays share. Whoever writes in a room holds its row. */
export function createPostgresStorage(parts: Parts): RelayStorage {
  const { pool, bulletin } = parts;
  return {
    ...roomStorage(parts),
    ...logStorage(parts),
    ...snapshotStorage(parts),
    ...linkStorage(parts),

    async announce(room, sealed) {
      bulletin.tell({ kind: "presence", room, sealed });
    },

    listen: (listener) => bulletin.listen(listener),

    async close() {
      await bulletin.close();
      await pool.end();
    },
  };
}
