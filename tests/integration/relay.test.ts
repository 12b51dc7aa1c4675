import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  createLiveReader,
  decodePage,
  linkPath,
  linksPath,
  type LiveEvent,
  livePath,
  roomPath,
  updatesPath,
} from "../../src/protocol/index.ts";
import { bearer, newRoom, post, postUpdates } from "../fixtures/relay.ts";
import { linkOf, roomOf, tokenOf, updateOf } from "../fixtures/relay-ids.ts";
import { type ServerProcess, startServer } from "../server-process.ts";

const room = roomOf("a");
const owner = tokenOf("owner");
const guest = tokenOf("guest");

let folder: string;
let server: ServerProcess;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "relay-"));
  await mkdir(join(folder, "site"));
  for (const name of ["index.html", "app.html"]) {
    await writeFile(join(folder, "site", name), "<!doctype html>");
  }
  await start();
  expect((await ask("/v1/rooms", newRoom(room, linkOf(owner)))).status).toBe(
    201,
  );
});
afterEach(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

async function start(env: Record<string, string> = {}): Promise<void> {
  const SITE = join(folder, "site");
  const RELAY_FILE = join(folder, "relay.db");
  server = await startServer({ SITE, RELAY_FILE, ...env });
}
async function restart(env: Record<string, string> = {}): Promise<void> {
  await server.stop();
  await start(env);
}
const ask = (path: string, init?: RequestInit) =>
  fetch(`${server.url}${path}`, init);
const send = (...names: string[]) =>
  ask(
    updatesPath(room),
    postUpdates(
      owner,
      names.map((name) => updateOf(name)),
    ),
  );
const mint = () =>
  ask(
    linksPath(room),
    post(
      { id: linkOf(guest), role: "viewer", label: "", expiresAt: null },
      bearer(owner),
    ),
  );
async function stored(): Promise<number> {
  const response = await ask(updatesPath(room), { headers: bearer(owner) });
  const page = decodePage(new Uint8Array(await response.arrayBuffer()));
  if (!page.ok) throw new Error(page.error.message);
  return page.value.records.length;
}
const metrics = async () => (await ask("/metrics")).text();

/** A connection of one's own, and all that comes back on it until it is closed. */
function raw(): { socket: Socket; answer: Promise<string> } {
  const socket = connect(Number(new URL(server.url).port), "127.0.0.1");
  let text = "";
  socket.setEncoding("latin1").on("data", (part: string) => (text += part));
  const answer = new Promise<string>((done) => {
    socket.on("error", () => {}).on("close", () => done(text));
  });
  return { socket, answer };
}
const postHead = (length: number) =>
  `POST ${updatesPath(room)} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${owner}\r\n` +
  `Content-Type: application/octet-stream\r\nContent-Length: ${length}\r\n\r\n`;

describe("what was answered with 200", () => {
  test("is there after kill -9", async () => {
    expect((await send("a", "b")).status).toBe(200);
    await server.stop("SIGKILL");
    await start();
    expect(await stored()).toBe(2);
    expect(await (await send("a", "c")).json()).toMatchObject({
      seqs: [1, 3],
    });
  });
});

test("an answer can be no page, and no other site may have it", async () => {
  const { headers } = await ask(roomPath(room), { headers: bearer(owner) });
  expect(headers.get("Content-Security-Policy")).toBe(
    "default-src 'none'; sandbox",
  );
  expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
  expect(headers.get("Cross-Origin-Resource-Policy")).toBe("same-origin");
});

describe("bodies", () => {
  test("one that comes too slowly is refused, and its connection closed", async () => {
    await restart({ BODY_SECONDS: "1" });
    const { socket, answer } = raw();
    socket.write(`${postHead(1000)}\u0001abc`);
    const text = await answer;
    expect(text).toMatch(/^HTTP\/1.1 408 /);
    expect(text).toContain('"code":"too-slow"');
    expect(text.toLowerCase()).toContain("connection: close");
    expect(await stored()).toBe(0);
  });

  test("one that is cut off stores nothing, and troubles nobody", async () => {
    for (let n = 0; n < 20; n += 1) {
      const { socket, answer } = raw();
      socket.write(`${postHead(1000)}\u0001abc`, () => socket.destroy());
      await answer;
    }
    expect(await stored()).toBe(0);
    expect((await send("a")).status).toBe(200);
  });

  test("one that says it is too large is refused before it is sent", async () => {
    const { socket, answer } = raw();
    socket.write(postHead(50_000_000));
    const text = await answer;
    expect(text).toMatch(/^HTTP\/1.1 413 /);
    expect(text).toContain('"code":"too-large"');
  });

  test("one in pieces that never ends is stopped", async () => {
    const { socket, answer } = raw();
    socket.write(
      postHead(0).replace("Content-Length: 0", "Transfer-Encoding: chunked"),
    );
    const piece = `10000\r\n${"\u0001".repeat(65_536)}\r\n`;
    const pour = () => {
      while (!socket.destroyed && socket.write(piece, "latin1"));
    };
    socket.on("drain", pour);
    pour();
    expect(await answer).toContain('"code":"too-large"');
    expect(await stored()).toBe(0);
  });
});

describe("the live stream", () => {
  async function listen(token = owner) {
    const response = await ask(livePath, post({ rooms: [{ room, token }] }));
    const reader = response.body!.getReader();
    const read = createLiveReader();
    const heard: LiveEvent[] = [];
    return {
      async next(): Promise<LiveEvent | "over"> {
        while (heard.length === 0) {
          const { done, value } = await reader.read();
          if (done) return "over";
          heard.push(...read(new TextDecoder().decode(value)));
        }
        return heard.shift()!;
      },
      leave: () => reader.cancel(),
    };
  }

  test("tells of what another device sent, and ends when the link is revoked", async () => {
    await mint();
    const listener = await listen(guest);
    expect(await listener.next()).toMatchObject({ type: "head", head: 0 });
    await send("a");
    expect(await listener.next()).toMatchObject({ type: "head", head: 1 });
    await ask(linkPath(room, linkOf(guest)), {
      method: "DELETE",
      headers: bearer(owner),
    });
    expect(await listener.next()).toMatchObject({
      type: "end",
      error: { code: "revoked" },
    });
    expect(await listener.next()).toBe("over");
  });

  test("ends when the relay stops, and does not hold it up", async () => {
    const listeners = [await listen(), await listen()];
    for (const listener of listeners) await listener.next();
    const { code, stderr } = await server.stop();
    expect(code).toBe(0);
    expect(stderr).not.toContain("error");
    for (const listener of listeners) {
      expect(await listener.next()).toBe("over");
    }
    await start();
  });

  test("a device that goes away is forgotten", async () => {
    const listener = await listen();
    await listener.next();
    expect(await metrics()).toContain("relay_live_streams 1\n");
    await listener.leave();
    await expect.poll(metrics).toContain("relay_live_streams 0\n");
  });
});

describe("metrics", () => {
  test("are this machine's to read, and not a visitor's of its proxy", async () => {
    await send("a", "b");
    const text = await metrics();
    expect(text).toContain("relay_updates_total 2\n");
    expect(text).toMatch(
      /relay_requests_total\{method="POST",path="\/rooms\/:room\/updates",status="200"\} 1\n/,
    );
    expect(text).toMatch(/^process_resident_memory_bytes \d+$/m);
    expect(text).not.toContain(room);
    const headers = { "X-Forwarded-For": "192.0.2.1" };
    expect((await ask("/metrics", { headers })).status).toBe(404);
  });

  test("with a token, are for who says it", async () => {
    await restart({ METRICS_TOKEN: "prometheus" });
    expect((await ask("/metrics")).status).toBe(404);
    const headers = { Authorization: "Bearer prometheus" };
    expect((await ask("/metrics", { headers })).status).toBe(200);
  });
});

describe("what it leaves behind", () => {
  test("neither file nor log holds a token, and the log no room", async () => {
    await mint();
    await send("a");
    await ask(roomPath(room), { headers: bearer(guest) });
    await ask(`/v1/rooms/${room}/nonsense`, { headers: bearer(owner) });
    const files = readdirSync(folder)
      .filter((name) => name.startsWith("relay.db"))
      .map((name) => readFileSync(join(folder, name)));
    const { stdout, stderr } = await server.stop();
    expect(stderr).toContain("room created");
    for (const token of [owner, guest]) {
      for (const text of [token, Buffer.from(token, "base64url")]) {
        expect(files.some((file) => file.includes(text))).toBe(false);
        expect(`${stdout}${stderr}`).not.toContain(text.toString());
      }
    }
    expect(`${stdout}${stderr}`).not.toContain(room);
    await start();
  });
});

test("without a relay the app is served all the same, and says that there is none", async () => {
  await restart({ RELAY: "off" });
  expect((await ask("/v1")).status).toBe(404);
  expect((await ask("/")).status).toBe(200);
  await restart();
});
