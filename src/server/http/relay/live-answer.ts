import { PassThrough, Readable, type Writable } from "node:stream";
import type { HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { Context } from "hono";

/** An answer that has begun, and goes on for as long as its line is written to. */
export interface LiveAnswer {
  readonly line: Writable;
  readonly response: Response;
}

/**
 * Sends the headers that are set, and leaves the connection open. It is written to as it is: a web stream between would cost every hint some
 * promises, and every listener some kilobytes.
 */
export function beginAnswer(c: Context): LiveAnswer {
  const { outgoing } = (c.env ?? {}) as Partial<HttpBindings>;
  if (outgoing === undefined) return withoutSocket(c);
  outgoing.writeHead(200, Object.fromEntries(c.body(null).headers));
  outgoing.flushHeaders();
  return { line: outgoing as Writable, response: RESPONSE_ALREADY_SENT };
}

/** Where a request comes from no socket, as in a test. */
function withoutSocket(c: Context): LiveAnswer {
  const line = new PassThrough({ highWaterMark: 4096 });
  const body = Readable.toWeb(line) as ReadableStream<Uint8Array<ArrayBuffer>>;
  return { line, response: c.body(body) };
}
