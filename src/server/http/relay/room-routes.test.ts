import { describe, expect, test } from "vitest";
import {
  linkOf,
  roomOf,
  tokenOf,
} from "../../../../tests/fixtures/relay-ids.ts";
import {
  as,
  codeOf,
  editor,
  owner,
  room,
  withRelayRoom,
  viewer,
} from "../../../../tests/fixtures/relay-room.ts";
import { newRoom, post } from "../../../../tests/fixtures/relay.ts";
import { roomExpiresHeader, roomPath } from "../../../protocol/index.ts";

const { ask, clock, send, start } = withRelayRoom();
const day = 86_400_000;

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
      roomExpiresAt: clock.now + 730 * day,
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
    const expiresAt = clock.now + 730 * day;
    expect(await warning()).toBeNull();
    clock.now = expiresAt - 30 * day + 1;
    expect(await warning()).toBe(String(expiresAt));
    await send(editor);
    expect(await warning()).toBeNull();
  });
});
