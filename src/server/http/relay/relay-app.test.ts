import { afterEach, beforeEach, describe, expect, test } from "vitest";
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
  bytesOf,
  linkOf,
  roomOf,
  tokenOf,
  updateOf,
} from "../../../../tests/fixtures/relay-ids.ts";
import {
  decodePage,
  decodeSnapshot,
  encodeBatch,
  encodeSnapshot,
  type ErrorBody,
  errorStatus,
  frameType,
  limits,
  linkPath,
  linksPath,
  noSnapshot,
  presencePath,
  type Role,
  roomExpiresHeader,
  roomPath,
  snapshotPath,
  type Token,
  updatesPath,
} from "../../../protocol/index.ts";

const room = roomOf("a");
const owner = tokenOf("owner");
const editor = tokenOf("editor");
const viewer = tokenOf("viewer");
const day = 86_400_000;

let relay: TestRelay;
let now: number;

async function start(options: TestRelayOptions = {}): Promise<void> {
  await relay?.close();
  relay = openTestRelay({ clock: () => now, ...options });
  await ask("/v1/rooms", newRoom(room, linkOf(owner)));
  await mint(editor, "editor");
  await mint(viewer, "viewer");
}
const ask = async (path: string, init?: RequestInit) =>
  relay.app.request(path, init);
const mint = (token: Token, role: Role, expiresAt: number | null = null) =>
  ask(
    linksPath(room),
    post(
      { id: linkOf(token), role, label: "bGFiZWw", expiresAt },
      bearer(owner),
    ),
  );
const as = (token: Token, method = "GET") => ({
  method,
  headers: bearer(token),
});
const send = (token: Token, ...names: string[]) =>
  ask(
    updatesPath(room),
    postUpdates(
      token,
      names.map((name) => updateOf(name)),
    ),
  );

/** What was refused, checked against the specification: the status of its code, JSON, a sentence. */
async function refusal(response: Response): Promise<ErrorBody["error"]> {
  const { error } = (await response.json()) as ErrorBody;
  expect(response.status).toBe(errorStatus[error.code]);
  expect(error.message).toMatch(/^[A-Z].*\.$/);
  expect(response.headers.get("Cache-Control")).toBe("no-store");
  return error;
}
const codeOf = async (response: Promise<Response> | Response) =>
  (await refusal(await response)).code;

beforeEach(async () => {
  now = 1_800_000_000_000;
  await start();
});
afterEach(() => relay.close());

describe("what the relay offers", () => {
  test("says that it is one, and its limits", async () => {
    const response = await ask("/v1");
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      relay: "critical-friend-relay",
      versions: [1],
      createToken: false,
      roomBytes: 64_000_000,
      roomUpdates: 500_000,
      roomLinks: 500,
      idleDays: 730,
    });
  });
});

describe("rooms", () => {
  test("are made once; again is 200, and another owner's is refused", async () => {
    const other = roomOf("b");
    const request = newRoom(other, linkOf(owner));
    const made = await ask("/v1/rooms", request);
    expect(made.status).toBe(201);
    expect(await made.json()).toMatchObject({
      role: "owner",
      link: linkOf(owner),
      head: { seq: 0 },
      snapshot: null,
      bytes: 0,
      roomExpiresAt: now + 730 * day,
    });
    expect((await ask("/v1/rooms", request)).status).toBe(200);
    const theirs = newRoom(other, linkOf(editor));
    expect(await codeOf(ask("/v1/rooms", theirs))).toBe("room-exists");
  });

  test("say who one is", async () => {
    await send(editor, "a");
    const response = await ask(roomPath(room), as(viewer));
    expect(await response.json()).toMatchObject({
      role: "viewer",
      link: linkOf(viewer),
      linkExpiresAt: null,
      head: { seq: 1 },
      bytes: 40,
    });
  });

  test("with a create token, only who says it may make one", async () => {
    await start({ env: { CREATE_TOKEN: "council" } });
    expect(await (await ask("/v1")).json()).toMatchObject({
      createToken: true,
    });
    const create = (headers: Record<string, string>) =>
      ask(
        "/v1/rooms",
        post({ room: roomOf("b"), owner: linkOf(owner), label: "" }, headers),
      );
    expect(await codeOf(create({}))).toBe("create-token");
    expect(await codeOf(create({ Authorization: "Bearer councils" }))).toBe(
      "create-token",
    );
    const made = await create({ Authorization: "Bearer council" });
    expect(made.status).toBe(201);
  });

  test("deleted, they are gone for everyone, and cannot be made again", async () => {
    await send(editor, "a");
    const deleted = await ask(roomPath(room), as(owner, "DELETE"));
    expect(deleted.status).toBe(204);
    for (const token of [owner, editor, tokenOf("stranger")]) {
      expect(await codeOf(ask(roomPath(room), as(token)))).toBe("room-deleted");
    }
    expect(await codeOf(send(editor, "a"))).toBe("room-deleted");
    expect(await codeOf(ask("/v1/rooms", newRoom(room, linkOf(owner))))).toBe(
      "room-deleted",
    );
  });

  test("warn for 30 days before they expire, and a write takes it back", async () => {
    const warning = async (init: RequestInit = as(viewer)) => {
      const response = await ask(roomPath(room), init);
      return response.headers.get(roomExpiresHeader);
    };
    const expiresAt = now + 730 * day;
    expect(await warning()).toBeNull();
    now = expiresAt - 30 * day + 1;
    expect(await warning()).toBe(String(expiresAt));
    await send(editor);
    expect(await warning()).toBeNull();
  });
});

describe("updates", () => {
  test("go in, and come out as they went, in pages", async () => {
    const posted = await send(editor, "a", "b");
    expect(posted.status).toBe(200);
    const answer = (await posted.json()) as object;
    expect(answer).toMatchObject({ seqs: [1, 2], head: { seq: 2 } });
    const again = await send(owner, "b", "c");
    expect(await again.json()).toMatchObject({ seqs: [2, 3] });

    const response = await ask(`${updatesPath(room)}?after=1`, as(viewer));
    expect(response.headers.get("Content-Type")).toBe(frameType);
    const page = decodePage(new Uint8Array(await response.arrayBuffer()));
    if (!page.ok) throw new Error(page.error.message);
    expect(page.value.after.seq).toBe(1);
    expect(page.value.head.seq).toBe(3);
    expect(page.value.records.map(({ bytes }) => [...bytes])).toEqual(
      ["b", "c"].map((name) => [...updateOf(name).bytes]),
    );
  });

  test("an id with other bytes is named", async () => {
    await send(editor, "a");
    const forged = { ...updateOf("a"), bytes: bytesOf("other", 9) };
    const error = await refusal(
      await ask(updatesPath(room), postUpdates(editor, [forged])),
    );
    expect(error).toMatchObject({
      code: "id-reused",
      id: Buffer.from(forged.id).toString("base64url"),
    });
  });

  test("who asks beyond the head is told where it is", async () => {
    await send(editor, "a");
    const response = await ask(`${updatesPath(room)}?after=5`, as(viewer));
    expect(await refusal(response)).toMatchObject({
      code: "ahead-of-room",
      head: { seq: 1, hash: expect.stringMatching(/^[\w-]{43}$/) },
    });
  });

  test.for(["-1", "1.5", "x", "", "99999999999", "1e3"])(
    "after=%s is no place",
    async (after) => {
      const response = ask(`${updatesPath(room)}?after=${after}`, as(viewer));
      expect(await codeOf(response)).toBe("malformed");
    },
  );

  test("when the store is full nothing is taken, and everything can be read", async () => {
    await send(editor, "a");
    let full = false;
    await start({ isFull: () => full });
    await send(editor, "a");
    full = true;
    expect(await codeOf(send(editor, "b"))).toBe("full");
    expect((await ask(updatesPath(room), as(viewer))).status).toBe(200);
  });
});

describe("snapshots", () => {
  const put = (frame: Uint8Array<ArrayBuffer>, token = editor) =>
    ask(snapshotPath(room), {
      method: "PUT",
      headers: { "Content-Type": frameType, ...bearer(token) },
      body: frame,
    });

  test("go in and come out; before there is one, there is nothing", async () => {
    expect((await ask(snapshotPath(room), as(viewer))).status).toBe(204);
    const { head } = (await (await send(editor, "a")).json()) as {
      head: { hash: string };
    };
    const snapshot = {
      id: bytesOf("s", 16),
      previous: noSnapshot,
      covers: { seq: 1, hash: Buffer.from(head.hash, "base64url") },
      bytes: bytesOf("snapshot", 100),
    };
    const frame = encodeSnapshot(snapshot);
    expect((await put(frame)).status).toBe(204);
    const response = await ask(snapshotPath(room), as(viewer));
    const got = new Uint8Array(await response.arrayBuffer());
    expect(Buffer.compare(got, frame)).toBe(0);
    expect(decodeSnapshot(got).ok).toBe(true);
    const older = await ask(`${snapshotPath(room)}?before=1`, as(viewer));
    expect(older.status).toBe(204);

    const next = encodeSnapshot({ ...snapshot, id: bytesOf("t", 16) });
    expect(await refusal(await put(next))).toMatchObject({
      code: "snapshot-changed",
      snapshot: { id: Buffer.from(snapshot.id).toString("base64url"), seq: 1 },
    });
  });

  test("one of another log is refused with the head", async () => {
    await send(editor, "a");
    const forged = encodeSnapshot({
      id: bytesOf("s", 16),
      previous: noSnapshot,
      covers: { seq: 1, hash: bytesOf("other", 32) },
      bytes: Uint8Array.of(1),
    });
    expect(await refusal(await put(forged))).toMatchObject({
      code: "fork",
      head: { seq: 1 },
    });
  });
});

describe("links", () => {
  test("are minted, listed and revoked by an owner", async () => {
    const response = await ask(linksPath(room), as(owner));
    const { links } = (await response.json()) as { links: object[] };
    expect(links).toHaveLength(3);
    expect(links[1]).toEqual({
      id: linkOf(editor),
      role: "editor",
      label: "bGFiZWw",
      createdAt: now,
      expiresAt: null,
      revokedAt: null,
    });
    expect((await mint(editor, "editor")).status).toBe(200);
    expect(await codeOf(mint(editor, "owner"))).toBe("link-exists");

    const revoke = () =>
      ask(linkPath(room, linkOf(editor)), as(owner, "DELETE"));
    now += 5;
    expect(await (await revoke()).json()).toMatchObject({ revokedAt: now });
    expect((await revoke()).status).toBe(200);
    expect(await codeOf(send(editor, "a"))).toBe("revoked");
    expect(await codeOf(ask(updatesPath(room), as(editor)))).toBe("revoked");
  });

  test("given until a time, they say when it is past", async () => {
    const guest = tokenOf("guest");
    await mint(guest, "viewer", now + 1000);
    expect((await ask(roomPath(room), as(guest))).status).toBe(200);
    now += 1000;
    expect(await codeOf(ask(roomPath(room), as(guest)))).toBe("expired");
  });

  test("the last owner cannot shut everyone out", async () => {
    const own = linkPath(room, linkOf(owner));
    expect(await codeOf(ask(own, as(owner, "DELETE")))).toBe("last-owner");
  });
});

describe("who may do what", () => {
  const requests: Readonly<
    Record<string, readonly [needs: Role, path: string, init: RequestInit]>
  > = {
    "read the room": ["viewer", roomPath(room), {}],
    "read updates": ["viewer", updatesPath(room), {}],
    "read snapshots": ["viewer", snapshotPath(room), {}],
    "be present": ["viewer", presencePath(room), { method: "POST", body: "x" }],
    "write updates": [
      "editor",
      updatesPath(room),
      { ...postUpdates(editor, [updateOf("a")]) },
    ],
    "write a snapshot": ["editor", snapshotPath(room), { method: "PUT" }],
    "read links": ["owner", linksPath(room), {}],
    "make a link": ["owner", linksPath(room), { method: "POST" }],
    "revoke a link": [
      "owner",
      linkPath(room, linkOf(tokenOf("never"))),
      { method: "DELETE" },
    ],
    "delete the room": ["owner", roomPath(room), { method: "DELETE" }],
  };
  const rank = { viewer: 0, editor: 1, owner: 2 };

  test.for(Object.keys(requests))("to %s", async (what) => {
    const [needs, path, init] = requests[what]!;
    for (const [token, role] of [
      [viewer, "viewer"],
      [editor, "editor"],
      [owner, "owner"],
    ] as const) {
      const headers = { "Content-Type": frameType, ...bearer(token) };
      const response = await ask(path, { ...init, headers });
      if (rank[role] < rank[needs]) {
        expect(await refusal(response)).toMatchObject({
          code: "forbidden",
          role,
          needs,
        });
      } else expect(response.status).not.toBe(403);
    }
  });

  test.for(Object.keys(requests))("not to %s without a link", async (what) => {
    const [, path, init] = requests[what]!;
    for (const [headers, code] of [
      [{}, "no-token"],
      [{ Authorization: "Basic x" }, "no-token"],
      [{ Authorization: "Bearer short" }, "no-token"],
      [bearer(tokenOf("stranger")), "unknown-link"],
    ] as const) {
      expect(await codeOf(ask(path, { ...init, headers }))).toBe(code);
    }
    const unknown = path.replace(room, roomOf("never"));
    expect(
      await codeOf(ask(unknown, { ...init, ...as(owner, init.method) })),
    ).toBe("unknown-room");
    const none = path.replace(room, "medway");
    expect(
      await codeOf(ask(none, { ...init, ...as(owner, init.method) })),
    ).toBe("malformed");
  });
});

describe("what is sent wrong", () => {
  const frame = (body: Uint8Array<ArrayBuffer> | string, type = frameType) => ({
    method: "POST",
    headers: { "Content-Type": type, ...bearer(editor) },
    body,
  });
  const updates = (...args: Parameters<typeof frame>) =>
    ask(updatesPath(room), frame(...args));

  test.for([
    ["no frame", new Uint8Array(), "malformed"],
    ["another version", Uint8Array.of(9, 1, 2), "unknown-version"],
    [
      "a frame cut short",
      encodeBatch([updateOf("a")]).slice(0, -1),
      "malformed",
    ],
    [
      "an update too large",
      encodeBatch([updateOf("a", limits.updateBytes + 1)]),
      "too-large",
    ],
    ["a body too large", new Uint8Array(limits.batchBytes + 1), "too-large"],
  ] as const)("%s", async ([, body, code]) => {
    expect(await codeOf(updates(body as Uint8Array<ArrayBuffer>))).toBe(code);
    expect((await ask("/v1")).status).toBe(200);
  });

  test("JSON where a frame belongs, and a frame where JSON does", async () => {
    expect(await codeOf(updates("{}", "application/json"))).toBe("wrong-type");
    const form = "application/x-www-form-urlencoded";
    expect(await codeOf(updates("a=b", form))).toBe("wrong-type");
    const init = { ...frame("{}"), headers: { "Content-Type": frameType } };
    expect(await codeOf(ask("/v1/rooms", init))).toBe("wrong-type");
  });

  test.for(["{", "[]", '{"room":1}', "null", "\u0000"])(
    "%j for a room",
    async (body) => {
      const headers = { "Content-Type": "application/json" };
      const init = { method: "POST", headers, body };
      expect(await codeOf(ask("/v1/rooms", init))).toBe("malformed");
    },
  );

  test("bytes that are no text, and a book", async () => {
    const headers = { "Content-Type": "application/json" };
    const create = (body: Uint8Array<ArrayBuffer>) =>
      ask("/v1/rooms", { method: "POST", headers, body });
    expect(await codeOf(create(Uint8Array.of(0xff, 0xfe)))).toBe("malformed");
    expect(await codeOf(create(new Uint8Array(20_000)))).toBe("too-large");
  });

  test("a body that is not what its length says is stopped where it becomes too much", async () => {
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536));
      },
    });
    const init = { ...frame(""), body: endless, duplex: "half" };
    expect(await codeOf(ask(updatesPath(room), init as RequestInit))).toBe(
      "too-large",
    );
    expect(sent).toBeLessThan(2 * limits.batchBytes);
  });

  test("bodies take no more memory than they may, and give it back", async () => {
    const size = limits.updateBytes;
    await start({ env: { BODY_MEMORY: String(size * 3) } });
    const large = (name: string) =>
      updates(encodeBatch([updateOf(name, size)]));
    const codes = await Promise.all(
      ["a", "b", "c", "d", "e", "f"].map(async (name) => {
        const response = await large(name);
        return response.ok ? "ok" : refusal(response).then(({ code }) => code);
      }),
    );
    expect(codes).toContain("ok");
    expect(codes).toContain("unavailable");
    for (const name of ["g", "h", "i", "j"]) {
      expect((await large(name)).status).toBe(200);
    }
  });

  test("a body that stops coming is not waited for", async () => {
    await start({
      config: { body: { idleMs: 20, wholeMs: 1000, memory: 1e6 } },
    });
    const stalled = new ReadableStream({
      start: (controller) => controller.enqueue(Uint8Array.of(1)),
    });
    const init = { ...frame(""), body: stalled, duplex: "half" };
    const response = await ask(updatesPath(room), init as RequestInit);
    expect(response.headers.get("Connection")).toBe("close");
    expect(await codeOf(response)).toBe("too-slow");
  });

  test("addresses and methods that are none", async () => {
    expect(await codeOf(ask("/v1/committee"))).toBe("not-found");
    expect(await codeOf(ask("/v1/rooms/"))).toBe("not-found");
    const response = await ask(updatesPath(room), as(owner, "PATCH"));
    expect(response.headers.get("Allow")).toBe("GET, POST");
    expect(await codeOf(response)).toBe("not-allowed");
  });

  test.for([
    [{ "Sec-Fetch-Site": "cross-site" }, true],
    [{ "Sec-Fetch-Site": "same-site" }, true],
    [{ "Sec-Fetch-Site": "same-origin" }, false],
    [{ "Sec-Fetch-Site": "none" }, false],
    [{ Origin: "https://evil.example", Host: "friend.example" }, true],
    [{ Origin: "null", Host: "friend.example" }, true],
    [{ Origin: "http://friend.example", Host: "friend.example" }, false],
    [
      { "Sec-Fetch-Site": "same-origin", Origin: "https://a", Host: "inside" },
      false,
    ],
  ] as const)("from a page of %j, refused: %s", async ([headers, refused]) => {
    const response = await ask("/v1", { headers });
    if (refused) expect(await codeOf(response)).toBe("other-origin");
    else expect(response.status).toBe(200);
    expect(response.headers.get("Access-Control-Allow-Origin")).toBeNull();
  });
});

describe("pace", () => {
  test("one link's haste is told when to come back, and holds up nobody else", async () => {
    await start({ env: { RATE_LINK: "2" } });
    const read = (token: Token) => ask(roomPath(room), as(token));
    for (let n = 0; n < 8; n += 1) {
      expect((await read(viewer)).status).toBe(200);
    }
    const response = await read(viewer);
    expect(response.headers.get("Retry-After")).toBe("1");
    expect(await codeOf(response)).toBe("too-fast");
    expect((await read(editor)).status).toBe(200);
    now += 1000;
    expect((await read(viewer)).status).toBe(200);
  });

  test("an address that guesses is slowed, and members behind it are not", async () => {
    const guess = (n: number) => ask(roomPath(room), as(tokenOf(`guess ${n}`)));
    for (let n = 0; n < 100; n += 1) {
      expect((await guess(n)).status).toBe(401);
    }
    expect(await codeOf(guess(100))).toBe("too-fast");
    expect((await ask(roomPath(room), as(viewer))).status).toBe(200);
  });

  test("rooms are made so many an hour", async () => {
    await start({ env: { RATE_ROOMS: "3" } });
    const make = (name: string) =>
      ask("/v1/rooms", newRoom(roomOf(name), linkOf(owner)));
    expect((await make("b")).status).toBe(201);
    expect((await make("c")).status).toBe(201);
    expect(await codeOf(make("d"))).toBe("too-fast");
    now += 20 * 60_000;
    expect((await make("d")).status).toBe(201);
  });
});

describe("when something fails", () => {
  test("a disk that does not answer is 503, and logged without the room", async () => {
    const fault = Object.assign(new Error("disk I/O error"), {
      code: "ERR_SQLITE_ERROR",
    });
    await start({
      wrap: (storage) => ({ ...storage, append: () => Promise.reject(fault) }),
    });
    const response = await send(editor, "a");
    expect(response.headers.get("Retry-After")).toBe("5");
    expect(await codeOf(response)).toBe("unavailable");
    expect(relay.log.join("\n")).toContain("disk I/O error");
    expect((await ask(updatesPath(room), as(editor))).status).toBe(200);
  });

  test("a mistake of ours is 500, and not the end", async () => {
    await start({
      wrap: (storage) => ({
        ...storage,
        readPage: () => {
          throw new TypeError("undefined is not a function");
        },
      }),
    });
    expect(await codeOf(ask(updatesPath(room), as(editor)))).toBe("internal");
    expect((await ask("/v1")).status).toBe(200);
  });

  test("no line of the log names a room or a token", async () => {
    await send(editor, "a");
    await ask(linkPath(room, linkOf(editor)), as(owner, "DELETE"));
    await ask(roomPath(room), as(owner, "DELETE"));
    const text = relay.log.join("\n");
    expect(text).toContain("room created");
    expect(text).toContain("room deleted");
    for (const secret of [room, owner, editor, viewer]) {
      expect(text).not.toContain(secret);
    }
  });
});
