import { describe, expect, test } from "vitest";
import { bytesOf } from "../../../../tests/fixtures/relay-ids.ts";
import {
  as,
  editor,
  refusal,
  room,
  withRelayRoom,
  viewer,
} from "../../../../tests/fixtures/relay-room.ts";
import { bearer } from "../../../../tests/fixtures/relay.ts";
import {
  decodeSnapshot,
  encodeSnapshot,
  frameType,
  noSnapshot,
  snapshotPath,
} from "../../../protocol/index.ts";

const { ask, send } = withRelayRoom();

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
