import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import {
  chainInput,
  decodePage,
  firstHash,
  type RoomId,
  type UpdateRecord,
  type UpdatesAnswer,
  updatesPath,
} from "../src/protocol/index.ts";
import { bearer, newRoom, postUpdates } from "./fixtures/relay.ts";
import { linkOf, roomOf, tokenOf, updateOf } from "./fixtures/relay-ids.ts";
import { seededRandom } from "./fixtures/seeded-random.ts";
import { type ServerProcess, startServer } from "./server-process.ts";

export interface CrashReport {
  readonly kills: number;
  /** Updates whose writer was answered with 200. */
  readonly acknowledged: number;
  /** Of those, how many are not where the answer said, byte for byte. */
  readonly lost: number;
  /** Batches that were under way when the relay was killed. */
  readonly interrupted: number;
  /** Of those, how many were found stored in part. */
  readonly torn: number;
  /** Rooms whose chain did not hold after a restart. */
  readonly brokenChains: number;
}

interface Writer {
  readonly room: RoomId;
  count: number;
  /** Sent and not answered: sent again, as it was, when the relay is back. */
  pending: readonly UpdateRecord[];
}

const owner = tokenOf("owner");
/** The relay is to be hurried, not to slow its writers down. */
const unhurried = { RATE_LINK: "1000000", RATE_ADDRESS: "1000000" };

/**
 * Starts the real relay, writes to it from all sides, kills it with -9 at a random moment, starts it again, and compares what it has with what it
 * acknowledged; so many times over. The seed decides the batches and the moments; what is under way at one is the machine's to decide.
 */
export async function crashRun(
  kills: number,
  seed: number,
): Promise<CrashReport> {
  const random = seededRandom(seed);
  const folder = mkdtempSync(join(tmpdir(), "crash-"));
  for (const name of ["index.html", "app.html"]) {
    writeFileSync(join(folder, name), "<!doctype html>");
  }
  const env = {
    ...unhurried,
    SITE: folder,
    RELAY_FILE: join(folder, "relay.db"),
  };
  const rooms = ["a", "b", "c", "d"].map(roomOf);
  const writers = rooms.flatMap((room): Writer[] =>
    [0, 1].map(() => ({ room, count: 0, pending: [] })),
  );
  /** What was acknowledged: by room and place. */
  const acknowledged = new Map(
    rooms.map((room) => [room, new Map<number, string>()]),
  );
  /** What each room was found to hold. */
  const logs = new Map(rooms.map((room) => [room, emptyLog(room)]));
  let interrupted = 0;
  let torn = 0;
  let brokenChains = 0;
  const lost = new Set<string>();
  /** Reads on from `before`: from nowhere, and so all of it, or from what was found after the last kill. */
  const look = async (before: (room: RoomId) => Log): Promise<void> => {
    for (const room of rooms) {
      const log = await readLog(server, room, before(room));
      logs.set(room, log);
      if (!log.holds) brokenChains += 1;
      for (const [seq, key] of acknowledged.get(room) ?? []) {
        if (log.keys[seq - 1] !== key) lost.add(key);
      }
    }
  };

  let server = await startServer(env);
  try {
    for (const room of rooms) {
      await fetch(`${server.url}/v1/rooms`, newRoom(room, linkOf(owner)));
    }
    for (let kill = 0; kill < kills; kill += 1) {
      const writing = writers.map((writer, index) =>
        write(server, writer, `${index}`, random, (seq, update) =>
          acknowledged.get(writer.room)?.set(seq, keyOf(update)),
        ),
      );
      await wait(20 + random() * 200);
      await server.stop("SIGKILL");
      await Promise.all(writing);
      server = await startServer(env);

      await look((room) => logs.get(room) ?? emptyLog(room));
      for (const { room, pending } of writers) {
        if (pending.length === 0) continue;
        interrupted += 1;
        const stored = new Set(logs.get(room)?.keys);
        const found = pending.filter((update) => stored.has(keyOf(update)));
        if (found.length > 0 && found.length < pending.length) torn += 1;
      }
    }
    // What was looked at after one kill may have been hurt by the next.
    await look(emptyLog);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true });
  }
  return {
    kills,
    acknowledged: [...acknowledged.values()].reduce((n, m) => n + m.size, 0),
    lost: lost.size,
    interrupted,
    torn,
    brokenChains,
  };
}

/** Writes one batch after the other until the relay is gone. */
async function write(
  { url }: ServerProcess,
  writer: Writer,
  name: string,
  random: () => number,
  onAcknowledged: (seq: number, update: UpdateRecord) => void,
): Promise<void> {
  for (;;) {
    if (writer.pending.length === 0) {
      const size = 1 + Math.floor(random() * 5);
      writer.pending = Array.from({ length: size }, () => {
        writer.count += 1;
        const length = 20 + Math.floor(random() ** 4 * 20_000);
        return updateOf(`${name} ${writer.count}`, length);
      });
    }
    const batch = writer.pending;
    try {
      const response = await fetch(
        `${url}${updatesPath(writer.room)}`,
        postUpdates(owner, batch),
      );
      if (!response.ok) throw new Error(await response.text());
      const { seqs } = (await response.json()) as UpdatesAnswer;
      seqs.forEach((seq, index) => {
        const update = batch[index];
        if (update !== undefined) onAcknowledged(seq, update);
      });
      writer.pending = [];
    } catch (error) {
      // A connection that was refused or cut: the relay is gone. Anything else is a fault of this run.
      if (!(error instanceof TypeError)) throw error;
      return;
    }
  }
}

interface Log {
  /** Of each update, in its place. */
  readonly keys: readonly string[];
  /** The chain's at its end. */
  readonly hash: Uint8Array;
  readonly holds: boolean;
}

const emptyLog = (room: RoomId): Log => ({
  keys: [],
  hash: firstHash(room),
  holds: true,
});

async function readLog(
  { url }: ServerProcess,
  room: RoomId,
  before: Log,
): Promise<Log> {
  const keys = [...before.keys];
  let { hash } = before;
  for (;;) {
    const response = await fetch(
      `${url}${updatesPath(room)}?after=${keys.length}`,
      { headers: bearer(owner) },
    );
    // It ends before the place where it was read to.
    if (!response.ok) return { keys: [], hash, holds: false };
    const page = decodePage(new Uint8Array(await response.arrayBuffer()));
    if (!page.ok) throw new Error(page.error.message);
    for (const update of page.value.records) {
      keys.push(keyOf(update));
      const digest = sha256(update.bytes);
      hash = sha256(chainInput(hash, keys.length, update.id, digest));
    }
    const { head } = page.value;
    if (keys.length === head.seq) {
      return { keys, hash, holds: Buffer.compare(hash, head.hash) === 0 };
    }
    if (page.value.records.length === 0) return { keys, hash, holds: false };
  }
}

const sha256 = (bytes: Uint8Array): Uint8Array =>
  createHash("sha256").update(bytes).digest();

const keyOf = ({ id, bytes }: UpdateRecord): string =>
  `${Buffer.from(id).toString("hex")} ${createHash("sha256").update(bytes).digest("hex")}`;
