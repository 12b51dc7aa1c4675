import { describe, expect, test } from "vitest";
import { bytesOf, updateOf } from "../../../../tests/fixtures/relay-ids.ts";
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
import { postUpdates } from "../../../../tests/fixtures/relay.ts";
import { decodePage, frameType, updatesPath } from "../../../protocol/index.ts";

const { ask, send, start } = withRelayRoom();

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
