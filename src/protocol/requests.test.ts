import { expect, test } from "vitest";
import { limits } from "./index.ts";
import { readCreateLink, readCreateRoom, readLive } from "./requests.ts";

const room = "AAAAAAAAAAAAAAAAAAAAAA";
const link = "A".repeat(43);
const label = "A".repeat(12);
const createLink = { id: link, role: "editor", label, expiresAt: null };

test("what the app sends is taken", () => {
  const create = { room, owner: link, label: "" };
  expect(readCreateRoom(JSON.stringify(create))).toEqual({
    ok: true,
    value: create,
  });
  expect(readCreateLink(JSON.stringify(createLink))).toEqual({
    ok: true,
    value: createLink,
  });
  const live = { rooms: [{ room, token: link }] };
  expect(readLive(JSON.stringify(live))).toEqual({ ok: true, value: live });
});

test("fields of a later app are left out", () => {
  const later = { ...createLink, colour: "red" };
  expect(readCreateLink(JSON.stringify(later))).toEqual({
    ok: true,
    value: createLink,
  });
});

const change = (field: string, value: unknown) =>
  JSON.stringify({ ...createLink, [field]: value });

test.for([
  ["nothing", "", "The body is not JSON."],
  ["half an object", "{", "The body is not JSON."],
  ["null", "null", "The body must be Object."],
  ["a list", "[]", "The body's id must be"],
  ["a short id", change("id", "short"), "id must be 43 characters"],
  ["a number for an id", change("id", 7), "id must be string."],
  ["a role of its own", change("role", "king"), "role must be"],
  ["half a millisecond", change("expiresAt", 1.5), "expiresAt must be whole"],
  ["a time before 1970", change("expiresAt", -1), "must be milliseconds since"],
  ["a word for a time", change("expiresAt", "x"), "expiresAt must be"],
  ["a label in clear", change("label", "é"), "label must be base64url"],
  ["a long label", change("label", "A".repeat(2048)), "at most 1024 bytes."],
] as const)("%s is refused", ([, body, message]) => {
  expect(readCreateLink(body)).toMatchObject({
    ok: false,
    error: { code: "malformed", message: expect.stringContaining(message) },
  });
});

test("a stream names from 1 to 64 rooms, each once, and an error never says a token", () => {
  const rooms = Array.from({ length: limits.liveRooms + 1 }, (_, index) => ({
    room: `${"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[index % 26]}${Math.floor(index / 26)}${"A".repeat(20)}`,
    token: link,
  }));
  const read = (list: unknown) => readLive(JSON.stringify({ rooms: list }));
  expect(read(rooms.slice(1)).ok).toBe(true);
  for (const [list, why] of [
    [rooms, "at most 64"],
    [[], "must name a room"],
    [[rooms[0], rooms[0]], "each room once"],
    [[{ room, token: "secret" }], "rooms.0.token must be 43"],
  ] as const) {
    const result = read(list);
    expect(result).toMatchObject({
      error: { message: expect.stringContaining(why) },
    });
    expect(JSON.stringify(result)).not.toContain("secret");
  }
});
