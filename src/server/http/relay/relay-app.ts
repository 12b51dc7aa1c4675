import { Hono, type Context } from "hono";
import type { Clock } from "../../../lib/clock.ts";
import type { Logger } from "../../logger.ts";
import type { Metrics } from "../../metrics.ts";
import type { Refusal } from "../../refusal.ts";
import type { RelayConfig } from "../../relay-config.ts";
import type { RelayStorage } from "../../storage/port.ts";
import { createGate } from "./gate.ts";
import { linkRoutes } from "./link-routes.ts";
import type { LiveHub } from "./live-hub.ts";
import { liveRoutes } from "./live-routes.ts";
import type { Answering, Parts, Route } from "./parts.ts";
import { createBodyReader } from "./read-body.ts";
import { sayRefusal } from "./refusal-answer.ts";
import { roomRoutes } from "./room-routes.ts";
import { checkOrigin } from "./same-origin.ts";
import { snapshotRoutes } from "./snapshot-routes.ts";
import { updateRoutes } from "./update-routes.ts";

export interface RelayAppOptions {
  readonly storage: RelayStorage;
  readonly hub: LiveHub;
  readonly config: RelayConfig;
  /** How many of our proxies stand in front. */
  readonly proxies: number;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly isFull: () => boolean;
}

/** What answers under `/v1`: the protocol, as a function from request to answer. */
export function createRelayApp(options: RelayAppOptions): Hono {
  const { storage, config, proxies, clock, logger, metrics } = options;
  const parts: Parts = {
    ...options,
    gate: createGate(storage, config, proxies, clock),
    bodies: createBodyReader(config.body),
  };
  const app = new Hono();

  const say = (c: Context, refusal: Refusal) => {
    metrics.count("relay_refusals_total", { code: refusal.code });
    return sayRefusal(c, refusal);
  };
  const answer = async (c: Context, path: string, how: Answering) => {
    c.header("Cache-Control", "no-store");
    const { method } = c.req;
    const response = await (async () => {
      try {
        for (const check of [checkOrigin, parts.gate.arrive]) {
          const result = check(c);
          if (!result.ok) return say(c, result.error);
        }
        const result = await how(c);
        return result.ok ? result.value : say(c, result.error);
      } catch (error) {
        // Never the address: it names the room.
        const text = error instanceof Error ? error.stack : String(error);
        logger.error("relay failed", { method, path, error: text ?? "" });
        return say(c, isStoreFault(error) ? unavailable : internal);
      }
    })();
    const status = String(response.status);
    metrics.count("relay_requests_total", { method, path, status });
    return response;
  };

  const routes: readonly Route[] = [
    ...roomRoutes(parts),
    ...updateRoutes(parts),
    ...snapshotRoutes(parts),
    ...linkRoutes(parts),
    ...liveRoutes(parts, proxies),
  ];
  for (const { path, methods } of routes) {
    for (const [method, how] of Object.entries(methods)) {
      app.on(method, path, (c) => answer(c, path, how));
    }
    const allowed = Object.keys(methods).join(", ");
    app.all(path, (c) =>
      answer(c, path, async () => {
        c.header("Allow", allowed);
        return { ok: false, error: notAllowed(allowed) };
      }),
    );
  }
  app.all("*", (c) =>
    answer(c, "*", async () => ({ ok: false, error: notFound })),
  );
  return app;
}

/** SQLite, PostgreSQL and the network throw plain errors; a mistake of ours is a TypeError or its like. */
const isStoreFault = (error: unknown): boolean =>
  error instanceof Error &&
  ![TypeError, RangeError, ReferenceError, SyntaxError].some(
    (kind) => error instanceof kind,
  );

const unavailable: Refusal = {
  code: "unavailable",
  message: "The relay's store does not answer.",
};
const internal: Refusal = {
  code: "internal",
  message: "The relay could not answer.",
};
const notFound: Refusal = {
  code: "not-found",
  message: "The relay has no such address.",
};
const notAllowed = (allowed: string): Refusal => ({
  code: "not-allowed",
  message: `This address answers to ${allowed}.`,
});
