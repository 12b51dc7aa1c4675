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
    rooms.map((room) => [room, new Map<number, UpdateRecord>()]),
  );
  let interrupted = 0;
  let torn = 0;
  let brokenChains = 0;
  const lost = new Set<string>();

  let server = await startServer(env);
  try {
    for (const room of rooms) {
      await fetch(`${server.url}/v1/rooms`, newRoom(room, linkOf(owner)));
    }
    for (let kill = 0; kill < kills; kill += 1) {
      const writing = writers.map((writer, index) =>
        write(server, writer, `${index}`, random, (seq, update) =>
          acknowledged.get(writer.room)?.set(seq, update),
        ),
      );
      await wait(20 + random() * 200);
      await server.stop("SIGKILL");
      await Promise.all(writing);
      server = await startServer(env);

      const logs = new Map<RoomId, readonly UpdateRecord[]>();
      for (const room of rooms) {
        const log = await readLog(server, room);
        logs.set(room, log.records);
        if (!log.holds) brokenChains += 1;
        for (const [seq, update] of acknowledged.get(room) ?? []) {
          const there = log.records[seq - 1];
          if (there === undefined || keyOf(there) !== keyOf(update)) {
            lost.add(keyOf(update));
          }
        }
      }
      for (const { room, pending } of writers) {
        if (pending.length === 0) continue;
        interrupted += 1;
        const stored = new Set(logs.get(room)?.map(keyOf));
        const found = pending.filter((update) => stored.has(keyOf(update)));
        if (found.length > 0 && found.length < pending.length) torn += 1;
      }
    }
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

async function readLog(
  { url }: ServerProcess,
  room: RoomId,
): Promise<{
  readonly records: readonly UpdateRecord[];
  readonly holds: boolean;
}> {
  const sha256 = (bytes: Uint8Array) =>
    createHash("sha256").update(bytes).digest();
  const records: UpdateRecord[] = [];
  let hash: Uint8Array = firstHash(room);
  for (;;) {
    const response = await fetch(
      `${url}${updatesPath(room)}?after=${records.length}`,
      { headers: bearer(owner) },
    );
    const page = decodePage(new Uint8Array(await response.arrayBuffer()));
    if (!page.ok) throw new Error(page.error.message);
    for (const { id, bytes } of page.value.records) {
      records.push({ id, bytes });
      hash = sha256(chainInput(hash, records.length, id, sha256(bytes)));
    }
    const { head } = page.value;
    if (records.length === head.seq) {
      return { records, holds: Buffer.compare(hash, head.hash) === 0 };
    }
    if (page.value.records.length === 0) {
      return { records, holds: false };
    }
  }
}

const keyOf = ({ id, bytes }: UpdateRecord): string =>
  `${Buffer.from(id).toString("hex")} ${createHash("sha256").update(bytes).digest("hex")}`;
