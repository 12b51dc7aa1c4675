import { beforeEach, describe, expect, test } from "vitest";
import { wordsInBytes } from "../../src/document/salvage.ts";
import type {
  OutboxRow,
  RoomState,
  SetStore,
  SharingChange,
} from "../../src/store/port.ts";
import { docOf, entryOf, must, saying, setId } from "./sample-sets.ts";

const bytes = (length: number, fill: number) =>
  new Uint8Array(length).fill(fill);

export const roomState = (more: Partial<RoomState> = {}): RoomState => ({
  room: bytes(16, 1),
  epoch: 1,
  key: bytes(32, 2),
  token: bytes(32, 3),
  device: bytes(16, 4),
  role: "owner",
  head: { seq: 0, hash: bytes(32, 0) },
  peak: { seq: 0, hash: bytes(32, 0) },
  covered: bytes(2, 0),
  sharedAt: null,
  linkExpiresAt: null,
  roomExpiresAt: null,
  paused: null,
  notices: [],
  ...more,
});

const row = (name: number): OutboxRow => ({
  id: bytes(16, name),
  sealed: bytes(100, name),
  content: bytes(3, name),
});

/** What every adapter promises of sharing. `prepare` as in `describeStoreContract`. */
export function describeSharingContract(
  name: string,
  prepare: () => () => SetStore,
): void {
  describe(name, () => {
    let open: () => SetStore;
    let store: SetStore;
    beforeEach(() => {
      open = prepare();
      store = open();
      return () => store.close();
    });

    const set = setId("a");
    const commit = async (
      revision: number,
      change: Partial<SharingChange> = {},
      to: SetStore = store,
    ) => must(await to.commit({ set, revision, room: roomState(), ...change }));
    const outbox = async (of = set) =>
      must(await store.readOutbox(of)).map(({ id }) => id[0]);
    const words = async () =>
      must(await store.readUpdates(docOf("a"))).updates.flatMap(wordsInBytes);

    test("nothing is shared on an empty device", async () => {
      expect(must(await store.listRooms())).toEqual([]);
      expect(must(await store.readOutbox(set))).toEqual([]);
      expect(must(await store.readQuarantine(set))).toEqual([]);
    });

    test("a room comes back as it was put, and the last one put counts", async () => {
      const notices = [{ kind: "healed", at: 5, what: "fork" }];
      expect(await commit(0)).toMatchObject({ revision: 1, position: 0 });
      const room = roomState({ sharedAt: 7, paused: "revoked", notices });
      await commit(1, { room });
      const other = setId("b");
      must(await store.commit({ set: other, revision: 0, room: roomState() }));
      const rooms = must(await open().listRooms());
      expect(rooms).toHaveLength(2);
      expect(rooms).toContainEqual({ ...room, set, revision: 2 });
    });

    test("an update, an entry, a row and a place in the log are written together", async () => {
      const head = { seq: 3, hash: bytes(32, 9) };
      const outcome = await commit(0, {
        room: roomState({ head }),
        updates: [{ doc: docOf("a"), update: saying("from a colleague") }],
        entries: [entryOf("a")],
        sealed: [row(1), row(2)],
        setAside: [
          { seq: 2, id: bytes(16, 8), sealed: bytes(9, 9), why: "forged" },
        ],
      });
      expect(outcome.kind === "committed" && outcome.position).toBeGreaterThan(
        0,
      );
      expect(await words()).toEqual(["from a colleague"]);
      expect(must(await store.listSets()).sets).toEqual([entryOf("a")]);
      expect(await outbox()).toEqual([1, 2]);
      expect(must(await store.readQuarantine(set))).toEqual([
        { seq: 2, id: bytes(16, 8), sealed: bytes(9, 9), why: "forged" },
      ]);
      expect(must(await store.listRooms())[0]?.head).toEqual(head);
    });

    test("what was built on a room that has changed since is refused whole", async () => {
      await commit(0, { sealed: [row(1)] });
      await commit(1);
      const late = await commit(1, {
        updates: [{ doc: docOf("a"), update: saying("late") }],
        entries: [entryOf("a")],
        sealed: [row(2)],
        settled: [row(1).id],
      });
      expect(late).toEqual({ kind: "stale" });
      expect(await words()).toEqual([]);
      expect(must(await store.listSets()).sets).toEqual([]);
      expect(await outbox()).toEqual([1]);
    });

    test("of two tabs that commit at once, one does", async () => {
      await commit(0);
      const other = open();
      const outcomes = await Promise.all([
        commit(1, { sealed: [row(1)] }),
        commit(1, { sealed: [row(2)] }, other),
      ]);
      other.close();
      expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual([
        "committed",
        "stale",
      ]);
      expect(await outbox()).toHaveLength(1);
    });

    test("a tab that knows only a room that is gone does not write into the next one", async () => {
      await commit(0);
      await commit(1, { room: null });
      await commit(0, { room: roomState({ room: bytes(16, 7) }) });
      expect(await commit(1)).toEqual({ kind: "stale" });
    });

    test("rows come in the order they were put, and only the ones named leave", async () => {
      await commit(0, { sealed: [row(3), row(1)] });
      await commit(1, { sealed: [row(2)] });
      expect(must(await store.readOutbox(set))).toEqual([
        row(3),
        row(1),
        row(2),
      ]);
      must(
        await store.commit({
          set: setId("b"),
          revision: 0,
          room: roomState(),
          settled: [row(2).id],
        }),
      );
      await commit(2, { settled: [row(1).id, row(9).id] });
      expect(await outbox()).toEqual([3, 2]);
    });

    test("a piece of a larger buffer is kept as that piece", async () => {
      const buffer = bytes(10_000, 5);
      const piece = { ...row(5), sealed: buffer.subarray(500, 600) };
      await commit(0, { sealed: [piece] });
      buffer.fill(0);
      const [stored] = must(await store.readOutbox(set));
      expect(stored?.sealed).toEqual(bytes(100, 5));
      expect(stored?.sealed.buffer.byteLength).toBe(100);
    });

    test("what was set aside leaves when it has been taken in after all, and nothing else does", async () => {
      const aside = [8, 9].map((name) => ({
        seq: name,
        id: bytes(16, name),
        sealed: bytes(9, name),
        why: "newer",
      }));
      await commit(0, { sealed: [row(8)], setAside: aside });
      await commit(1, { takenIn: [bytes(16, 8)] });
      expect(must(await store.readQuarantine(set))).toEqual([aside[1]]);
      expect(await outbox()).toEqual([8]);
    });

    test("a set that is shared no more keeps its words, and nothing of the sharing", async () => {
      await commit(0, {
        updates: [{ doc: docOf("a"), update: saying("kept") }],
        sealed: [row(1)],
        setAside: [{ seq: 1, id: bytes(16, 8), sealed: bytes(9, 9), why: "" }],
      });
      await commit(1, { room: null });
      expect(must(await store.listRooms())).toEqual([]);
      expect(await outbox()).toEqual([]);
      expect(must(await store.readQuarantine(set))).toEqual([]);
      expect(await words()).toEqual(["kept"]);
      expect(await commit(0)).toMatchObject({ kind: "committed", revision: 1 });
    });

    test("a purged set's key, outbox and quarantine go with it, and no other's", async () => {
      await commit(0, { sealed: [row(1)] });
      const other = setId("b");
      must(
        await store.commit({
          set: other,
          revision: 0,
          room: roomState(),
          sealed: [row(2)],
        }),
      );
      must(await store.purge(set));
      expect(must(await store.listRooms()).map(({ set }) => set)).toEqual([
        other,
      ]);
      expect(await outbox()).toEqual([]);
      expect(await outbox(other)).toEqual([2]);
    });
  });
}
