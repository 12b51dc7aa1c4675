import type { Result } from "../lib/result.ts";
import type { Room, SetEntry } from "../store/port.ts";
import { changeRoom } from "./change-room.ts";
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
  const left = await changeRoom(store, room.set, () => null, entries);
  return left.ok ? left : deviceFailed(left.error);
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
