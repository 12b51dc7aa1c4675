import type { Hono } from "hono";
import { type Clock, systemClock } from "../lib/clock.ts";
import { ok, type Result } from "../lib/result.ts";
import { times } from "../protocol/index.ts";
import { createLiveHub } from "./http/relay/live-hub.ts";
import { createMetricsApp } from "./http/relay/metrics-app.ts";
import { createRelayApp } from "./http/relay/relay-app.ts";
import type { Logger } from "./logger.ts";
import { createMetrics } from "./metrics.ts";
import type { RelayConfig } from "./relay-config.ts";
import { openStorage } from "./storage/open-storage.ts";
import { roomHash, toText } from "./storage/hashing.ts";

export interface Relay {
  /** Answers under `/v1`. */
  readonly app: Hono;
  /** Answers `/metrics`. */
  readonly metrics: Hono;
  /** Ends the live streams, which would otherwise hold up a stop. */
  hangUp(): void;
  /** Closes the store, when nothing is asked of it any more. */
  close(): Promise<void>;
}

export interface RelayOptions {
  readonly config: RelayConfig;
  /** How many of our proxies stand in front. */
  readonly proxies: number;
  readonly logger: Logger;
  readonly clock?: Clock;
  /** Milliseconds between two rounds of looking after the live streams. */
  readonly beatMs?: number;
}

const minute = 60_000;
const day = 86_400_000;

/** Opens the store and keeps house in it. The error is a sentence that says the way out. */
export async function openRelay({
  config,
  proxies,
  logger,
  clock = systemClock,
  beatMs = times.beat,
}: RelayOptions): Promise<Result<Relay, string>> {
  const metrics = createMetrics();
  const opened = await openStorage(config, {
    onFailure: (error) =>
      logger.error("database failed", { error: String(error) }),
    onGroup(size) {
      metrics.count("relay_commits_total");
      metrics.count("relay_commit_writes_total", {}, size);
    },
  });
  if (!opened.ok) return opened;
  const storage = opened.value;

  let totals = await storage.totals();
  const isFull = () => totals.bytes >= config.storedBytes;
  const measure = async () => {
    const wasFull = isFull();
    totals = await storage.totals();
    if (isFull() && !wasFull) {
      logger.error("store full", { bytes: totals.bytes });
    }
  };
  const expire = async () => {
    const { idleDays } = config;
    if (idleDays === null) return;
    const now = clock();
    for (const room of await storage.expireRooms(now - idleDays * day, now)) {
      logger.info("room expired", { room: toText(roomHash(room)) });
    }
  };
  const failed = (event: string) => (error: unknown) =>
    logger.error(event, { error: String(error) });
  const every = (ms: number, what: string, work: () => Promise<void>) =>
    setInterval(() => void work().catch(failed(what)), ms).unref();

  const hub = createLiveHub(storage, clock, failed("live stream failed"));
  const timers = [
    every(beatMs, "beat failed", () => hub.beat()),
    every(minute, "measuring failed", measure),
    every(60 * minute, "expiry failed", expire),
  ];
  await expire();

  return ok({
    app: createRelayApp({
      storage,
      hub,
      config,
      proxies,
      clock,
      logger,
      metrics,
      isFull,
    }),
    metrics: createMetricsApp(
      metrics,
      () => ({
        relay_live_streams: hub.streams(),
        relay_rooms: totals.rooms,
        relay_stored_bytes: totals.bytes,
      }),
      config.metricsToken,
    ),
    hangUp: () => hub.close(),
    async close() {
      timers.forEach((timer) => clearInterval(timer));
      hub.close();
      await storage.close();
    },
  });
}
