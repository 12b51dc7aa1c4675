import { ok } from "../../../lib/result.ts";
import { isLinkId, type LinksAnswer } from "../../../protocol/index.ts";
import { readCreateLink } from "../../../protocol/requests.ts";
import { refuse } from "../../refusal.ts";
import { roomHash, toText } from "../../storage/hashing.ts";
import { type Parts, type Route, withJson } from "./parts.ts";

export function linkRoutes(parts: Parts): readonly Route[] {
  const { storage, clock, gate, logger } = parts;
  return [
    {
      path: "/rooms/:room/links",
      methods: {
        GET: async (c) => {
          const inside = await gate.enter(c, "owner");
          if (!inside.ok) return inside;
          const links = await storage.listLinks(inside.value.id);
          return ok(c.json({ links } satisfies LinksAnswer));
        },
        POST: async (c) => {
          const inside = await gate.enter(c, "owner");
          if (!inside.ok) return inside;
          const { id } = inside.value;
          return withJson(parts, c, readCreateLink, async (request) => {
            const made = await storage.createLink(id, request, clock());
            if (!made.ok) return made;
            const { link, created } = made.value;
            return ok(c.json(link, created ? 201 : 200));
          });
        },
      },
    },
    {
      path: "/rooms/:room/links/:link",
      methods: {
        DELETE: async (c) => {
          const inside = await gate.enter(c, "owner");
          if (!inside.ok) return inside;
          const { id } = inside.value;
          const link = c.req.param("link") ?? "";
          if (!isLinkId(link)) {
            return refuse("malformed", "A link is 43 characters of base64url.");
          }
          const revoked = await storage.revokeLink(id, link, clock());
          if (!revoked.ok) return revoked;
          logger.info("link revoked", { room: toText(roomHash(id)), link });
          return ok(c.json(revoked.value));
        },
      },
    },
  ];
}
