import type { Context } from "hono";
import type { Clock } from "../../../lib/clock.ts";
import { ok, type Result } from "../../../lib/result.ts";
import { frameType, limits } from "../../../protocol/index.ts";
import type { Logger } from "../../logger.ts";
import type { Metrics } from "../../metrics.ts";
import { type Refusal, refuse } from "../../refusal.ts";
import type { RelayConfig } from "../../relay-config.ts";
import type { RelayStorage } from "../../storage/port.ts";
import type { Gate } from "./gate.ts";
import type { LiveHub } from "./live-hub.ts";
import { type BodyReader, decodeJsonBody } from "./read-body.ts";

/** What the routes are made of. */
export interface Parts {
  readonly storage: RelayStorage;
  readonly config: RelayConfig;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly hub: LiveHub;
  readonly gate: Gate;
  readonly bodies: BodyReader;
  /** Whether the store holds as much as it may. */
  readonly isFull: () => boolean;
}

export type Answer = Result<Response, Refusal>;
export type Answering = (c: Context) => Promise<Answer>;

/** A path, from `/v1` on, and what it answers to. */
export interface Route {
  readonly path: string;
  readonly methods: Readonly<
    Partial<Record<"GET" | "POST" | "PUT" | "DELETE", Answering>>
  >;
}

/** Reads a body of JSON and what it means. */
export function withJson<T>(
  { bodies }: Parts,
  c: Context,
  read: (body: string) => Result<T, Refusal>,
  use: (request: T) => Promise<Answer>,
): Promise<Answer> {
  const type = checkType(c, "application/json");
  if (!type.ok) return Promise.resolve(type);
  return bodies.withBody(c, limits.jsonBytes, async (body) => {
    const text = decodeJsonBody(body);
    if (!text.ok) return text;
    const request = read(text.value);
    return request.ok ? use(request.value) : request;
  });
}

/** Reads a frame and what it means. */
export function withFrame<T>(
  { bodies }: Parts,
  c: Context,
  mostBytes: number,
  decode: (frame: Uint8Array) => Result<T, Refusal>,
  use: (value: T) => Promise<Answer>,
): Promise<Answer> {
  const type = checkType(c, frameType);
  if (!type.ok) return Promise.resolve(type);
  return bodies.withBody(c, mostBytes, async (body) => {
    const value = decode(body);
    return value.ok ? use(value.value) : value;
  });
}

function checkType(c: Context, wanted: string): Result<void, Refusal> {
  const [given = ""] = (c.req.header("Content-Type") ?? "").split(";");
  return given.trim().toLowerCase() === wanted
    ? ok(undefined)
    : refuse("wrong-type", `The body must be of type ${wanted}.`);
}

export const storeFull = ({ storedBytes }: RelayConfig) =>
  refuse("full", "The relay holds as much as it may.", { limit: storedBytes });

export const frameAnswer = (
  c: Context,
  frame: Uint8Array<ArrayBuffer>,
): Answer => {
  c.header("Content-Type", frameType);
  return ok(c.body(frame));
};
