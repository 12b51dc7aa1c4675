import type { Access } from "../crypto/access-code.ts";
import type { Random } from "../lib/random.ts";
import type { RoomState } from "../store/port.ts";
import { logStart } from "./chain.ts";
import { toDoor } from "./door.ts";
import { nothingCovered } from "./nothing-covered.ts";

/** A room as a device knows it that has just come by the way in. */
export function newRoom(
  { room, epoch, key, token }: Access,
  role: RoomState["role"],
  random: Random,
): RoomState {
  const start = logStart(toDoor(room, token).room);
  return {
    room,
    epoch,
    key,
    token,
    device: random(16),
    role,
    head: start,
    peak: start,
    covered: nothingCovered,
    sharedAt: null,
    linkExpiresAt: null,
    roomExpiresAt: null,
    paused: null,
    notices: [],
  };
}
