import type { Context } from "hono";
import { err, ok, type Result } from "../../../lib/result.ts";
import { type Refusal, refuse } from "../../refusal.ts";
import { gatherBody } from "./gather-body.ts";

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
      return err(tooLarge(mostBytes));
    }
    const { idleMs, wholeMs } = limits;
    const body = await gatherBody(c, { mostBytes, idleMs, wholeMs, reserve });
    switch (body) {
      case "too-large":
        return err(tooLarge(mostBytes));
      case "too-slow":
        return err(tooSlow);
      case "too-busy":
        return err(tooBusy);
      case "cut-short":
        return err(cutShort);
      default:
        return ok(body);
    }
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

const tooLarge = (limit: number): Refusal => ({
  code: "too-large",
  message: `The body may have ${limit} bytes.`,
  fields: { limit },
});
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

/** A body of JSON as text. */
export function decodeJsonBody(body: Uint8Array): Result<string, Refusal> {
  try {
    return ok(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    return refuse("malformed", "The body is not UTF-8.");
  }
}
