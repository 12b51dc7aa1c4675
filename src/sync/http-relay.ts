import { err, ok } from "../lib/result.ts";
import { relayName, type RelayAnswer } from "../protocol/answers.ts";
import type { ErrorBody } from "../protocol/errors.ts";
import type { Token } from "../protocol/ids.ts";
import { createLiveReader } from "../protocol/live.ts";
import { times } from "../protocol/limits.ts";
import {
  frameType,
  linkPath,
  linksPath,
  livePath,
  presencePath,
  relayPath,
  roomPath,
  roomsPath,
  snapshotPath,
  updatesPath,
} from "../protocol/paths.ts";
import { decodeSnapshot, encodeSnapshot } from "../protocol/snapshot-frame.ts";
import { decodePage, encodeBatch } from "../protocol/update-frames.ts";
import type { Answer, Relay } from "./relay.ts";

export interface HttpRelayOptions {
  readonly fetch: (path: string, init: RequestInit) => Promise<Response>;
  /** How long an answer may take, in milliseconds. */
  readonly patience?: number;
}

interface Request {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly path: string;
  readonly token?: Token | string | undefined;
  readonly json?: unknown;
  readonly frame?: Uint8Array<ArrayBuffer>;
}

const unreachable = err({ kind: "unreachable" } as const);

/** The relay at the address that the page came from. */
export function createHttpRelay(options: HttpRelayOptions): Relay {
  const { patience = 30_000 } = options;

  async function ask(request: Request, signal?: AbortSignal) {
    const { method, path, token, json, frame } = request;
    const headers = new Headers();
    if (token) headers.set("authorization", `Bearer ${token}`);
    if (frame) headers.set("content-type", frameType);
    if (json !== undefined) headers.set("content-type", "application/json");
    return options.fetch(path, {
      method,
      headers,
      body: frame ?? (json === undefined ? null : JSON.stringify(json)),
      cache: "no-store",
      credentials: "omit",
      redirect: "error",
      signal: signal ?? AbortSignal.timeout(patience),
    });
  }

  /** @param read Throws, or resolves with undefined, when the body is not what it should be. */
  async function call<T>(
    request: Request,
    read: (response: Response) => Promise<T | undefined>,
  ): Promise<Answer<T>> {
    try {
      const response = await ask(request);
      if (!response.ok) return await readRefusal(response);
      const value = await read(response);
      return value === undefined ? unreachable : ok(value);
    } catch {
      return unreachable;
    }
  }

  const nothing = async (): Promise<null> => null;
  const json =
    <T>(field: keyof T & string) =>
    async (response: Response): Promise<T | undefined> => {
      const value: unknown = await response.json();
      // A network that asks for a sign-in answers everything, with something else.
      return typeof value === "object" && value !== null && field in value
        ? (value as T)
        : undefined;
    };
  const done = async (request: Request): Promise<Answer<void>> => {
    const answer = await call(request, nothing);
    return answer.ok ? ok(undefined) : answer;
  };
  const bytesOf = async (response: Response): Promise<Uint8Array> =>
    new Uint8Array(await response.arrayBuffer());

  return {
    async about() {
      try {
        const response = await ask({ method: "GET", path: relayPath });
        if (response.status >= 500) return unreachable;
        if (!response.ok) return ok(null);
        const value = (await response.json()) as Partial<RelayAnswer> | null;
        return ok(value?.relay === relayName ? (value as RelayAnswer) : null);
      } catch (error) {
        // A static host answers with a page.
        return error instanceof SyntaxError ? ok(null) : unreachable;
      }
    },
    createRoom: (request, token) =>
      call(
        { method: "POST", path: roomsPath, token, json: request },
        json("head"),
      ),
    room: ({ room, token }) =>
      call({ method: "GET", path: roomPath(room), token }, json("head")),
    deleteRoom: ({ room, token }) =>
      done({ method: "DELETE", path: roomPath(room), token }),
    push: ({ room, token }, records) =>
      call(
        {
          method: "POST",
          path: updatesPath(room),
          token,
          frame: encodeBatch(records),
        },
        json("seqs"),
      ),
    pull: ({ room, token }, after) =>
      call(
        { method: "GET", path: `${updatesPath(room)}?after=${after}`, token },
        async (response) => {
          const page = decodePage(await bytesOf(response));
          return page.ok ? page.value : undefined;
        },
      ),
    snapshot: ({ room, token }, before) =>
      call(
        {
          method: "GET",
          path:
            snapshotPath(room) +
            (before === undefined ? "" : `?before=${before}`),
          token,
        },
        async (response) => {
          if (response.status === 204) return null;
          const snapshot = decodeSnapshot(await bytesOf(response));
          return snapshot.ok ? snapshot.value : undefined;
        },
      ),
    putSnapshot: ({ room, token }, snapshot) =>
      done({
        method: "PUT",
        path: snapshotPath(room),
        token,
        frame: encodeSnapshot(snapshot),
      }),
    links: ({ room, token }) =>
      call({ method: "GET", path: linksPath(room), token }, json("links")),
    createLink: ({ room, token }, request) =>
      call(
        { method: "POST", path: linksPath(room), token, json: request },
        json("id"),
      ),
    revokeLink: ({ room, token }, link) =>
      call({ method: "DELETE", path: linkPath(room, link), token }, json("id")),
    showPresence: ({ room, token }, sealed) =>
      done({
        method: "POST",
        path: presencePath(room),
        token,
        frame: sealed.slice(),
      }),
    live: async (doors, hear, signal) => {
      try {
        const request = {
          method: "POST",
          path: livePath,
          json: { rooms: doors },
        } as const;
        const response = await ask(request, signal);
        if (!response.ok) return await readRefusal(response);
        await readLines(response, hear, signal);
        return ok(undefined);
      } catch {
        return unreachable;
      }
    },
  };
}

async function readRefusal(response: Response): Promise<Answer<never>> {
  const { error } = (await response.json()) as Partial<ErrorBody>;
  // A code that is not known, of a later relay, is passed on as it is: it means no, whatever else.
  if (typeof error?.code !== "string") return unreachable;
  const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);
  const retryAfter = Number.isFinite(seconds) ? seconds * 1000 : null;
  return err({ kind: "refused", code: error.code, retryAfter, error });
}

/** Ends with the stream, when it is told to, and when nothing has come for longer than the relay is ever silent. */
async function readLines(
  response: Response,
  hear: Parameters<Relay["live"]>[1],
  signal: AbortSignal,
): Promise<void> {
  const reader = response.body?.getReader();
  if (!reader) return;
  const read = createLiveReader();
  const decoder = new TextDecoder();
  const stop = (): void => void reader.cancel().catch(() => {});
  signal.addEventListener("abort", stop, { once: true });
  try {
    for (;;) {
      const timer = setTimeout(stop, times.silence);
      const { done, value } = await reader
        .read()
        .finally(() => clearTimeout(timer));
      if (done) return;
      read(decoder.decode(value, { stream: true })).forEach(hear);
    }
  } finally {
    signal.removeEventListener("abort", stop);
    stop();
  }
}
