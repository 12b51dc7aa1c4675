import { equalBytes } from "../lib/bytes.ts";
import { ok } from "../lib/result.ts";
import type { DocUpdate, SetEntry, SetId } from "./port.ts";
import {
  readOutboxRecord,
  toOutboxRecord,
  toQuarantineRecord,
  toRoomRecord,
} from "./sharing-records.ts";
import { isStale, type Room, type SharingStore } from "./sharing.ts";

export interface MemorySharing extends SharingStore {
  forget(set: SetId): void;
}

/** @param write Puts updates and entries, and returns the position of the last update. */
export function createMemorySharing(
  write: (
    updates: readonly DocUpdate[],
    entries: readonly SetEntry[],
  ) => number,
): MemorySharing {
  const rooms = new Map<SetId, Room>();
  let outbox: readonly ReturnType<typeof toOutboxRecord>[] = [];
  let quarantine: readonly ReturnType<typeof toQuarantineRecord>[] = [];

  const forget = (set: SetId): void => {
    rooms.delete(set);
    outbox = outbox.filter((row) => row.set !== set);
    quarantine = quarantine.filter((row) => row.set !== set);
  };

  return {
    forget,
    listRooms: async () => ok([...rooms.values()]),
    readOutbox: async (set) =>
      ok(
        outbox
          .filter((row) => row.set === set)
          .flatMap((row) => readOutboxRecord(row) ?? []),
      ),
    readQuarantine: async (set) =>
      ok(
        quarantine
          .filter((row) => row.set === set)
          .map(({ set: _, ...row }) => row),
      ),
    async commit(change) {
      const { set, room, sealed = [], settled = [] } = change;
      const { setAside = [], takenIn = [] } = change;
      if (isStale(rooms.get(set) ?? null, change)) {
        return ok({ kind: "stale" });
      }
      const revision = change.revision + 1;
      if (room) {
        rooms.set(set, toRoomRecord({ ...room, set, revision }));
        outbox = outbox.filter(
          (row) =>
            row.set !== set || !settled.some((id) => equalBytes(id, row.id)),
        );
        outbox = [...outbox, ...sealed.map((row) => toOutboxRecord(set, row))];
        quarantine = [
          ...quarantine.filter(
            (row) =>
              row.set !== set || !takenIn.some((id) => equalBytes(id, row.id)),
          ),
          ...setAside.map((row) => toQuarantineRecord(set, row)),
        ];
      } else {
        forget(set);
      }
      const position = write(change.updates ?? [], change.entries ?? []);
      return ok({ kind: "committed", revision, position });
    },
  };
}
