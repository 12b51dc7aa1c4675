import { describe, expect, test } from "vitest";
import { updateOf } from "../../../../tests/fixtures/relay-ids.ts";
import {
  as,
  codeOf,
  editor,
  owner,
  refusal,
  room,
  withRelayRoom,
} from "../../../../tests/fixtures/relay-room.ts";
import { bearer } from "../../../../tests/fixtures/relay.ts";
import {
  encodeBatch,
  frameType,
  limits,
  updatesPath,
} from "../../../protocol/index.ts";

const { ask, start } = withRelayRoom();

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
