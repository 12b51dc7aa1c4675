import { describe, expect, test } from "vitest";
import {
  linkOf,
  roomOf,
  tokenOf,
  updateOf,
} from "../../../../tests/fixtures/relay-ids.ts";
import {
  as,
  codeOf,
  editor,
  owner,
  refusal,
  room,
  withRelayRoom,
  viewer,
} from "../../../../tests/fixtures/relay-room.ts";
import {
  bearer,
  newRoom,
  postUpdates,
} from "../../../../tests/fixtures/relay.ts";
import {
  frameType,
  linkPath,
  linksPath,
  presencePath,
  roomPath,
  snapshotPath,
  updatesPath,
  type Role,
  type Token,
} from "../../../protocol/index.ts";

const { ask, clock, start } = withRelayRoom();

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
    clock.now += 1000;
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
    clock.now += 20 * 60_000;
    expect((await make("d")).status).toBe(201);
  });
});
