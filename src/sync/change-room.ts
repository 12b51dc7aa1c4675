import { err, ok, type Result } from "../lib/result.ts";
import type {
  Room,
  RoomState,
  SetEntry,
  SetId,
  SetStore,
  StoreError,
} from "../store/port.ts";

/** A round of syncing changes the room now and then; nobody is so unlucky so many times in a row. */
const attempts = 10;

/**
 * Changes the room of a set as it is at this moment, however often it has moved on meanwhile. Null leaves it. Does nothing, and says no error, when
 * the set is in no room.
 */
export async function changeRoom(
  store: SetStore,
  set: SetId,
  change: (room: Room) => RoomState | null,
  entries: readonly SetEntry[] = [],
): Promise<Result<void, StoreError>> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const rooms = await store.listRooms();
    if (!rooms.ok) return rooms;
    const room = rooms.value.find((other) => other.set === set);
    if (!room) return ok(undefined);
    const { revision } = room;
    const changed = change(room);
    const outcome = await store.commit({
      set,
      revision,
      room: changed,
      entries,
    });
    if (!outcome.ok) return outcome;
    if (outcome.value.kind === "committed") return ok(undefined);
  }
  return err({ kind: "failed", detail: "The set's room never stood still." });
}
