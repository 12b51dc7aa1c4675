import { ok } from "../../../lib/result.ts";
import {
  type Head,
  type HeadAnswer,
  type RelayAnswer,
  relayName,
  type RoomAnswer,
} from "../../../protocol/index.ts";
import { readCreateRoom } from "../../../protocol/requests.ts";
import { roomHash, toText } from "../../storage/hashing.ts";
import type { Access } from "../../storage/port.ts";
import { roomExpiry } from "./gate.ts";
import { type Parts, type Route, storeFull, withJson } from "./parts.ts";

export function roomRoutes(parts: Parts): readonly Route[] {
  const { storage, config, clock, gate, logger, isFull } = parts;
  const { quota, idleDays, createToken } = config;

  const offer: RelayAnswer = {
    relay: relayName,
    versions: [1],
    createToken: createToken !== undefined,
    roomBytes: quota.roomBytes,
    roomUpdates: quota.roomUpdates,
    roomLinks: quota.roomLinks,
    idleDays,
  };

  return [
    { path: "/", methods: { GET: async (c) => ok(c.json(offer)) } },
    {
      path: "/rooms",
      methods: {
        POST: async (c) => {
          const may = gate.mayCreate(c);
          if (!may.ok) return may;
          return withJson(parts, c, readCreateRoom, async (request) => {
            if (isFull()) return storeFull(config);
            const { room, owner } = request;
            const created = await storage.createRoom(request, clock());
            if (!created.ok) return created;
            const access = await storage.access(room, owner, clock());
            if (!access.ok) return access;
            if (created.value) {
              logger.info("room created", { room: toText(roomHash(room)) });
            }
            const expiresAt = roomExpiry(access.value.room.activeAt, idleDays);
            const answer = toAnswer(access.value, expiresAt);
            return ok(c.json(answer, created.value ? 201 : 200));
          });
        },
      },
    },
    {
      path: "/rooms/:room",
      methods: {
        GET: async (c) => {
          const inside = await gate.enter(c, "viewer");
          if (!inside.ok) return inside;
          const { access, expiresAt } = inside.value;
          return ok(c.json(toAnswer(access, expiresAt)));
        },
        DELETE: async (c) => {
          const inside = await gate.enter(c, "owner");
          if (!inside.ok) return inside;
          const { id } = inside.value;
          await storage.deleteRoom(id, clock());
          logger.info("room deleted", { room: toText(roomHash(id)) });
          return ok(c.body(null, 204));
        },
      },
    },
  ];
}

export const headAnswer = ({ seq, hash }: Head): HeadAnswer => ({
  seq,
  hash: toText(hash),
});

function toAnswer(
  { link, room }: Access,
  roomExpiresAt: number | null,
): RoomAnswer {
  const { snapshot } = room;
  return {
    role: link.role,
    link: link.id,
    linkExpiresAt: link.expiresAt,
    head: headAnswer(room.head),
    snapshot: snapshot && { id: toText(snapshot.id), seq: snapshot.seq },
    bytes: room.bytes,
    roomExpiresAt,
  };
}
