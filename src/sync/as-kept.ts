import type { Room, SetId } from "../store/port.ts";
import { readNotices } from "./notices.ts";
import type { PauseReason, SharedSet } from "./port.ts";

/** How it stands with the shared sets, as far as the device remembers: before the relay, or the tab that leads, has been heard. */
export const asKept = (rooms: readonly Room[]): ReadonlyMap<SetId, SharedSet> =>
  new Map(rooms.map((room) => [room.set, roomAsKept(room)]));

const roomAsKept = (room: Room): SharedSet => ({
  role: room.role,
  state:
    room.paused === null
      ? { kind: "waiting", changes: 0, why: "sending" }
      : { kind: "paused", changes: 0, why: room.paused as PauseReason },
  sharedAt: room.sharedAt,
  notices: readNotices(room.notices),
  people: [],
  linkExpiresAt: room.linkExpiresAt,
  roomExpiresAt: null,
});
