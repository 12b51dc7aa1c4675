import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { eventually } from "../../../../tests/fixtures/eventually.ts";
import {
  bearer,
  newRoom,
  openTestRelay,
  post,
  postUpdates,
  type TestRelay,
  type TestRelayOptions,
} from "../../../../tests/fixtures/relay.ts";
import {
  linkOf,
  roomOf,
  tokenOf,
  updateOf,
} from "../../../../tests/fixtures/relay-ids.ts";
import {
  createLiveReader,
  linkPath,
  linksPath,
  type LiveEvent,
  livePath,
  liveType,
  presencePath,
  type RoomId,
  roomPath,
  type Token,
  updatesPath,
} from "../../../protocol/index.ts";

const room = roomOf("a");
const other = roomOf("b");
const owner = tokenOf("owner");
const guest = tokenOf("guest");

let folder: string;
let relay: TestRelay;
let now: number;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "relay-"));
  now = 1_800_000_000_000;
  await start();
});
afterEach(async () => {
  await relay.close();
  rmSync(folder, { recursive: true });
});

async function start(options: TestRelayOptions = {}): Promise<void> {
  await relay?.close();
  relay = openTestRelay({ clock: () => now, ...options });
  for (const id of [room, other]) {
    await relay.app.request("/v1/rooms", newRoom(id, linkOf(owner)));
  }
}

/** Somebody listening: takes what there is when it is asked for. */
class Listener {
  readonly heard: LiveEvent[] = [];
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  readonly #read = createLiveReader();

  constructor(response: Response) {
    expect(response.status).toBe(200);
    expect(response.headers.get("Content-Type")).toBe(liveType);
    expect(response.headers.get("X-Accel-Buffering")).toBe("no");
    this.#reader = response.body!.getReader();
  }

  /** The next event, or that there are no more. */
  async next(): Promise<LiveEvent | "over"> {
    while (this.heard.length === 0) {
      const { done, value } = await this.#reader.read();
      if (done) return "over";
      this.heard.push(...this.#read(new TextDecoder().decode(value)));
    }
    return this.heard.shift()!;
  }

  leave = () => this.#reader.cancel();
}

const seats = (...pairs: [RoomId, Token][]) =>
  post({ rooms: pairs.map(([room, token]) => ({ room, token })) });
const listen = async (...pairs: [RoomId, Token][]) =>
  new Listener(await relay.app.request(livePath, seats(...pairs)));
const send = (name: string, to = room) =>
  relay.app.request(updatesPath(to), postUpdates(owner, [updateOf(name)]));
/** So many updates, and a head for each. */
async function many(count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    await relay.storage.append(room, [updateOf(`${n}`)], now);
  }
}
const mint = (token: Token, expiresAt: number | null = null) =>
  relay.app.request(
    linksPath(room),
    post(
      { id: linkOf(token), role: "viewer", label: "", expiresAt },
      bearer(owner),
    ),
  );
const remove = (path: string) =>
  relay.app.request(path, { method: "DELETE", headers: bearer(owner) });
const head = (seq: number, of = room) => ({
  type: "head",
  room: of,
  head: seq,
});
const ended = (code: string) =>
  expect.objectContaining({
    type: "end",
    room,
    error: expect.objectContaining({ code, message: expect.any(String) }),
  });

test("says each room's head, and then whenever it moves", async () => {
  await send("a");
  const listener = await listen([room, owner], [other, owner]);
  expect(await listener.next()).toEqual(head(1));
  expect(await listener.next()).toEqual(head(0, other));
  await send("b");
  expect(await listener.next()).toEqual(head(2));
  await send("a", other);
  expect(await listener.next()).toEqual(head(1, other));
});

test("what is sent again moves nothing, and is not said", async () => {
  const listener = await listen([room, owner]);
  await send("a");
  await send("a");
  await send("b");
  expect(await listener.next()).toEqual(head(0));
  expect(await listener.next()).toEqual(head(1));
  expect(await listener.next()).toEqual(head(2));
});

test("an update that comes while the link is being checked is not missed", async () => {
  const gate = Promise.withResolvers<void>();
  let wait = Promise.resolve();
  await start({
    wrap: (storage) => ({
      ...storage,
      async access(...args) {
        const answer = await storage.access(...args);
        await wait;
        return answer;
      },
    }),
  });
  wait = gate.promise;
  const listener = await listen([room, owner]);
  await relay.storage.append(room, [updateOf("a")], now);
  gate.resolve();
  expect(await listener.next()).toEqual(head(1));
});

test("a room that the token does not open is ended with the reason, and the others go on", async () => {
  const listener = await listen([room, guest], [other, owner]);
  expect(await listener.next()).toEqual(ended("unknown-link"));
  expect(await listener.next()).toEqual(head(0, other));
});

test("with no room left the stream is over", async () => {
  const listener = await listen([room, guest]);
  expect(await listener.next()).toEqual(ended("unknown-link"));
  expect(await listener.next()).toBe("over");
  expect(relay.hub.streams()).toBe(0);
});

test("a link that is revoked hears so at once, and nothing after", async () => {
  await mint(guest);
  const [revoked, others] = [
    await listen([room, guest]),
    await listen([room, owner]),
  ];
  expect(await revoked.next()).toEqual(head(0));
  await remove(linkPath(room, linkOf(guest)));
  await send("a");
  expect(await revoked.next()).toEqual(ended("revoked"));
  expect(await revoked.next()).toBe("over");
  expect(await others.next()).toEqual(head(0));
  expect(await others.next()).toEqual(head(1));
});

test("a room that is deleted ends for all of them", async () => {
  const listeners = [await listen([room, owner]), await listen([room, owner])];
  await remove(roomPath(room));
  for (const listener of listeners) {
    expect(await listener.next()).toEqual(head(0));
    expect(await listener.next()).toEqual(ended("room-deleted"));
    expect(await listener.next()).toBe("over");
  }
});

test("a link whose time is over hears so at the next beat", async () => {
  await mint(guest, now + 1000);
  const listener = await listen([room, guest]);
  expect(await listener.next()).toEqual(head(0));
  now += 1000;
  await relay.hub.beat();
  expect(await listener.next()).toEqual(ended("expired"));
});

test("presence reaches those who are there, as it was sealed", async () => {
  const listener = await listen([room, owner], [other, owner]);
  const sealed = Uint8Array.of(0, 1, 254, 255);
  const announce = (body: Uint8Array<ArrayBuffer>) =>
    relay.app.request(presencePath(room), {
      method: "POST",
      headers: bearer(owner),
      body,
    });
  await listener.next();
  await listener.next();
  expect((await announce(sealed)).status).toBe(204);
  expect(await listener.next()).toEqual({
    type: "presence",
    room,
    sealed: "AAH-_w",
  });
  expect((await announce(new Uint8Array())).status).toBe(400);
  expect((await announce(new Uint8Array(513))).status).toBe(413);
});

test("a beat is for who has heard nothing since the last", async () => {
  const listener = await listen([room, owner]);
  expect(await listener.next()).toEqual(head(0));
  await relay.hub.beat();
  await relay.hub.beat();
  await send("a");
  await relay.hub.beat();
  await send("b");
  expect(await listener.next()).toEqual({ type: "beat" });
  expect(await listener.next()).toEqual(head(1));
  expect(await listener.next()).toEqual(head(2));
});

test("a head that no news told of is found at the next beat", async () => {
  await start({ file: join(folder, "relay.db") });
  const listener = await listen([room, owner]);
  expect(await listener.next()).toEqual(head(0));
  const elsewhere = openTestRelay({ file: join(folder, "relay.db") });
  await elsewhere.storage.append(room, [updateOf("a")], now);
  await relay.hub.beat();
  expect(await listener.next()).toEqual(head(1));
  await elsewhere.storage.deleteRoom(room, now);
  await elsewhere.close();
  await relay.hub.beat();
  expect(await listener.next()).toEqual(ended("room-deleted"));
});

test("while the store does not answer nobody is sent away, and then nothing was missed", async () => {
  let down = false;
  await start({
    wrap: (storage) => ({
      ...storage,
      access: (...args) =>
        down ? Promise.reject(new Error("down")) : storage.access(...args),
    }),
  });
  down = true;
  const listener = await listen([room, owner]);
  await relay.storage.append(room, [updateOf("a")], now);
  await eventually(() => expect(relay.log.join()).toContain("down"));
  down = false;
  await relay.hub.beat();
  expect(await listener.next()).toEqual({ type: "beat" });
  expect(await listener.next()).toEqual(head(1));
});

test("for a slow reader the newest head stands for those before it", async () => {
  const listener = await listen([room, owner]);
  const heads = 600;
  await many(heads);
  const heard: number[] = [];
  for (;;) {
    const event = await listener.next();
    if (event === "over" || event.type !== "head") throw new Error("No head.");
    heard.push(event.head);
    if (event.head === heads) break;
  }
  expect(heard.length).toBeLessThan(heads * 0.75);
  expect(heard).toEqual(heard.toSorted((a, b) => a - b));
});

test("a reader who takes nothing for two beats is cut off", async () => {
  const listener = await listen([room, owner]);
  await many(400);
  await relay.hub.beat();
  expect(relay.hub.streams()).toBe(1);
  await relay.hub.beat();
  expect(relay.hub.streams()).toBe(0);
  await expect(
    (async () => {
      while ((await listener.next()) !== "over");
    })(),
  ).rejects.toThrow("too slow");
});

test("who leaves is forgotten", async () => {
  const listener = await listen([room, owner]);
  await listener.next();
  expect(relay.hub.streams()).toBe(1);
  await listener.leave();
  await eventually(() => expect(relay.hub.streams()).toBe(0));
  await send("a");
});

test("there are as many streams as there may be, and room again when one ends", async () => {
  await start({ env: { LIVE_STREAMS: "2" } });
  const [first] = [await listen([room, owner]), await listen([room, owner])];
  const third = await relay.app.request(livePath, seats([room, owner]));
  expect(third.status).toBe(429);
  expect(third.headers.get("Retry-After")).toBe("60");
  await first!.leave();
  await eventually(() => expect(relay.hub.streams()).toBe(1));
  await listen([room, owner]);
  await start({ env: { LIVE_STREAMS_ADDRESS: "1" } });
  await listen([room, owner]);
  const second = await relay.app.request(livePath, seats([room, owner]));
  expect(second.status).toBe(429);
});

test("when the relay stops, the streams are over", async () => {
  const listener = await listen([room, owner]);
  await listener.next();
  relay.hub.close();
  expect(await listener.next()).toBe("over");
});
