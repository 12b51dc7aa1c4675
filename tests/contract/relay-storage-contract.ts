import { createHash } from "node:crypto";
import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Result } from "../../src/lib/result.ts";
import {
  chainInput,
  type CreateLinkRequest,
  type Head,
  limits,
  noSnapshot,
  type RoomId,
  type Snapshot,
  type UpdateRecord,
} from "../../src/protocol/index.ts";
import type {
  News,
  Quota,
  RelayStorage,
} from "../../src/server/storage/port.ts";
import {
  bytesOf,
  linkOf,
  roomOf,
  tokenOf,
  updateOf,
} from "../fixtures/relay-ids.ts";

/** A store that nothing else uses. */
export interface Opened {
  readonly storage: RelayStorage;
  /** The same store once more, as another process would open it; closed with the first. */
  again(): Promise<RelayStorage>;
  /** Who hears what it does: another relay on the same database, or itself where there can be only one. */
  neighbour(): Promise<RelayStorage>;
  close(): Promise<void>;
}

export const quota: Quota = {
  rooms: 5,
  roomBytes: 4_000_000,
  roomUpdates: 2000,
  roomLinks: 4,
};

const room = roomOf("one");
const owner = linkOf(tokenOf("owner"));
const editor: CreateLinkRequest = {
  id: linkOf(tokenOf("editor")),
  role: "editor",
  label: "c2VhbGVk",
  expiresAt: null,
};
const now = 1_800_000_000_000;

/** What every adapter does alike. */
export function relayStorageContract(
  open: (quota: Quota) => Promise<Opened>,
): void {
  let opened: Opened;
  let storage: RelayStorage;

  beforeEach(async () => {
    opened = await open(quota);
    ({ storage } = opened);
    must(await storage.createRoom({ room, owner, label: "" }, now));
  });
  afterEach(() => opened.close());

  const append = async (...updates: UpdateRecord[]) =>
    must(await storage.append(room, updates, now));
  const page = async (after = 0) => must(await storage.readPage(room, after));
  const head = async (): Promise<Head> => (await page()).head;

  describe("a room", () => {
    test("begins with an owner's link and an empty log", async () => {
      const access = must(await storage.access(room, owner, now));
      expect(access.link).toEqual({
        id: owner,
        role: "owner",
        label: "",
        createdAt: now,
        expiresAt: null,
        revokedAt: null,
      });
      expect(access.room).toMatchObject({
        head: { seq: 0 },
        snapshot: null,
        bytes: 0,
        activeAt: now,
      });
    });

    test("is made once, however often that is asked for", async () => {
      const request = { room, owner, label: "" };
      expect(must(await storage.createRoom(request, now + 1))).toBe(false);
      expect(await storage.listLinks(room)).toHaveLength(1);
      expect(
        codeOf(await storage.createRoom({ ...request, owner: editor.id }, now)),
      ).toBe("room-exists");
    });

    test("unknown ones and unknown links are told apart", async () => {
      const other = roomOf("other");
      expect(codeOf(await storage.access(other, owner, now))).toBe(
        "unknown-room",
      );
      expect(codeOf(await storage.access(room, editor.id, now))).toBe(
        "unknown-link",
      );
      expect(codeOf(await storage.append(other, [updateOf("a")], now))).toBe(
        "unknown-room",
      );
      expect(codeOf(await storage.readPage(other, 0))).toBe("unknown-room");
      expect(await storage.readSnapshot(other, Infinity)).toBeUndefined();
      expect(await storage.listLinks(other)).toEqual([]);
    });

    test("there are as many as the quota says", async () => {
      const create = (name: string) =>
        storage.createRoom({ room: roomOf(name), owner, label: "" }, now);
      for (const name of ["2", "3", "4", "5"]) must(await create(name));
      expect(codeOf(await create("6"))).toBe("full");
      await storage.deleteRoom(roomOf("5"), now);
      must(await create("6"));
      expect((await storage.totals()).rooms).toBe(5);
    });
  });

  describe("the log", () => {
    test("gives places without gaps, and the chain as anyone works it out", async () => {
      const updates = [updateOf("a"), updateOf("b"), updateOf("c", 1)];
      const first = await append(updates[0]!);
      expect(first).toMatchObject({ seqs: [1], added: 1 });
      expect((await append(updates[1]!, updates[2]!)).seqs).toEqual([2, 3]);
      const got = await page();
      expect(plain(got.records)).toEqual(plain(updates));
      expect(plainHead(got.head)).toBe(plainHead(chain(room, updates)));
      expect(plainHead(got.after)).toBe(plainHead(chain(room, [])));
      expect(plainHead((await page(2)).after)).toBe(
        plainHead(chain(room, updates.slice(0, 2))),
      );
    });

    test("the same update again has the place it had, and moves nothing", async () => {
      await append(updateOf("a"), updateOf("b"));
      const before = await head();
      expect(await append(updateOf("b"), updateOf("a"))).toEqual({
        seqs: [2, 1],
        head: before,
        added: 0,
      });
      expect(await append(updateOf("a"), updateOf("c"))).toMatchObject({
        seqs: [1, 3],
        added: 1,
      });
      expect(await append(updateOf("d"), updateOf("d"))).toMatchObject({
        seqs: [4, 4],
        added: 1,
      });
      expect((await page()).records).toHaveLength(4);
    });

    test("an id with other bytes is refused by name, and its batch whole", async () => {
      await append(updateOf("a"));
      const forged = { ...updateOf("a"), bytes: bytesOf("other", 40) };
      const refused = await storage.append(room, [updateOf("b"), forged], now);
      expect(refused).toMatchObject({
        error: {
          code: "id-reused",
          fields: { id: Buffer.from(forged.id).toString("base64url") },
        },
      });
      const twice = [updateOf("c"), { ...updateOf("c"), bytes: forged.bytes }];
      expect(codeOf(await storage.append(room, twice, now))).toBe("id-reused");
      expect((await page()).records).toHaveLength(1);
    });

    test("an id belongs to its room", async () => {
      const other = roomOf("other");
      must(await storage.createRoom({ room: other, owner, label: "" }, now));
      await append(updateOf("a"), updateOf("b"));
      const update = { ...updateOf("a"), bytes: bytesOf("other", 40) };
      const appended = must(await storage.append(other, [update], now));
      expect(appended.seqs).toEqual([1]);
      expect(must(await storage.readPage(other, 0)).records).toHaveLength(1);
      expect((await page()).records).toHaveLength(2);
    });

    test("pages are bounded in bytes and in number, and together hold everything", async () => {
      const large = Array.from({ length: 6 }, (_, n) =>
        updateOf(`large ${n}`, limits.updateBytes),
      );
      const small = Array.from({ length: limits.pageUpdates + 5 }, (_, n) =>
        updateOf(`small ${n}`, 1),
      );
      await append(...large);
      await append(...small);
      const read: UpdateRecord[] = [];
      const sizes: number[] = [];
      for (;;) {
        const { records, head } = await page(read.length);
        if (records.length === 0) {
          expect(head.seq).toBe(read.length);
          break;
        }
        sizes.push(records.length);
        read.push(...records);
      }
      expect(sizes[0]).toBe(4);
      expect(Math.max(...sizes)).toBe(limits.pageUpdates);
      expect(plain(read)).toEqual(plain([...large, ...small]));
    });

    test("who has read more than there is, is told the head", async () => {
      await append(updateOf("a"));
      const { seq, hash } = await head();
      expect(await storage.readPage(room, 2)).toMatchObject({
        error: {
          code: "ahead-of-room",
          fields: {
            head: { seq, hash: Buffer.from(hash).toString("base64url") },
          },
        },
      });
    });

    test("holds what the quota says, and still answers for what it has", async () => {
      const part = (n: number) => updateOf(`part ${n}`, 250_000);
      for (let n = 0; n < 16; n += 1) await append(part(n));
      expect(codeOf(await storage.append(room, [updateOf("z", 1)], now))).toBe(
        "full",
      );
      expect((await append(part(3))).seqs).toEqual([4]);
    });

    test("holds as many updates as the quota says", async () => {
      const many = Array.from({ length: quota.roomUpdates }, (_, n) =>
        updateOf(`${n}`, 1),
      );
      await append(...many);
      expect(codeOf(await storage.append(room, [updateOf("z")], now))).toBe(
        "full",
      );
    });

    test("an empty batch says only that the room is in use", async () => {
      await append(updateOf("a"));
      const appended = must(await storage.append(room, [], now + 5));
      expect(appended).toMatchObject({ seqs: [], head: { seq: 1 }, added: 0 });
      const { room: state } = must(await storage.access(room, owner, now));
      expect(state.activeAt).toBe(now + 5);
    });

    test("many writers at once each have their own places, in one chain", async () => {
      const second = await opened.again();
      const writers = Array.from({ length: 40 }, (_, n) =>
        Array.from({ length: (n % 3) + 1 }, (_, m) => updateOf(`${n} ${m}`)),
      );
      const answers = await Promise.all(
        writers.map(async (updates, n) =>
          must(
            await (n % 2 === 0 ? storage : second).append(room, updates, now),
          ),
        ),
      );
      const { records, head } = await page();
      writers.forEach((updates, n) => {
        const { seqs } = answers[n]!;
        const there = seqs.map((seq) => records[seq - 1]!);
        expect(plain(there)).toEqual(plain(updates));
      });
      expect(records).toHaveLength(writers.flat().length);
      expect(plainHead(head)).toBe(plainHead(chain(room, records)));
    });

    test("whatever is sent again, in whatever batches: one copy each, one chain", async () => {
      let round = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.array(fc.nat({ max: 12 }), { maxLength: 6 }), {
            maxLength: 8,
          }),
          async (batches) => {
            round += 1;
            const log: string[] = (await page()).records.map(keyOf);
            for (const batch of batches) {
              const updates = batch.map((n) => updateOf(`${round % 3} ${n}`));
              const { seqs } = await append(...updates);
              updates.forEach((update, index) => {
                const key = keyOf(update);
                if (!log.includes(key)) log.push(key);
                expect(seqs[index]).toBe(log.indexOf(key) + 1);
              });
            }
            const { records, head } = await page();
            expect(records.map(keyOf)).toEqual(log);
            expect(plainHead(head)).toBe(plainHead(chain(room, records)));
          },
        ),
        { numRuns: 15 },
      );
    });
  });

  describe("snapshots", () => {
    const snapshotAt = async (
      name: string,
      seq: number,
      previous: Uint8Array = noSnapshot,
    ): Promise<Snapshot> => {
      const { hash } = (await page(seq)).after;
      return {
        id: bytesOf(name, 16),
        previous,
        covers: { seq, hash },
        bytes: bytesOf(`bytes ${name}`, 500),
      };
    };
    const put = (snapshot: Snapshot) =>
      storage.putSnapshot(room, snapshot, now);

    beforeEach(async () => {
      await append(...["a", "b", "c", "d", "e", "f"].map((n) => updateOf(n)));
    });

    test("the newest comes back, and the one before it", async () => {
      const first = await snapshotAt("first", 2);
      const second = await snapshotAt("second", 5, first.id);
      must(await put(first));
      must(await put(second));
      expect(snap(await storage.readSnapshot(room, Infinity))).toEqual(
        snap(second),
      );
      expect(snap(await storage.readSnapshot(room, 5))).toEqual(snap(first));
      expect(await storage.readSnapshot(room, 2)).toBeUndefined();
      const { room: state } = must(await storage.access(room, owner, now));
      expect(state.snapshot).toMatchObject({ seq: 5 });
      expect(state.bytes).toBe(6 * 40 + 2 * 500);
    });

    test("put again changes nothing; other bytes under its id are refused", async () => {
      const first = await snapshotAt("first", 2);
      must(await put(first));
      must(await put(first));
      const other = { ...first, bytes: bytesOf("other", 500) };
      expect(codeOf(await put(other))).toBe("id-reused");
      const { room: state } = must(await storage.access(room, owner, now));
      expect(state.bytes).toBe(6 * 40 + 500);
    });

    test("of two who follow the same one, the second is told of the first", async () => {
      const [one, two] = await Promise.all([
        snapshotAt("one", 3),
        snapshotAt("two", 4),
      ]);
      const results = await Promise.all([put(one), put(two)]);
      const refused = results.filter((result) => !result.ok);
      expect(refused).toHaveLength(1);
      expect(codeOf(refused[0]!)).toBe("snapshot-changed");
      expect(refused[0]).toMatchObject({
        error: { fields: { snapshot: { seq: expect.any(Number) } } },
      });
    });

    test("one that covers no more, or another log, is refused", async () => {
      const first = await snapshotAt("first", 3);
      must(await put(first));
      const again = await snapshotAt("again", 3, first.id);
      expect(codeOf(await put(again))).toBe("snapshot-stale");
      const forged = await snapshotAt("forged", 5, first.id);
      const hash = bytesOf("another chain", 32);
      expect(codeOf(await put({ ...forged, covers: { seq: 5, hash } }))).toBe(
        "fork",
      );
      expect(
        codeOf(await put({ ...forged, covers: { ...forged.covers, seq: 99 } })),
      ).toBe("fork");
    });

    test("three are kept, and every update whatever they cover", async () => {
      let previous: Uint8Array = noSnapshot;
      for (const seq of [1, 2, 3, 4, 5]) {
        const snapshot = await snapshotAt(`at ${seq}`, seq, previous);
        must(await put(snapshot));
        previous = snapshot.id;
      }
      const kept: number[] = [];
      let before = Infinity;
      for (;;) {
        const snapshot = await storage.readSnapshot(room, before);
        if (snapshot === undefined) break;
        before = snapshot.covers.seq;
        kept.push(before);
      }
      expect(kept).toEqual([5, 4, 3]);
      expect((await page()).records).toHaveLength(6);
      const { room: state } = must(await storage.access(room, owner, now));
      expect(state.bytes).toBe(6 * 40 + 3 * 500);
    });

    test("count towards the quota", async () => {
      const snapshot = await snapshotAt("large", 6);
      const bytes = new Uint8Array(quota.roomBytes);
      expect(codeOf(await put({ ...snapshot, bytes }))).toBe("full");
    });
  });

  describe("links", () => {
    const access = (at = now) => storage.access(room, editor.id, at);

    test("let in until they are revoked", async () => {
      const { link, created } = must(
        await storage.createLink(room, editor, now),
      );
      expect(created).toBe(true);
      expect(must(await access()).link).toEqual(link);
      const revoked = must(await storage.revokeLink(room, editor.id, now + 1));
      expect(revoked).toEqual({ ...link, revokedAt: now + 1 });
      expect(codeOf(await access())).toBe("revoked");
      const again = must(await storage.revokeLink(room, editor.id, now + 2));
      expect(again).toEqual(revoked);
      expect(await storage.listLinks(room)).toEqual([
        expect.objectContaining({ id: owner }),
        revoked,
      ]);
    });

    test("let in until their time is over", async () => {
      const expiresAt = now + 1000;
      must(await storage.createLink(room, { ...editor, expiresAt }, now));
      must(await access(expiresAt - 1));
      expect(codeOf(await access(expiresAt))).toBe("expired");
    });

    test("are made once; the same id with other words is refused", async () => {
      must(await storage.createLink(room, editor, now));
      expect(
        must(await storage.createLink(room, editor, now + 1)),
      ).toMatchObject({ created: false, link: { createdAt: now } });
      for (const other of [
        { role: "viewer" },
        { label: "b3RoZXI" },
        { expiresAt: now },
      ] as const) {
        const made = await storage.createLink(room, { ...editor, ...other }, 0);
        expect(codeOf(made)).toBe("link-exists");
      }
    });

    test("are as many as the quota says, revoked ones included", async () => {
      for (const name of ["1", "2", "3"]) {
        const link = { ...editor, id: linkOf(tokenOf(name)) };
        must(await storage.createLink(room, link, now));
        must(await storage.revokeLink(room, link.id, now));
      }
      expect(codeOf(await storage.createLink(room, editor, now))).toBe(
        "too-many-links",
      );
    });

    test("the last owner's link that does not expire stays", async () => {
      const revoke = () => storage.revokeLink(room, owner, now);
      const second = { ...editor, role: "owner", expiresAt: now } as const;
      must(await storage.createLink(room, second, now));
      expect(codeOf(await revoke())).toBe("last-owner");
      const third = {
        ...second,
        id: linkOf(tokenOf("third")),
        expiresAt: null,
      };
      must(await storage.createLink(room, third, now));
      must(await revoke());
      expect(codeOf(await storage.access(room, owner, now))).toBe("revoked");
    });

    test("one that was never made cannot be revoked", async () => {
      expect(codeOf(await storage.revokeLink(room, editor.id, now))).toBe(
        "unknown-link",
      );
    });
  });

  describe("deleting", () => {
    const everything = async (code: string) => {
      expect(codeOf(await storage.access(room, owner, now))).toBe(code);
      expect(codeOf(await storage.readPage(room, 0))).toBe(code);
      expect(codeOf(await storage.append(room, [updateOf("b")], now))).toBe(
        code,
      );
      expect(codeOf(await storage.createLink(room, editor, now))).toBe(code);
      expect(
        codeOf(await storage.createRoom({ room, owner, label: "" }, now)),
      ).toBe(code);
      expect(await storage.heads([room])).toEqual(new Map());
    };

    test("leaves only the knowledge that there was a room", async () => {
      await append(updateOf("a"));
      await storage.deleteRoom(room, now);
      await everything("room-deleted");
      await storage.deleteRoom(room, now);
      await storage.deleteRoom(roomOf("never"), now);
      expect(codeOf(await storage.access(roomOf("never"), owner, now))).toBe(
        "unknown-room",
      );
    });

    test("what nobody writes in expires, and what is in use stays", async () => {
      const used = roomOf("used");
      must(await storage.createRoom({ room: used, owner, label: "" }, now));
      must(await storage.append(used, [], now + 10));
      expect(await storage.expireRooms(now, now)).toEqual([]);
      expect(await storage.expireRooms(now + 10, now + 20)).toEqual([room]);
      await everything("room-expired");
      must(await storage.access(used, owner, now));
      expect(await storage.expireRooms(now + 10, now + 20)).toEqual([]);
    });
  });

  describe("what others hear", () => {
    let heard: News[];
    let neighbour: RelayStorage;
    beforeEach(async () => {
      heard = [];
      neighbour = await opened.neighbour();
      neighbour.listen((news) => heard.push(news));
    });

    test("a new head, once it is there to be read", async () => {
      const read: Promise<number>[] = [];
      neighbour.listen((news) => {
        if (news.kind === "head") {
          read.push(page().then(({ records }) => records.length));
        }
      });
      await append(updateOf("a"));
      await append(updateOf("a"));
      await append(updateOf("b"));
      await expect.poll(() => read.length).toBe(2);
      expect(Math.min(...(await Promise.all(read)))).toBeGreaterThan(0);
      expect(heard).toContainEqual({ kind: "head", room, seq: 1 });
      expect(heard).toContainEqual({ kind: "head", room, seq: 2 });
      expect(await storage.heads([room, roomOf("never")])).toEqual(
        new Map([[room, 2]]),
      );
    });

    test("that a link was revoked, and a room deleted", async () => {
      must(await storage.createLink(room, editor, now));
      must(await storage.revokeLink(room, editor.id, now));
      await expect.poll(() => heard).toContainEqual({ kind: "access", room });
      heard.length = 0;
      await storage.deleteRoom(room, now);
      await expect.poll(() => heard).toContainEqual({ kind: "access", room });
    });

    test("presence, byte for byte, and it is kept nowhere", async () => {
      const sealed = bytesOf("sealed", limits.presenceBytes);
      await storage.announce(room, sealed);
      await expect.poll(() => heard.length).toBeGreaterThan(0);
      const [news] = heard;
      expect(news).toMatchObject({ kind: "presence", room });
      if (news?.kind === "presence") {
        expect(Buffer.compare(news.sealed, sealed)).toBe(0);
      }
      expect((await page()).head.seq).toBe(0);
    });
  });

  test("all of it is there for who opens the store next", async () => {
    await append(updateOf("a"), updateOf("b"));
    must(await storage.createLink(room, editor, now));
    const later = await opened.again();
    const { head, records } = must(await later.readPage(room, 0));
    expect(plainHead(head)).toBe(plainHead(chain(room, records)));
    expect(plain(records)).toEqual(plain([updateOf("a"), updateOf("b")]));
    must(await later.access(room, editor.id, now));
  });
}

function must<T>(result: Result<T, { readonly code: string }>): T {
  if (!result.ok) throw new Error(`Refused: ${result.error.code}`);
  return result.value;
}

const codeOf = (result: Result<unknown, { readonly code: string }>) =>
  result.ok ? "done" : result.error.code;

const keyOf = ({ id }: UpdateRecord) => Buffer.from(id).toString("hex");

/** Bytes are compared as text: one adapter's are a Buffer, and the other's are not. */
const plain = (updates: readonly UpdateRecord[]) =>
  updates.map(({ id, bytes }) => [
    Buffer.from(id).toString("hex"),
    Buffer.from(bytes).toString("base64"),
  ]);

const plainHead = ({ seq, hash }: Head) =>
  `${seq} ${Buffer.from(hash).toString("hex")}`;

const snap = (snapshot: Snapshot | undefined) =>
  snapshot && {
    id: Buffer.from(snapshot.id).toString("hex"),
    previous: Buffer.from(snapshot.previous).toString("hex"),
    seq: snapshot.covers.seq,
    hash: Buffer.from(snapshot.covers.hash).toString("hex"),
    bytes: Buffer.from(snapshot.bytes).toString("base64"),
  };

/** The chain from its definition, with none of the relay's code but the layout of what is hashed. */
function chain(room: RoomId, updates: readonly UpdateRecord[]): Head {
  const sha256 = (bytes: Uint8Array) =>
    new Uint8Array(createHash("sha256").update(bytes).digest());
  const first = new Uint8Array(32);
  first.set(Buffer.from(room, "base64url"));
  return updates.reduce<Head>(
    ({ seq, hash }, { id, bytes }) => ({
      seq: seq + 1,
      hash: sha256(chainInput(hash, seq + 1, id, sha256(bytes))),
    }),
    { seq: 0, hash: first },
  );
}
