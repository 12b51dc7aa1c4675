import { err, ok, type Result } from "../lib/result.ts";
import type { Rate } from "./http/relay/rate-limit.ts";
import type { Quota } from "./storage/port.ts";

export interface RelayConfig {
  readonly database:
    | { readonly kind: "sqlite"; readonly file: string }
    | { readonly kind: "postgres"; readonly url: string };
  /** What making a room asks for; undefined: nothing. */
  readonly createToken: string | undefined;
  /** What reading the metrics from another machine asks for; undefined: only this machine may. */
  readonly metricsToken: string | undefined;
  readonly quota: Quota;
  /** Bytes on the disk beyond which nothing new is taken. */
  readonly storedBytes: number;
  /** Days without a write after which a room is deleted; null: never. */
  readonly idleDays: number | null;
  readonly rates: Rates;
  readonly liveStreams: number;
  readonly liveStreamsOfAddress: number;
  readonly body: {
    readonly idleMs: number;
    readonly wholeMs: number;
    readonly memory: number;
  };
}

export interface Rates {
  /** Requests of one link. */
  readonly link: Rate;
  /** Requests of one address, behind which a whole council may sit. */
  readonly address: Rate;
  /** Requests of one address that no link opened. */
  readonly strangers: Rate;
  /** Rooms made from one address. */
  readonly rooms: Rate;
}

interface Setting {
  readonly is: string;
  readonly default: number;
}

const megabyte = 1_000_000;

/** Every limit that is a deployment's own. Their names are those of the environment. */
const settings = {
  ROOMS: { default: 10_000, is: "rooms altogether" },
  ROOM_BYTES: {
    default: 64 * megabyte,
    is: "bytes of updates and snapshots in one room",
  },
  ROOM_UPDATES: { default: 500_000, is: "updates in one room" },
  ROOM_LINKS: { default: 500, is: "links in one room, revoked ones included" },
  ROOM_IDLE_DAYS: {
    default: 730,
    is: "days without a write after which a room is deleted; 0: never",
  },
  STORED_BYTES: {
    default: 20_000 * megabyte,
    is: "bytes on the disk beyond which nothing new is taken",
  },
  RATE_LINK: { default: 50, is: "requests a second of one link" },
  RATE_ADDRESS: {
    default: 500,
    is: "requests a second of one address: a whole council may sit behind it",
  },
  RATE_ROOMS: { default: 60, is: "rooms an hour made from one address" },
  LIVE_STREAMS: { default: 5000, is: "live streams at once" },
  LIVE_STREAMS_ADDRESS: { default: 1000, is: "of them from one address" },
  BODY_SECONDS: { default: 60, is: "seconds that a body may take to arrive" },
  BODY_MEMORY: {
    default: 128 * megabyte,
    is: "bytes of all bodies that are being read at once",
  },
} as const satisfies Readonly<Record<string, Setting>>;

type Name = keyof typeof settings;
type Env = Readonly<Record<string, string | undefined>>;

export const relayHelp = `The relay, which passes on what is shared, answers on the same port under /v1.

  RELAY=off               the app alone, without sharing over the network
  RELAY_FILE=…            its SQLite file (default data/relay.db)
  DATABASE_URL=…          a PostgreSQL database instead of the file, which several relays may share:
                          postgres://name:word@host/database
  CREATE_TOKEN=…          what the app must know to share a set (default: anyone who reaches it may)
  METRICS_TOKEN=…         what /metrics asks for (default: it answers this machine alone)
  TRUST_PROXY=1           how many proxies stand in front, so that each visitor counts apart

Its limits:

${Object.entries(settings)
  .map(
    ([name, { default: value, is }]) =>
      `  ${`${name}=${value}`.padEnd(28)}${is}`,
  )
  .join("\n")}
`;

/** Reads the relay's part of the environment; undefined when it is off. The error is a sentence for whoever typed it. */
export function readRelayConfig(
  env: Env,
): Result<RelayConfig | undefined, string> {
  const relay = text(env, "RELAY") ?? "on";
  if (relay === "off") return ok(undefined);
  if (relay !== "on") {
    return err(`RELAY is "${relay}", and must be on or off.`);
  }
  const url = text(env, "DATABASE_URL");
  if (url !== undefined && !/^postgres(?:ql)?:\/\//.test(url)) {
    // It holds a password, and is not repeated.
    return err(
      "DATABASE_URL must begin with postgres:// or postgresql://, such as postgres://name:word@host/database.",
    );
  }
  const numbers = readNumbers(env);
  if (!numbers.ok) return numbers;
  const { value } = numbers;
  return ok({
    database:
      url === undefined
        ? { kind: "sqlite", file: text(env, "RELAY_FILE") ?? "data/relay.db" }
        : { kind: "postgres", url },
    createToken: text(env, "CREATE_TOKEN"),
    metricsToken: text(env, "METRICS_TOKEN"),
    quota: {
      rooms: value.ROOMS,
      roomBytes: value.ROOM_BYTES,
      roomUpdates: value.ROOM_UPDATES,
      roomLinks: value.ROOM_LINKS,
    },
    storedBytes: value.STORED_BYTES,
    idleDays: value.ROOM_IDLE_DAYS === 0 ? null : value.ROOM_IDLE_DAYS,
    rates: {
      link: perSecond(value.RATE_LINK),
      address: perSecond(value.RATE_ADDRESS),
      strangers: { burst: 100, perSecond: 1 },
      rooms: {
        burst: Math.max(1, value.RATE_ROOMS),
        perSecond: Math.max(1, value.RATE_ROOMS) / 3600,
      },
    },
    liveStreams: value.LIVE_STREAMS,
    liveStreamsOfAddress: value.LIVE_STREAMS_ADDRESS,
    body: {
      idleMs: Math.min(15, value.BODY_SECONDS) * 1000,
      wholeMs: value.BODY_SECONDS * 1000,
      memory: value.BODY_MEMORY,
    },
  });
}

/** After a night without a connection a device has much to say at once. */
const perSecond = (rate: number): Rate => ({
  burst: Math.max(1, rate) * 4,
  perSecond: Math.max(1, rate),
});

function readNumbers(env: Env): Result<Readonly<Record<Name, number>>, string> {
  const read: Partial<Record<Name, number>> = {};
  for (const [name, { default: value }] of Object.entries(settings)) {
    const given = text(env, name);
    if (given !== undefined && !/^\d{1,15}$/.test(given)) {
      return err(
        `${name} is "${given}", and must be a whole number, such as ${name}=${value}.`,
      );
    }
    read[name as Name] = given === undefined ? value : Number(given);
  }
  return ok(read as Record<Name, number>);
}

function text(env: Env, name: string): string | undefined {
  const value = env[name]?.trim();
  return value === "" ? undefined : value;
}
