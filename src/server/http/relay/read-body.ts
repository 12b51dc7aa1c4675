import type { Context } from "hono";
import { ok, type Result } from "../../../lib/result.ts";
import { type Refusal, refuse } from "../../refusal.ts";

export interface BodyLimits {
  /** Milliseconds without a byte. */
  readonly idleMs: number;
  /** Milliseconds for all of it. */
  readonly wholeMs: number;
  /** Bytes of all bodies that are being read and worked on. */
  readonly memory: number;
}

export interface BodyReader {
  /** Reads a body of at most so many bytes, hands it over, and counts it as memory in use until that is done. */
  withBody<T>(
    c: Context,
    mostBytes: number,
    work: (body: Uint8Array) => Promise<Result<T, Refusal>>,
  ): Promise<Result<T, Refusal>>;
}

/** Reads bodies with an eye on their size and their pace while they arrive: what a header promises is only a promise. */
export function createBodyReader(limits: BodyLimits): BodyReader {
  let inUse = 0;

  async function read(
    c: Context,
    mostBytes: number,
    reserve: (bytes: number) => boolean,
  ): Promise<Result<Uint8Array, Refusal>> {
    if (Number(c.req.header("Content-Length") ?? 0) > mostBytes) {
      return tooLarge(mostBytes);
    }
    const stream = c.req.raw.body;
    if (stream === null) return ok(new Uint8Array());
    const reader = stream.getReader();
    const deadline = performance.now() + limits.wholeMs;
    const chunks: Uint8Array[] = [];
    let length = 0;
    const refusal = await (async (): Promise<Refusal | undefined> => {
      for (;;) {
        const left = Math.min(limits.idleMs, deadline - performance.now());
        const next = await within(reader.read(), left);
        if (next === "late") return tooSlow;
        if (next === "cut") return cutShort;
        if (next.done) return undefined;
        const chunk = next.value as Uint8Array;
        length += chunk.byteLength;
        if (length > mostBytes) return tooLargeError(mostBytes);
        if (!reserve(chunk.byteLength)) return tooBusy;
        chunks.push(chunk);
      }
    })();
    if (refusal === undefined) return ok(concat(chunks, length));
    // Not waited for: a sender who has stalled would be waited for again.
    void reader.cancel().catch(() => {});
    return { ok: false, error: refusal };
  }

  return {
    async withBody(c, mostBytes, work) {
      let mine = 0;
      const reserve = (bytes: number) => {
        if (inUse + bytes > limits.memory) return false;
        mine += bytes;
        inUse += bytes;
        return true;
      };
      try {
        const body = await read(c, mostBytes, reserve);
        return body.ok ? await work(body.value) : body;
      } finally {
        inUse -= mine;
      }
    },
  };
}

const tooLargeError = (limit: number): Refusal => ({
  code: "too-large",
  message: `The body may have ${limit} bytes.`,
  fields: { limit },
});
const tooLarge = (limit: number) =>
  ({ ok: false, error: tooLargeError(limit) }) as const;
const tooSlow: Refusal = {
  code: "too-slow",
  message: "The body did not arrive in time.",
};
const cutShort: Refusal = {
  code: "malformed",
  message: "The body ended before it was whole.",
};
const tooBusy: Refusal = {
  code: "unavailable",
  message: "The relay has too many bodies to read at once.",
};

type Next = Awaited<ReturnType<ReadableStreamDefaultReader["read"]>>;

async function within(
  next: Promise<Next>,
  ms: number,
): Promise<Next | "late" | "cut"> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<"late">((resolve) => {
    timer = setTimeout(() => resolve("late"), Math.max(0, ms));
  });
  try {
    return await Promise.race([next, late]);
  } catch {
    return "cut";
  } finally {
    clearTimeout(timer);
  }
}

function concat(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = chunks;
  if (chunks.length === 1 && only !== undefined) return only;
  return Buffer.concat(chunks, length);
}

/** A body of JSON as text. */
export function decodeJsonBody(body: Uint8Array): Result<string, Refusal> {
  try {
    return ok(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    return refuse("malformed", "The body is not UTF-8.");
  }
}
