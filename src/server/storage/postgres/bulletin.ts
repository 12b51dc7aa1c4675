import { randomUUID } from "node:crypto";
import { Client, type ClientConfig, type Pool } from "pg";
import type { RoomId } from "../../../protocol/index.ts";
import { createNewsDesk, type NewsDesk } from "../news.ts";
import type { News } from "../port.ts";

type ToTell = Exclude<News, { kind: "missed" }>;

/** Tells the listeners of every relay on a database, this one's at once. */
export interface Bulletin extends Pick<NewsDesk, "listen"> {
  tell(news: ToTell): void;
  close(): Promise<void>;
}

const channel = "critical_friend_relay";
/** PostgreSQL takes 8000 bytes at once. */
const mostBytes = 7900;
const retryMs = 1000;

/**
 * NOTIFY is sent by itself and after the commit it tells of: in the transaction it would make all commits of the database wait for each other. What
 * gathers meanwhile goes together. A notice that is lost costs a listener some seconds: see `LiveHub.beat`.
 */
export async function openBulletin(
  pool: Pool,
  connection: ClientConfig,
  onFailure: (error: unknown) => void,
): Promise<Bulletin> {
  const desk = createNewsDesk();
  const me = randomUUID();
  let waiting: string[] = [];
  let sending: Promise<void> | undefined;
  let client: Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  let closed = false;

  const send = async () => {
    while (waiting.length > 0) {
      const { payload, rest } = fill(me, waiting);
      waiting = rest;
      await pool.query("SELECT pg_notify($1, $2)", [channel, payload]);
    }
  };
  const hear = (payload: string) => {
    const [from, ...lines] = payload.split("\n");
    if (from === me) return;
    for (const news of lines.flatMap((line) => fromLine(line) ?? [])) {
      desk.tell(news);
    }
  };
  const connect = async () => {
    const next = new Client({ ...connection, keepAlive: true });
    next.on("notification", ({ payload = "" }) => hear(payload));
    // An error is followed by the end.
    next.on("error", onFailure);
    next.on("end", again);
    await next.connect();
    await next.query(`LISTEN ${channel}`);
    client = next;
  };
  const again = () => {
    if (closed || retry !== undefined) return;
    retry = setTimeout(() => {
      retry = undefined;
      connect().then(
        () => desk.tell({ kind: "missed" }),
        (error: unknown) => {
          onFailure(error);
          again();
        },
      );
    }, retryMs);
  };
  await connect();

  return {
    listen: desk.listen,
    tell(news) {
      desk.tell(news);
      waiting.push(toLine(news));
      sending ??= send()
        .catch(onFailure)
        .finally(() => {
          sending = undefined;
        });
    },
    async close() {
      closed = true;
      clearTimeout(retry);
      await sending;
      await client?.end();
    },
  };
}

/** As many lines as one notice holds; one line at least. */
function fill(
  from: string,
  lines: readonly string[],
): { readonly payload: string; readonly rest: string[] } {
  let payload = from;
  let taken = 0;
  for (const line of lines) {
    if (taken > 0 && payload.length + 1 + line.length > mostBytes) break;
    payload += `\n${line}`;
    taken += 1;
  }
  return { payload, rest: lines.slice(taken) };
}

function toLine(news: ToTell): string {
  switch (news.kind) {
    case "head":
      return `head ${news.room} ${news.seq}`;
    case "access":
      return `access ${news.room}`;
    case "presence":
      return `presence ${news.room} ${Buffer.from(news.sealed).toString("base64url")}`;
  }
}

/** A line of a later relay on the same database is passed over. */
function fromLine(line: string): News | undefined {
  const [kind, id = "", rest = ""] = line.split(" ");
  const room = id as RoomId;
  switch (kind) {
    case "head":
      return { kind, room, seq: Number(rest) };
    case "access":
      return { kind, room };
    case "presence":
      return { kind, room, sealed: Buffer.from(rest, "base64url") };
    default:
      return undefined;
  }
}
