import { Readable } from "node:stream";
import type { ReadableStream as NodeReadableStream } from "node:stream/web";
import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";

/** When to stop reading. */
export interface Patience {
  readonly mostBytes: number;
  /** Milliseconds without a byte. */
  readonly idleMs: number;
  /** Milliseconds for all of it. */
  readonly wholeMs: number;
  /** Asked for room for what has come; false when there is none. */
  reserve(bytes: number): boolean;
}

/** Why a body was not read to its end. */
export type Stopped = "too-large" | "too-slow" | "too-busy" | "cut-short";

/** Reads a body while it arrives, and no further than it may. What is left of one that was stopped, the server drops with its connection. */
export function gatherBody(
  c: Context,
  { mostBytes, idleMs, wholeMs, reserve }: Patience,
): Promise<Uint8Array | Stopped> {
  const source = sourceOf(c);
  if (source === undefined) return Promise.resolve(new Uint8Array());
  if (source.destroyed) return Promise.resolve("cut-short");
  const { promise, resolve } = Promise.withResolvers<Uint8Array | Stopped>();
  const chunks: Uint8Array[] = [];
  let length = 0;

  const stop = (result: Uint8Array | Stopped) => {
    clearTimeout(idle);
    clearTimeout(whole);
    source.off("data", take).pause();
    resolve(result);
  };
  const take = (chunk: Uint8Array) => {
    length += chunk.byteLength;
    if (length > mostBytes) return stop("too-large");
    if (!reserve(chunk.byteLength)) return stop("too-busy");
    chunks.push(chunk);
    idle.refresh();
  };
  const idle = setTimeout(() => stop("too-slow"), idleMs);
  const whole = setTimeout(() => stop("too-slow"), wholeMs);
  source
    .on("data", take)
    .once("end", () => stop(concat(chunks, length)))
    .on("error", () => stop("cut-short"))
    .once("close", () => stop("cut-short"));
  return promise;
}

/**
 * The request's own stream: a web stream made of it costs several times what reading it does. There is none where a request comes from no
 * socket, as in a test.
 */
function sourceOf(c: Context): Readable | undefined {
  const { incoming } = (c.env ?? {}) as Partial<HttpBindings>;
  if (incoming instanceof Readable) return incoming;
  const { body } = c.req.raw;
  return body === null
    ? undefined
    : Readable.fromWeb(body as NodeReadableStream<Uint8Array>);
}

function concat(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = chunks;
  if (chunks.length === 1 && only !== undefined) return only;
  return Buffer.concat(chunks, length);
}
