import { ok } from "../../../lib/result.ts";
import { limits, liveType } from "../../../protocol/index.ts";
import { readLive } from "../../../protocol/requests.ts";
import { refuse } from "../../refusal.ts";
import { clientAddress } from "./client-address.ts";
import { beginAnswer } from "./live-answer.ts";
import { type Parts, type Route, withJson } from "./parts.ts";

/** @param proxies As `clientAddress` takes it. */
export function liveRoutes(parts: Parts, proxies: number): readonly Route[] {
  const { storage, config, gate, bodies, hub } = parts;
  const ofAddress = new Map<string, number>();

  return [
    {
      path: "/rooms/:room/presence",
      methods: {
        POST: async (c) => {
          const inside = await gate.enter(c, "viewer");
          if (!inside.ok) return inside;
          const { id } = inside.value;
          return bodies.withBody(c, limits.presenceBytes, async (sealed) => {
            if (sealed.length === 0) {
              return refuse("malformed", "Presence has a byte at least.");
            }
            await storage.announce(id, sealed);
            return ok(c.body(null, 204));
          });
        },
      },
    },
    {
      path: "/live",
      methods: {
        POST: (c) =>
          withJson(parts, c, readLive, async (request) => {
            const address = clientAddress(c, proxies);
            const open = ofAddress.get(address) ?? 0;
            if (
              hub.streams() >= config.liveStreams ||
              open >= config.liveStreamsOfAddress
            ) {
              return {
                ok: false,
                error: {
                  code: "too-fast",
                  message: "Too many live streams are open.",
                  // There is no use in asking soon; who polls misses nothing.
                  retryAfter: 60,
                },
              };
            }
            ofAddress.set(address, open + 1);
            c.header("Content-Type", liveType);
            // A proxy that gathers or compresses would hold the hints back.
            c.header("Cache-Control", "no-store, no-transform");
            c.header("X-Accel-Buffering", "no");
            const { line, response } = beginAnswer(c);
            hub.open(request, line, () => {
              const left = (ofAddress.get(address) ?? 1) - 1;
              if (left === 0) ofAddress.delete(address);
              else ofAddress.set(address, left);
            });
            return ok(response);
          }),
      },
    },
  ];
}
