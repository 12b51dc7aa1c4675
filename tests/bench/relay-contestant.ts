import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  createLiveReader,
  decodePage,
  encodeBatch,
  frameType,
  livePath,
  type RoomId,
  type UpdatesAnswer,
  updatesPath,
} from "../../src/protocol/index.ts";
import { bearer, newRoom, post } from "../fixtures/relay.ts";
import { linkOf, roomOf, tokenOf } from "../fixtures/relay-ids.ts";
import { startServer } from "../server-process.ts";
import type { Contestant, Load, Times } from "./relay-load.ts";

/** A note's worth of text, sealed. */
const updateBytes = 120;
const token = tokenOf("bench");
const noLimits = {
  ROOMS: "100000",
  RATE_LINK: "1000000",
  RATE_ADDRESS: "1000000",
  RATE_ROOMS: "100000000",
};

/** Our relay, as `npm start` starts it. A device that hears a hint asks for what it lacks, and has the update only then. */
export async function startRelay(load: Load): Promise<Contestant> {
  const folder = mkdtempSync(join(tmpdir(), "bench-relay-"));
  for (const name of ["index.html", "app.html"]) {
    writeFileSync(join(folder, name), "<!doctype html>");
  }
  const env = {
    ...noLimits,
    SITE: folder,
    RELAY_FILE: join(folder, "relay.db"),
  };
  const server = await startServer(env);
  const port = Number(new URL(server.url).port);
  // Every device has a line of its own: a few shared ones would make them wait for each other.
  const agent = new Agent({ keepAlive: true, maxSockets: load.devices });
  const rooms = Array.from({ length: load.rooms }, (_, n) => roomOf(`${n}`));
  for (let from = 0; from < rooms.length; from += 50) {
    await Promise.all(
      rooms
        .slice(from, from + 50)
        .map((room) =>
          fetch(`${server.url}/v1/rooms`, newRoom(room, linkOf(token))),
        ),
    );
  }

  const ask = (
    path: string,
    method: string,
    body: Uint8Array | undefined,
    onAnswer: (body: Buffer) => void,
  ) => {
    const headers = {
      ...bearer(token),
      ...(body && {
        "Content-Type": frameType,
        "Content-Length": body.length,
      }),
    };
    const asking = request(
      { host: "127.0.0.1", port, path, agent, method, headers },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () => {
          if (response.statusCode !== 200) {
            throw new Error(`${path}: ${Buffer.concat(chunks).toString()}`);
          }
          onAnswer(Buffer.concat(chunks));
        });
      },
    );
    asking.on("error", (error) => {
      // What is still under way when the time is over counts as missing.
      if (!stopping) throw error;
    });
    asking.end(body);
  };
  let stopping = false;

  /** For each room, what its second device has, and who waits for an update to be there. */
  const readers = new Map(
    rooms.map((room) => [
      room,
      {
        seq: 0,
        reading: false,
        again: false,
        waiting: new Map<string, Times>(),
      },
    ]),
  );
  const catchUp = (room: RoomId) => {
    const reader = readers.get(room);
    if (reader === undefined) return;
    if (reader.reading) {
      reader.again = true;
      return;
    }
    reader.reading = true;
    ask(
      `${updatesPath(room)}?after=${reader.seq}`,
      "GET",
      undefined,
      (body) => {
        const page = decodePage(body);
        if (!page.ok) throw new Error(page.error.message);
        for (const { id } of page.value.records) {
          const key = Buffer.from(id).toString("hex");
          reader.waiting.get(key)?.arrived();
          reader.waiting.delete(key);
        }
        reader.seq += page.value.records.length;
        reader.reading = false;
        if (reader.again) {
          reader.again = false;
          catchUp(room);
        }
      },
    );
  };

  const leaves: AbortController[] = [];
  const listen = async (mine: readonly RoomId[], reads: boolean) => {
    const leave = new AbortController();
    leaves.push(leave);
    const response = await fetch(`${server.url}${livePath}`, {
      ...post({ rooms: mine.map((room) => ({ room, token })) }),
      signal: leave.signal,
    });
    const read = createLiveReader();
    const decoder = new TextDecoder();
    void (async () => {
      for await (const chunk of response.body ?? []) {
        for (const event of read(decoder.decode(chunk as Uint8Array))) {
          if (reads && event.type === "head") catchUp(event.room);
        }
      }
    })().catch(() => {});
  };
  const half = load.devices / 2;
  const each = load.rooms / half;
  for (let device = 0; device < half; device += 1) {
    const mine = rooms.slice(device * each, (device + 1) * each);
    await Promise.all([listen(mine, false), listen(mine, true)]);
  }

  return {
    pid: server.child.pid ?? 0,
    send(index, times) {
      const room = rooms[index];
      if (room === undefined) return;
      const update = { id: randomBytes(16), bytes: randomBytes(updateBytes) };
      readers.get(room)?.waiting.set(update.id.toString("hex"), times);
      ask(updatesPath(room), "POST", encodeBatch([update]), (body) => {
        const { seqs } = JSON.parse(body.toString()) as UpdatesAnswer;
        if (seqs.length === 1) times.acknowledged();
      });
    },
    async stop() {
      stopping = true;
      leaves.forEach((leave) => leave.abort());
      agent.destroy();
      await server.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
