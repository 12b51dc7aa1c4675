import { toBase64Url } from "../../src/lib/base64.ts";
import type { Clock } from "../../src/lib/clock.ts";
import { err, ok, type Result } from "../../src/lib/result.ts";
import { mayActAs, type Role } from "../../src/protocol/ids.ts";
import { relayName } from "../../src/protocol/answers.ts";
import { linkOf } from "../../src/server/storage/hashing.ts";
import type { Access, RelayStorage } from "../../src/server/storage/port.ts";
import type { Refusal } from "../../src/server/refusal.ts";
import type { Answer, Door, Relay } from "../../src/sync/relay.ts";

const pageRecords = 3;

/** The relay's own store behind the engine's port: what the HTTP routes do, without HTTP, which has tests of its own. */
export function createStorageRelay(
  storage: () => RelayStorage,
  clock: Clock,
): Relay {
  const enter = async (door: Door, needed: Role): Promise<Answer<Access>> => {
    const link = linkOf(door.token);
    const access = await storage().access(door.room, link, clock());
    if (!access.ok) return refused(access);
    return mayActAs(access.value.link.role, needed)
      ? ok(access.value)
      : refused(err({ code: "forbidden", message: "" }));
  };
  const inside = async <T>(
    door: Door,
    needed: Role,
    work: (access: Access) => Promise<Result<T, Refusal>>,
  ): Promise<Answer<T>> => {
    const access = await enter(door, needed);
    return access.ok ? refused(await work(access.value)) : access;
  };
  const toRoom = ({ link, room }: Access) => ({
    role: link.role,
    link: link.id,
    linkExpiresAt: link.expiresAt,
    head: { seq: room.head.seq, hash: toBase64Url(room.head.hash) },
    snapshot: room.snapshot && {
      id: toBase64Url(room.snapshot.id),
      seq: room.snapshot.seq,
    },
    bytes: room.bytes,
    roomExpiresAt: null,
  });

  return {
    about: async () =>
      ok({
        relay: relayName,
        versions: [1],
        createToken: false,
        roomBytes: 0,
        roomUpdates: 0,
        roomLinks: 0,
        idleDays: null,
      }),
    async createRoom(request) {
      const made = await storage().createRoom(request, clock());
      if (!made.ok) return refused(made);
      const { room, owner } = request;
      const access = await storage().access(room, owner, clock());
      return access.ok ? ok(toRoom(access.value)) : refused(access);
    },
    room: (door) =>
      inside(door, "viewer", async (access) => ok(toRoom(access))),
    deleteRoom: (door) =>
      inside(door, "owner", async () =>
        ok(await storage().deleteRoom(door.room, clock())),
      ),
    push: (door, records) =>
      inside(door, "editor", async () => {
        const appended = await storage().append(door.room, records, clock());
        if (!appended.ok) return appended;
        const { seqs, head } = appended.value;
        return ok({
          seqs,
          head: { seq: head.seq, hash: toBase64Url(head.hash) },
        });
      }),
    pull: (door, after) =>
      inside(door, "viewer", async () => {
        const page = await storage().readPage(door.room, after);
        if (!page.ok) return page;
        // A page has an end, and what a schedule writes would fit on one.
        const records = page.value.records.slice(0, pageRecords);
        return ok({ ...page.value, records });
      }),
    snapshot: (door, before = Infinity) =>
      inside(door, "viewer", async () =>
        ok(
          (await storage().readSnapshot(
            door.room,
            Math.min(before, 0xffff_ffff),
          )) ?? null,
        ),
      ),
    putSnapshot: (door, snapshot) =>
      inside(door, "editor", () =>
        storage().putSnapshot(door.room, snapshot, clock()),
      ),
    links: (door) =>
      inside(door, "owner", async () =>
        ok({ links: await storage().listLinks(door.room) }),
      ),
    createLink: (door, request) =>
      inside(door, "owner", async () => {
        const made = await storage().createLink(door.room, request, clock());
        return made.ok ? ok(made.value.link) : made;
      }),
    revokeLink: (door, link) =>
      inside(door, "owner", () =>
        storage().revokeLink(door.room, link, clock()),
      ),
    showPresence: (door, sealed) =>
      inside(door, "viewer", async () =>
        ok(await storage().announce(door.room, sealed)),
      ),
    live: async () => ok(undefined),
  };
}

function refused<T>(result: Result<T, Refusal>): Answer<T> {
  if (result.ok) return result;
  const { code, message, fields, retryAfter } = result.error;
  return err({
    kind: "refused",
    code,
    retryAfter: retryAfter === undefined ? null : retryAfter * 1000,
    error: { code, message, ...fields },
  });
}
