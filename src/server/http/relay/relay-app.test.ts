import { describe, expect, test } from "vitest";
import { linkOf } from "../../../../tests/fixtures/relay-ids.ts";
import {
  as,
  codeOf,
  editor,
  owner,
  room,
  withRelayRoom,
  viewer,
} from "../../../../tests/fixtures/relay-room.ts";
import { linkPath, roomPath, updatesPath } from "../../../protocol/index.ts";

const { ask, relay, send, start } = withRelayRoom();

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
    expect(relay().log.join("\n")).toContain("disk I/O error");
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
    const text = relay().log.join("\n");
    expect(text).toContain("room created");
    expect(text).toContain("room deleted");
    for (const secret of [room, owner, editor, viewer]) {
      expect(text).not.toContain(secret);
    }
  });
});
