import { type Access, decodeAccess } from "../crypto/access-code.ts";
import { toBase64Url } from "../lib/base64.ts";
import { equalBytes } from "../lib/bytes.ts";
import { err, ok, type Result } from "../lib/result.ts";
import { mayActAs } from "../protocol/ids.ts";
import type {
  DocUpdate,
  Room,
  RoomState,
  SetEntry,
  SetId,
  SetStore,
  StoreError,
} from "../store/port.ts";
import { changeRoom } from "./change-room.ts";
import { toDoor } from "./door.ts";
import { download } from "./download.ts";
import { Interruption } from "./interruption.ts";
import { newRoom } from "./new-room.ts";
import type { LookedAt, LookError } from "./port.ts";
import { createReadAhead } from "./read-ahead.ts";
import { createRoomWork } from "./room-work.ts";
import { relayFailed, toShareError } from "./share-error.ts";
import type { SyncServices } from "./services.ts";

export interface LookServices extends SyncServices {
  /** A store that keeps nothing longer than it is looked at. */
  scratch(): SetStore;
  /** Rooms or sets on this device have changed. */
  changed(): Promise<void>;
}

/** Fetches what a link or a recovery code leads to into a store that is thrown away, unless it is to be kept. */
export async function look(
  services: LookServices,
  code: string,
): Promise<Result<LookedAt, LookError>> {
  const access = decodeAccess(code);
  if (!access.ok) return err({ kind: "code", error: access.error });
  // Not by the name of the set that may be on the bench already.
  const looking = `look-${toBase64Url(services.random(16))}` as SetId;
  try {
    return await lookInto(services, access.value, looking);
  } catch {
    // Whatever it was that could not be worked with, whoever waits is told, and may try again.
    return err({ kind: "unreadable" });
  } finally {
    await services.bench.close(looking).catch(() => {});
  }
}

async function lookInto(
  services: LookServices,
  access: Access,
  looking: SetId,
): Promise<Result<LookedAt, LookError>> {
  const { store, bench } = services;
  const { room } = access;
  // Whoever follows a link is waiting: the relay, the device and the worker, which has to be started, are asked at once.
  const relay = createReadAhead(services.relay, toDoor(room, access.token));
  const known = Promise.all([store.listRooms(), store.listSets()]);
  bench.open(looking, []).catch(() => {});
  const who = await relay.who();
  if (!who.ok) return relayFailed(who.error);

  const { role, linkExpiresAt, roomExpiresAt, head } = who.value;
  const first = newRoom(access, role, services.random);
  const fetched = await fetchAll(
    { ...services, relay: relay.relay },
    { ...first, linkExpiresAt, roomExpiresAt, set: looking },
  );
  if (!fetched.ok) return fetched;
  const { state } = fetched.value;

  const [rooms, listing] = await known;
  if (!rooms.ok) return err({ kind: "device", error: rooms.error });
  if (!listing.ok) return err({ kind: "device", error: listing.error });
  const here = rooms.value.find((known) => equalBytes(known.room, room));
  const set = here?.set ?? (toBase64Url(room) as SetId);
  const entryHere = listing.value.sets.find(({ id }) => id === set);
  const { contents, entry: described } = await bench.read(looking, set);
  const entry = entryHere ?? described;
  if (!entry || !described) {
    return err({ kind: head.seq === 0 ? "empty" : "unreadable" });
  }
  const doc = { set, part: "shared" } as const;
  const sharedUpdates = [{ doc, update: contents }];
  const now = services.clock();
  const { deletedAt: _, ...living } = { ...entry, openedAt: now };
  return ok({
    role,
    entry: living,
    isHere: here !== undefined && entryHere?.deletedAt === undefined,
    contents: sharedUpdates,
    async keep() {
      const kept = here
        ? await changeRoom(
            services.store,
            set,
            (room) => withAccess(room, state),
            [living],
          )
        : await join(services, set, state, sharedUpdates, living);
      if (!kept.ok) return kept;
      if (!here) services.announce(sharedUpdates);
      await services.changed();
      return ok(set);
    },
  });
}

/** A set that came to this device, or to another tab, while it was looked at has all that it needs. */
async function join(
  { store }: SyncServices,
  set: SetId,
  room: RoomState,
  updates: readonly DocUpdate[],
  entry: SetEntry,
): Promise<Result<void, StoreError>> {
  const entries = [entry];
  const joined = await store.commit({
    set,
    revision: 0,
    room,
    updates,
    entries,
  });
  return joined.ok ? ok(undefined) : joined;
}

/** By the new link when it allows as much as the one that is here, or when that one is of no use any more. */
const withAccess = (here: Room, found: RoomState): RoomState =>
  here.paused !== null || mayActAs(found.role, here.role)
    ? { ...here, token: found.token, role: found.role, paused: null }
    : here;

/** Puts all that the room holds on the bench, and says how far that is. */
async function fetchAll(
  services: LookServices,
  { set, ...first }: RoomState & { readonly set: SetId },
): Promise<Result<{ readonly state: RoomState }, LookError>> {
  const store = services.scratch();
  const committed = await store.commit({ set, revision: 0, room: first });
  if (!committed.ok) return err({ kind: "device", error: committed.error });
  const room = { ...first, set, revision: 1 };
  const work = createRoomWork({ ...services, store, announce() {} }, room);
  try {
    await download(work);
    // What was set aside may have left something behind.
    if (work.room.notices.length > 0) work.forgetBench();
    await work.bring();
  } catch (error) {
    if (!(error instanceof Interruption)) throw error;
    const { reason } = error;
    if (reason.kind === "relay") return err(toShareError(reason.error));
    if (reason.kind === "device") {
      return err({ kind: "device", error: reason.error });
    }
    return err({ kind: "unreadable" });
  }
  const { set: _set, revision: _revision, ...state } = work.room;
  return ok({ state });
}

/** A set from a backup goes on being shared where it was, unless this device shares it, or another in its room, already. */
export async function takeUpCode(
  { store, random }: SyncServices,
  set: SetId,
  code: string,
): Promise<void> {
  const access = decodeAccess(code);
  const rooms = await store.listRooms();
  if (!access.ok || !rooms.ok) return;
  const isKnown = rooms.value.some(
    (known) => known.set === set || isSameRoom(known, access.value),
  );
  if (isKnown) return;
  // What the link allows is not known before the relay has said so.
  const room = newRoom(access.value, "viewer", random);
  await store.commit({ set, revision: 0, room });
}

const isSameRoom = (known: Room, { room }: Access): boolean =>
  equalBytes(known.room, room);
