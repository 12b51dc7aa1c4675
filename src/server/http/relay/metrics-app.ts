import { Hono } from "hono";
import type { GaugeName, Metrics } from "../../metrics.ts";
import { socketAddress } from "./client-address.ts";
import { bearerOf, isSame } from "./gate.ts";

const loopback = new Set(["127.0.0.1", "::1", "::ffff:127.0.0.1"]);

/**
 * `/metrics`, as text for Prometheus. With a token, for who says it; without one, for this machine alone, and not for what a proxy on this machine
 * passes on.
 */
export function createMetricsApp(
  metrics: Metrics,
  gauges: () => Readonly<Record<GaugeName, number>>,
  token: string | undefined,
): Hono {
  const app = new Hono();
  app.get("/", (c, next) => {
    const may =
      token === undefined
        ? loopback.has(socketAddress(c) ?? "") &&
          c.req.header("X-Forwarded-For") === undefined
        : isSame(bearerOf(c), token);
    // Who may not see them does not learn that they are there.
    if (!may) return next();
    c.header("Cache-Control", "no-store");
    return c.text(metrics.toText(gauges()));
  });
  return app;
}
