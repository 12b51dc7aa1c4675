import { ok, type Result } from "../lib/result.ts";
import type { Room, SetEntry } from "../store/port.ts";
import { toDoor } from "./door.ts";
import type { ShareError } from "./port.ts";
import { deviceFailed, relayFailed } from "./share-error.ts";
import type { SyncServices } from "./services.ts";

/** This device takes no more part. Nothing is asked of the relay, so that it can be done without a connection. */
export async function leaveRoom(
  { store }: SyncServices,
  room: Room,
  entries: readonly SetEntry[] = [],
): Promise<Result<void, ShareError>> {
  const { set } = room;
  let { revision } = room;
  for (;;) {
    const left = await store.commit({ set, revision, room: null, entries });
    if (!left.ok) return deviceFailed(left.error);
    if (left.value.kind === "committed") return ok(undefined);
    // The room moved on meanwhile: whatever it is now, this device leaves it.
    const rooms = await store.listRooms();
    if (!rooms.ok) return deviceFailed(rooms.error);
    const now = rooms.value.find((other) => other.set === set);
    if (!now) return ok(undefined);
    revision = now.revision;
  }
}

/** The relay deletes the room; after that, and not before, this device leaves it. */
export async function stopRoom(
  services: SyncServices,
  room: Room,
  entries: readonly SetEntry[] = [],
): Promise<Result<void, ShareError>> {
  const gone = await services.relay.deleteRoom(toDoor(room.room, room.token));
  const { error } = gone.ok ? { error: null } : gone;
  const wasGone =
    error?.kind === "refused" &&
    ["room-deleted", "room-expired", "unknown-room"].includes(error.code);
  if (error && !wasGone) return relayFailed(error);
  return leaveRoom(services, room, entries);
}
