import { ok, type Result } from "../../../lib/result.ts";
import {
  decodeBatch,
  encodePage,
  limits,
  maxSeq,
  type UpdatesAnswer,
} from "../../../protocol/index.ts";
import { type Refusal, refuse } from "../../refusal.ts";
import {
  frameAnswer,
  type Parts,
  type Route,
  storeFull,
  withFrame,
} from "./parts.ts";
import { headAnswer } from "./room-routes.ts";

export function updateRoutes(parts: Parts): readonly Route[] {
  const { storage, config, clock, gate, metrics, isFull } = parts;
  return [
    {
      path: "/rooms/:room/updates",
      methods: {
        GET: async (c) => {
          const inside = await gate.enter(c, "viewer");
          if (!inside.ok) return inside;
          const after = readSeq(c.req.query("after"), "after");
          if (!after.ok) return after;
          const page = await storage.readPage(inside.value.id, after.value);
          return page.ok ? frameAnswer(c, encodePage(page.value)) : page;
        },

        POST: async (c) => {
          const inside = await gate.enter(c, "editor");
          if (!inside.ok) return inside;
          const { id } = inside.value;
          const { batchBytes } = limits;
          return withFrame(parts, c, batchBytes, decodeBatch, async (batch) => {
            if (isFull()) return storeFull(config);
            const started = performance.now();
            const appended = await storage.append(id, batch, clock());
            if (!appended.ok) return appended;
            metrics.time("relay_append_seconds", performance.now() - started);
            const { seqs, head, added } = appended.value;
            metrics.count("relay_updates_total", {}, added);
            const answer: UpdatesAnswer = { seqs, head: headAnswer(head) };
            return ok(c.json(answer));
          });
        },
      },
    },
  ];
}

/** A place in a log from the address; 0 when it is left out. */
export function readSeq(
  text: string | undefined,
  name: string,
): Result<number, Refusal> {
  const seq = Number(text ?? 0);
  return /^\d{1,10}$/.test(text ?? "0") && seq <= maxSeq
    ? ok(seq)
    : refuse(
        "malformed",
        `The address's ${name} must be a number from 0 to ${maxSeq}.`,
      );
}
