import { toBase64Url } from "../lib/base64.ts";
import type { LiveEvent } from "../protocol/live.ts";
import type { Room, SetId } from "../store/port.ts";
import { toDoor } from "./door.ts";
import { createLive } from "./live.ts";
import { readNotices } from "./notices.ts";
import type { SharedSet } from "./port.ts";
import { createSeeing } from "./presence.ts";
import { createRoomSync, type RoomSync } from "./room-sync.ts";
import type { SyncServices } from "./services.ts";

/** The one tab that talks with the relay, for all tabs of this browser. */
export interface Leader {
  /** Null until the device has been read. */
  readonly sets: ReadonlyMap<SetId, SharedSet> | null;
  /** Rooms have been added, changed or left, here or in another tab. */
  reload(): Promise<void>;
  edited(set: SetId): void;
  wake(asked: boolean): void;
  stop(): void;
}

export function createLeader(
  services: SyncServices,
  onChange: () => void,
): Leader {
  const { store } = services;
  const syncs = new Map<SetId, RoomSync>();
  const seeing = createSeeing(services, onChange);
  let stopped = false;
  let hasRead = false;

  const roomOf = (name: string): RoomSync | undefined =>
    [...syncs.values()].find(({ room }) => toBase64Url(room.room) === name);

  const hear = (event: LiveEvent): void => {
    if (event.type === "beat") return;
    const sync = roomOf(event.room);
    if (event.type === "head") sync?.hinted(event.head);
    else if (event.type === "end") sync?.ended();
    else if (sync) void seeing.hear(sync.room, event.sealed);
  };
  const wake = (asked: boolean): void => {
    live.wake();
    // Also what could not be read of the device when it was last looked at.
    void reload();
    syncs.forEach((sync) => sync.wake(asked));
  };
  const live = createLive(services, hear, () => wake(false));

  const start = (room: Room): void => {
    const sync = createRoomSync({
      services,
      room,
      onChange,
      onStale: () => void reload(),
    });
    syncs.set(room.set, sync);
    sync.wake(true);
  };

  /** One at a time: each reads the device, and acts on what it says. */
  let reloading: Promise<void> = Promise.resolve();
  const reload = (): Promise<void> => {
    reloading = reloading.then(reloadOnce, reloadOnce);
    return reloading;
  };
  const reloadOnce = async (): Promise<void> => {
    const [rooms, listing] = [await store.listRooms(), await store.listSets()];
    if (!rooms.ok || !listing.ok || stopped) return;
    hasRead = true;
    const living = new Set(
      listing.value.sets
        .filter(({ deletedAt }) => deletedAt === undefined)
        .map(({ id }) => id),
    );
    // A set that is deleted, and can be brought back, stays in its room and rests.
    const wanted = rooms.value.filter(({ set }) => living.has(set));
    for (const [set, sync] of syncs) {
      const room = wanted.find((other) => other.set === set);
      if (room?.revision === sync.room.revision) continue;
      sync.stop();
      syncs.delete(set);
    }
    for (const room of wanted) if (!syncs.has(room.set)) start(room);
    live.watch(wanted.map(({ room, token }) => toDoor(room, token)));
    onChange();
  };

  return {
    get sets() {
      if (!hasRead) return null;
      return new Map(
        [...syncs].map(([set, sync]) => [
          set,
          toSharedSet(sync, seeing.namesIn(set), services.clock()),
        ]),
      );
    },
    reload,
    edited: (set) => syncs.get(set)?.edited(),
    wake,
    stop() {
      stopped = true;
      live.stop();
      syncs.forEach((sync) => sync.stop());
      syncs.clear();
    },
  };
}

const toSharedSet = (
  { room, state }: RoomSync,
  people: readonly string[],
  now: number,
): SharedSet => ({
  role: room.role,
  state,
  sharedAt: room.sharedAt,
  notices: readNotices(room.notices),
  people,
  linkExpiresAt: room.linkExpiresAt,
  roomExpiresAt: nearExpiry(room, now),
});

/** A room that has long to live is not worth a word. */
const warning = 30 * 24 * 60 * 60 * 1000;
const nearExpiry = ({ roomExpiresAt }: Room, now: number): number | null =>
  roomExpiresAt !== null && roomExpiresAt - now < warning
    ? roomExpiresAt
    : null;
