import { ok } from "../../../lib/result.ts";
import {
  decodeSnapshot,
  encodeSnapshot,
  limits,
} from "../../../protocol/index.ts";
import {
  frameAnswer,
  type Parts,
  type Route,
  storeFull,
  withFrame,
} from "./parts.ts";
import { readSeq } from "./update-routes.ts";

export function snapshotRoutes(parts: Parts): readonly Route[] {
  const { storage, config, clock, gate, isFull } = parts;
  return [
    {
      path: "/rooms/:room/snapshot",
      methods: {
        GET: async (c) => {
          const inside = await gate.enter(c, "viewer");
          if (!inside.ok) return inside;
          const query = c.req.query("before");
          const before =
            query === undefined ? ok(Infinity) : readSeq(query, "before");
          if (!before.ok) return before;
          const snapshot = await storage.readSnapshot(
            inside.value.id,
            before.value,
          );
          return snapshot === undefined
            ? ok(c.body(null, 204))
            : frameAnswer(c, encodeSnapshot(snapshot));
        },

        PUT: async (c) => {
          const inside = await gate.enter(c, "editor");
          if (!inside.ok) return inside;
          const { id } = inside.value;
          const { snapshotBytes } = limits;
          return withFrame(
            parts,
            c,
            snapshotBytes,
            decodeSnapshot,
            async (snapshot) => {
              if (isFull()) return storeFull(config);
              const put = await storage.putSnapshot(id, snapshot, clock());
              return put.ok ? ok(c.body(null, 204)) : put;
            },
          );
        },
      },
    },
  ];
}
