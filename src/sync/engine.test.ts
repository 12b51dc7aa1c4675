import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { must, sampleUpdates } from "../../tests/contract/sample-sets.ts";
import { entryOf, setId } from "../../tests/contract/sample-sets.ts";
import { texts } from "../../tests/contract/session-fixture.ts";
import { openTestRelay, type TestRelay } from "../../tests/fixtures/relay.ts";
import {
  createSharingDevice,
  type SharingDevice,
  type SharingDeviceOptions,
} from "../../tests/simulation/sharing-device.ts";
import { documentTools } from "../app/sharing/document-tools.ts";
import { decodeAccess } from "../crypto/access-code.ts";
import { importContentKey } from "../crypto/content-key.ts";
import { open } from "../crypto/open.ts";
import { seal } from "../crypto/seal.ts";
import { hashToken } from "../crypto/token.ts";
import { toBase64Url } from "../lib/base64.ts";
import { concatBytes } from "../lib/bytes.ts";
import { systemRandom } from "../lib/random.ts";
import { ok } from "../lib/result.ts";
import type { LinkId, RoomId } from "../protocol/ids.ts";
import { quarantined } from "./notices.ts";
import type { Role, SharedSet } from "./port.ts";
import { eventually } from "../../tests/fixtures/eventually.ts";

let relay: TestRelay;
let devices: SharingDevice[] = [];
beforeEach(() => {
  relay = openTestRelay();
});
afterEach(async () => {
  devices.forEach((device) => device.close());
  devices = [];
  await relay.close();
});

const set = setId("a");
const device = (options: Partial<SharingDeviceOptions> = {}): SharingDevice => {
  const made = createSharingDevice({ relay, ...options });
  devices.push(made);
  return made;
};

/** A device with a set in which these notes are for everyone. */
async function owner(
  notes: readonly string[] = ["first"],
  options: Partial<SharingDeviceOptions> = {},
) {
  const made = device(options);
  const updates = sampleUpdates("a", notes).map((update) => ({
    doc: { set, part: "shared" } as const,
    update,
  }));
  must(await made.store.write(updates, [entryOf("a")]));
  await known(made);
  return made;
}
const known = (made: SharingDevice) =>
  eventually(() => expect(made.engine.view.relay.kind).not.toBe("unknown"));
const share = async (made: SharingDevice) => {
  must(await made.engine.share(set));
  await inStep(made);
};
const inStep = (made: SharingDevice, of = set) =>
  eventually(() => expect(made.stateOf(of)?.kind).toBe("shared"));

async function invite(from: SharingDevice, role: Role = "editor") {
  const link = { label: "Cllr Ade", role, expiresAt: null };
  return must(await from.engine.createLink(set, link));
}
async function join(code: string, options: Partial<SharingDeviceOptions> = {}) {
  const made = device(options);
  await known(made);
  const found = must(await made.engine.look(code));
  const joined = must(await found.keep());
  await inStep(made, joined);
  return { made, joined };
}
const roomOf = async ({ store }: SharingDevice) =>
  must(await store.listRooms())[0]!;

/** Everything that the relay was ever given of a room, opened. */
async function wholeLog(made: SharingDevice): Promise<readonly Uint8Array[]> {
  const { room, key } = await roomOf(made);
  const page = must(
    await relay.storage.readPage(toBase64Url(room) as RoomId, 0),
  );
  const opened = page.records.map(async ({ id, bytes }) => {
    const place = { kind: "update", room, epoch: 1, about: id } as const;
    return must(await open(await importContentKey(key), place, bytes)).plain;
  });
  return Promise.all(opened);
}
const logSays = async (made: SharingDevice, words: string) =>
  (await wholeLog(made)).some((update) => Buffer.from(update).includes(words));
const noticesOf = (made: SharingDevice, of = set) =>
  (made.engine.view.sets.get(of) as SharedSet).notices;

describe("two devices", () => {
  test("share a set by a link, and each has what the other writes", async () => {
    const a = await owner(["first"]);
    await share(a);
    const { made: b, joined } = await join((await invite(a)).code);
    const [here, there] = [await a.open(set), await b.open(joined)];
    expect(texts(there)).toEqual(["first"]);
    const note = there.addNote({ question: 1, text: "second", author: "B" });
    there.showNoteTo(note, "set");
    await eventually(() => expect(texts(here)).toEqual(["first", "second"]));
    expect(there.entry).toMatchObject({ title: "Set a", pack: "tiny-pack" });
  });

  test("write in the same note while neither is connected, and both keep their words", async () => {
    const a = await owner(["placements"]);
    await share(a);
    const { made: b, joined } = await join((await invite(a)).code);
    const [here, there] = [await a.open(set), await b.open(joined)];
    a.network.isUp = b.network.isUp = false;
    const [note] = here.view.notesByQuestion.get(1)!;
    here.writeNote(note!.id, "More placements");
    there.writeNote(note!.id, "placements, by age");
    await eventually(() =>
      expect(a.stateOf(set)).toEqual({
        kind: "waiting",
        changes: 1,
        why: "offline",
      }),
    );
    a.network.isUp = b.network.isUp = true;
    a.engine.retry();
    b.engine.retry();
    const both = ["More placements, by age"];
    await eventually(() => expect(texts(here)).toEqual(both));
    await eventually(() => expect(texts(there)).toEqual(both));
    await inStep(a);
    await inStep(b, joined);
  });

  test("with clocks a year apart merge all the same", async () => {
    const a = await owner(["first"]);
    await share(a);
    const { made: b, joined } = await join((await invite(a)).code);
    const [here, there] = [await a.open(set), await b.open(joined)];
    const [note] = here.view.notesByQuestion.get(1)!;
    vi.spyOn(Date, "now").mockReturnValue(0);
    there.deleteNote(note!.id);
    vi.restoreAllMocks();
    here.writeNote(note!.id, "first, and more");
    await eventually(() => expect(texts(there)).toEqual(["first, and more"]));
    expect(texts(here)).toEqual(["first, and more"]);
  });

  test("5,000 edits made offline arrive, in few updates", async () => {
    const a = await owner([""]);
    await share(a);
    const { made: b, joined } = await join((await invite(a)).code);
    const [here, there] = [await a.open(set), await b.open(joined)];
    a.network.isUp = false;
    const [note] = here.view.notesByQuestion.get(1)!;
    let text = "";
    for (let edit = 0; edit < 5_000; edit += 1) {
      text += "abcdefghij "[edit % 11];
      here.writeNote(note!.id, text);
    }
    await here.flush();
    a.network.isUp = true;
    a.engine.retry();
    await eventually(() => expect(texts(there)).toEqual([text]));
    expect((await wholeLog(a)).length).toBeLessThan(5);
  });
});

describe("only me", () => {
  test("never leaves the device: not what was taken back, not what was deleted, not what was typed and gone", async () => {
    const a = await owner(["for everyone"]);
    const here = await a.open(set);
    const add = (text: string) =>
      here.addNote({ question: 1, text, author: "" });
    add("alpha is only mine");
    const moved = add("bravo was moved and taken back");
    here.showNoteTo(moved, "set");
    await here.flush();
    here.writeNote(moved, "bravo charlie");
    here.showNoteTo(moved, "me");
    const deleted = add("delta was for everyone once");
    here.showNoteTo(deleted, "set");
    here.deleteNote(deleted);
    const removed = here.addToPlan({
      source: { kind: "own" },
      words: "golf was taken out of the plan",
      author: "",
    });
    here.removeFromPlan(removed);
    const typed = add("echo");
    here.showNoteTo(typed, "set");
    here.writeNote(typed, "for everyone too");
    await here.flush();
    await share(a);

    // And while it is shared, before anyone could have seen it.
    a.network.isUp = false;
    const later = add("foxtrot");
    here.showNoteTo(later, "set");
    await here.flush();
    await eventually(() => expect(a.stateOf(set)?.kind).toBe("waiting"));
    here.showNoteTo(later, "me");
    await here.flush();
    a.network.isUp = true;
    a.engine.retry();
    await inStep(a);

    const said = documentTools.load(await wholeLog(a)).getMap("notes");
    expect(JSON.stringify(said.toJSON())).toContain("for everyone too");
    for (const word of "alpha bravo charlie delta echo foxtrot golf".split(
      " ",
    )) {
      expect([word, await logSays(a, word)]).toEqual([word, false]);
    }
    // It is still here, and can be shown to everyone again.
    expect(texts(here)).toContain("bravo charlie");
    here.showNoteTo(later, "set");
    await here.flush();
    await eventually(async () =>
      expect(await logSays(a, "foxtrot")).toBe(true),
    );
  });
});

describe("links", () => {
  test("are listed with whom they are for, which the relay cannot read", async () => {
    const a = await owner();
    await share(a);
    const made = await invite(a, "viewer");
    const links = must(await a.engine.listLinks(set));
    expect(links.map(({ label, role, isOwn }) => [label, role, isOwn])).toEqual(
      expect.arrayContaining([
        ["Cllr Ade", "viewer", false],
        ["", "owner", true],
      ]),
    );
    const id = toBase64Url((await roomOf(a)).room) as RoomId;
    const kept = JSON.stringify(await relay.storage.listLinks(id));
    expect(kept).not.toContain("Ade");
    expect(kept).not.toContain(
      toBase64Url(must(decodeAccess(made.code)).token),
    );
  });

  test("that only allow viewing show all that comes, and send nothing", async () => {
    const a = await owner();
    await share(a);
    const { code } = await invite(a, "viewer");
    const { made: b, joined } = await join(code);
    const there = await b.open(joined);
    there.setMark(1, "answered");
    await there.flush();
    const here = await a.open(set);
    here.setMark(2, "partly");
    await eventually(() => expect(there.view.marks.get(2)).toBe("partly"));
    expect(b.stateOf(joined)?.kind).toBe("shared");
    expect(b.network.sent).toBe(0);
    expect(here.view.marks.has(1)).toBe(false);
    const refused = await b.engine.createLink(joined, {
      label: "",
      role: "owner",
      expiresAt: null,
    });
    expect(refused).toMatchObject({ error: { kind: "not-owner" } });
  });

  test("that are revoked stop both ways, and lose nothing that is here", async () => {
    const a = await owner();
    await share(a);
    const { id, code } = await invite(a);
    const { made: b, joined } = await join(code);
    must(await a.engine.revokeLink(set, id));
    await eventually(() =>
      expect(b.stateOf(joined)).toMatchObject({
        kind: "paused",
        why: "revoked",
      }),
    );
    const there = await b.open(joined);
    there.setMark(1, "answered");
    await eventually(() =>
      expect(b.stateOf(joined)).toMatchObject({ kind: "paused", changes: 1 }),
    );
    expect(texts(there)).toEqual(["first"]);
    // With a new link it goes on, and what was written meanwhile comes along.
    const again = must(await b.engine.look((await invite(a)).code));
    expect(again.isHere).toBe(true);
    must(await again.keep());
    await inStep(b, joined);
    const here = await a.open(set);
    expect(here.view.marks.get(1)).toBe("answered");
    expect(must(await b.store.listRooms())).toHaveLength(1);
  });

  test("lead nowhere in words that say why", async () => {
    const a = await owner();
    const b = device();
    await known(b);
    await share(a);
    const { code } = await invite(a);
    const look = async (text: string) => {
      const found = await b.engine.look(text);
      return found.ok ? "found" : found.error;
    };
    expect(await look(code.slice(0, 50))).toMatchObject({
      kind: "code",
      error: { kind: "cut-short" },
    });
    b.network.isUp = false;
    expect(await look(code)).toEqual({ kind: "offline" });
    b.network.isUp = true;
    must(await a.engine.stop(set));
    expect(await look(code)).toEqual({ kind: "paused", why: "deleted" });
    expect(must(await b.store.listSets()).sets).toEqual([]);
  });

  test("look without keeping: nothing is on the device", async () => {
    const a = await owner(["to be seen"]);
    await share(a);
    const b = device();
    await known(b);
    const found = must(await b.engine.look((await invite(a, "viewer")).code));
    expect(found).toMatchObject({ role: "viewer", isHere: false });
    expect(Buffer.from(found.contents[0]!.update).includes("to be seen")).toBe(
      true,
    );
    expect(must(await b.store.listSets()).sets).toEqual([]);
    expect(must(await b.store.listRooms())).toEqual([]);
  });
});

describe("a recovery code", () => {
  test("brings the owner's place back on a clean device", async () => {
    const a = await owner();
    await share(a);
    const code = must(await a.engine.recoveryCode(set));
    const { made: b, joined } = await join(code);
    expect(b.engine.view.sets.get(joined)?.role).toBe("owner");
    expect(must(await b.engine.listLinks(joined))).toHaveLength(1);
  });

  test("from a backup takes up a set where it was shared", async () => {
    const a = await owner();
    await share(a);
    const codes = await a.engine.codes();
    const b = device();
    await known(b);
    const here = must(await a.store.readUpdates({ set, part: "shared" }));
    const updates = here.updates.map((update) => ({
      doc: { set, part: "shared" } as const,
      update,
    }));
    must(await b.store.write(updates, [entryOf("a")]));
    await b.engine.takeUp(set, codes.get(set)!);
    await inStep(b);
    expect(b.engine.view.sets.get(set)?.role).toBe("owner");
    expect((await wholeLog(a)).length).toBe(1);
  });
});

describe("the end of sharing", () => {
  test("stop: the relay forgets, and every copy stays", async () => {
    const a = await owner();
    await share(a);
    const { made: b, joined } = await join((await invite(a)).code);
    must(await a.engine.stop(set));
    expect(a.engine.view.sets.has(set)).toBe(false);
    await eventually(() =>
      expect(b.stateOf(joined)).toMatchObject({
        kind: "paused",
        why: "deleted",
      }),
    );
    expect(texts(await a.open(set))).toEqual(["first"]);
    expect(texts(await b.open(joined))).toEqual(["first"]);
  });

  test("leave: without a connection, and nothing is sent any more", async () => {
    const a = await owner();
    await share(a);
    const { made: b, joined } = await join((await invite(a)).code);
    const there = await b.open(joined);
    b.network.isUp = false;
    there.setMark(1, "answered");
    await there.flush();
    must(await b.engine.leave(joined));
    b.network.isUp = true;
    b.engine.retry();
    expect(b.engine.view.sets.size).toBe(0);
    expect(must(await b.store.listRooms())).toEqual([]);
    const here = await a.open(set);
    here.setMark(2, "partly");
    await inStep(a);
    expect(here.view.marks.has(1)).toBe(false);
    expect(there.view.marks.get(1)).toBe("answered");
  });

  test("delete everywhere: the relay's copy is gone, and this device's can be brought back", async () => {
    const a = await owner();
    await share(a);
    must(await a.engine.deleteEverywhere(set));
    const [entry] = must(await a.store.listSets()).sets;
    expect(entry?.deletedAt).toBeGreaterThan(0);
    expect(must(await a.store.listRooms())).toEqual([]);
  });

  test("is not said to have happened while the relay does not know", async () => {
    const a = await owner();
    await share(a);
    a.network.isUp = false;
    expect(await a.engine.stop(set)).toEqual({
      ok: false,
      error: { kind: "offline" },
    });
    expect(a.engine.view.sets.has(set)).toBe(true);
  });
});

describe("what others send and should not", () => {
  const sealedBy = async (a: SharingDevice, plain: Uint8Array) => {
    const { room, key, device } = await roomOf(a);
    const id = systemRandom(16);
    const sealer = {
      key: await importContentKey(key),
      device,
      random: systemRandom,
    };
    const place = { kind: "update", room, epoch: 1, about: id } as const;
    return { room, id, bytes: await seal(sealer, place, plain) };
  };
  const garbage = async (a: SharingDevice, plain: Uint8Array | null) => {
    const {
      room,
      id,
      bytes: sealed,
    } = await sealedBy(a, plain ?? new Uint8Array());
    const bytes = plain
      ? sealed
      : concatBytes([
          // As long as nobody looks further, it might be one of ours.
          Uint8Array.of(1, 0, 1),
          crypto.getRandomValues(new Uint8Array(300)),
        ]);
    must(
      await relay.storage.append(
        toBase64Url(room) as RoomId,
        [{ id, bytes }],
        Date.now(),
      ),
    );
  };

  test.each([
    ["not sealed with the key", null, "forged"],
    ["sealed, and no update", new Uint8Array([9, 9, 9, 250]), "unreadable"],
  ] as const)(
    "%s: is set aside with a notice, and the set goes on",
    async (_name, plain, why) => {
      const a = await owner();
      await share(a);
      const { made: b, joined } = await join((await invite(a)).code);
      await garbage(a, plain);
      a.engine.retry();
      b.engine.retry();
      await eventually(() =>
        expect(noticesOf(b, joined)).toMatchObject([
          { kind: "quarantined", count: 1, why },
        ]),
      );
      const [here, there] = [await a.open(set), await b.open(joined)];
      here.setMark(1, "answered");
      await eventually(() => expect(there.view.marks.get(1)).toBe("answered"));
      expect(must(await b.store.readQuarantine(joined))).toHaveLength(1);
      await b.engine.dismissNotices(joined);
      await eventually(() => expect(noticesOf(b, joined)).toEqual([]));
    },
  );

  test("what a newer version had sealed is taken in once the app is that version, and said no more", async () => {
    const a = await owner();
    await share(a);
    const update = Y.mergeUpdates([
      ...sampleUpdates("b", ["from a newer version"]),
    ]);
    const { id, bytes } = await sealedBy(a, update);
    a.close();
    // As an older version left it: it could not open what this one can.
    const { set: _, revision, ...room } = await roomOf(a);
    const other = { kind: "healed", at: 1, what: "fork" } as const;
    const notices = quarantined(quarantined([other], 1, "newer"), 1, "forged");
    const change = { set, revision, room: { ...room, notices } };
    const setAside = [{ seq: 9, id, sealed: bytes, why: "newer" }];
    must(await a.store.commit({ ...change, setAside }));

    const again = device({ store: a.store });
    await inStep(again);
    expect(texts(await again.open(set))).toContain("from a newer version");
    expect(must(await again.store.readQuarantine(set))).toEqual([]);
    expect(noticesOf(again)).toMatchObject([other, { why: "forged" }]);
  });

  test("one that keeps the device busy: that one is set aside, and those beside it are not", async () => {
    const a = await owner();
    await share(a);
    const doc = new Y.Doc();
    doc.getMap("marks").set("3", "SLOW");
    const slow = Y.encodeStateAsUpdate(doc);
    const isSlow = (update: Uint8Array) => Buffer.from(update).includes("SLOW");
    const { code } = await invite(a);
    const { made: b, joined } = await join(code, {
      bench: (bench) => ({
        ...bench,
        take: async (set, updates, covered) =>
          updates.some(isSlow)
            ? "timed-out"
            : bench.take(set, updates, covered),
      }),
    });
    b.network.isUp = false;
    const here = await a.open(set);
    here.setMark(1, "answered");
    await inStep(a);
    await garbage(a, slow);
    await garbage(a, Y.mergeUpdates([...sampleUpdates("b", ["beside"])]));
    b.network.isUp = true;
    b.engine.retry();
    await eventually(() =>
      expect(noticesOf(b, joined)).toMatchObject([{ why: "too-slow" }]),
    );
    const there = await b.open(joined);
    await eventually(() => expect(texts(there)).toContain("beside"));
    await eventually(() => expect(there.view.marks.get(1)).toBe("answered"));
  });
});

describe("a relay that lost something", () => {
  /** The relay as it would be if it were put back to when the log had so many updates. */
  async function putBack(a: SharingDevice, updates: number) {
    const { room, token } = await roomOf(a);
    const id = toBase64Url(room) as RoomId;
    const { records } = must(await relay.storage.readPage(id, 0));
    const links = await relay.storage.listLinks(id);
    const owner = toBase64Url(await hashToken(token)) as LinkId;
    const old = openTestRelay();
    must(await old.storage.createRoom({ room: id, owner, label: "" }, 1));
    for (const link of links.filter(({ role }) => role !== "owner")) {
      must(await old.storage.createLink(id, link, 1));
    }
    must(await old.storage.append(id, records.slice(0, updates), 1));
    await relay.close();
    relay = old;
  }
  const again = async ({ store }: SharingDevice) => {
    const made = device({ relay, store });
    await inStep(made);
    return made;
  };

  test("is given again what it had acknowledged, and the next to come sees all of it", async () => {
    const a = await owner();
    await share(a);
    const here = await a.open(set);
    here.setMark(1, "answered");
    await eventually(async () => expect((await roomOf(a)).head.seq).toBe(2));
    a.close();
    await putBack(a, 1);
    const restored = await again(a);
    expect(noticesOf(restored)).toMatchObject([
      { kind: "healed", what: "rollback" },
    ]);
    const { made: b, joined } = await join((await invite(restored)).code);
    expect((await b.open(joined)).view.marks.get(1)).toBe("answered");
  });

  test("is given again also what this device had sent without having read up to there", async () => {
    const a = await owner(["first"], {
      // It hears no hints, and so knows of nobody else's update when it sends its own.
      wrap: (http) => ({ ...http, live: () => new Promise(() => {}) }),
    });
    await share(a);
    const { made: b, joined } = await join((await invite(a)).code);
    const [here, there] = [await a.open(set), await b.open(joined)];
    a.network.canRead = false;
    there.setMark(2, "partly");
    await eventually(async () => expect((await roomOf(b)).head.seq).toBe(2));
    here.setMark(1, "answered");
    await eventually(async () => {
      const { head, peak } = await roomOf(a);
      expect([head.seq, peak.seq]).toEqual([1, 3]);
    });
    a.close();
    b.close();
    await putBack(a, 1);
    const restored = await again(a);
    expect(noticesOf(restored)).toMatchObject([
      { kind: "healed", what: "rollback" },
    ]);
    const back = device({ relay, store: b.store });
    await inStep(back, joined);
    const all = await back.open(joined);
    await eventually(() =>
      expect([...all.view.marks]).toEqual(
        expect.arrayContaining([
          [1, "answered"],
          [2, "partly"],
        ]),
      ),
    );
  });

  test("is noticed also when others have written past what it had acknowledged, and the log comes in many pages", async () => {
    const a = await owner(["first"], {
      wrap: (http) => ({ ...http, live: () => new Promise(() => {}) }),
    });
    await share(a);
    const { made: b, joined } = await join((await invite(a)).code);
    const [here, there] = [await a.open(set), await b.open(joined)];
    a.network.canRead = false;
    there.setMark(2, "partly");
    await eventually(async () => expect((await roomOf(b)).head.seq).toBe(2));
    here.setMark(1, "answered");
    await eventually(async () => {
      const { head, peak } = await roomOf(a);
      expect([head.seq, peak.seq]).toEqual([1, 3]);
    });
    a.close();
    b.close();
    await putBack(a, 1);
    const other = device({ relay, store: b.store });
    await inStep(other, joined);
    const since = await other.open(joined);
    for (const question of [3, 4, 5]) {
      const { head } = await roomOf(other);
      since.setMark(question, "partly");
      await eventually(async () =>
        expect((await roomOf(other)).head.seq).toBe(head.seq + 1),
      );
    }
    const back = device({
      store: a.store,
      wrap: (http) => ({
        ...http,
        async pull(door, after) {
          const page = await http.pull(door, after);
          if (!page.ok) return page;
          const records = page.value.records.slice(0, 1);
          return ok({ ...page.value, records });
        },
      }),
    });
    await inStep(back);
    expect(noticesOf(back)).toMatchObject([{ kind: "healed", what: "fork" }]);
    await eventually(() => expect(since.view.marks.get(1)).toBe("answered"));
  });

  test("is noticed also when others have written since", async () => {
    const a = await owner();
    await share(a);
    const { made: b, joined } = await join((await invite(a)).code);
    const [here, there] = [await a.open(set), await b.open(joined)];
    here.setMark(1, "answered");
    await eventually(() => expect(there.view.marks.get(1)).toBe("answered"));
    a.close();
    b.close();
    await putBack(a, 1);
    // The colleague's device comes first, and says what it has not said before.
    there.setMark(2, "partly");
    await there.flush();
    const back = device({ relay, store: b.store });
    await inStep(back, joined);
    const restored = await again(a);
    expect(noticesOf(restored)).toMatchObject([{ kind: "healed" }]);
    const mine = await restored.open(set);
    await eventually(() => expect(mine.view.marks.size).toBe(2));
  });

  test("and its whole store is made a room again by its owner", async () => {
    const a = await owner();
    await share(a);
    a.close();
    await relay.close();
    relay = openTestRelay();
    const restored = await again(a);
    expect((await wholeLog(restored)).length).toBe(1);
  });
});

describe("no relay", () => {
  test("is said, and why, and nothing is tried", async () => {
    const a = device({ relay: null });
    await known(a);
    expect(a.engine.view.relay).toEqual({
      kind: "unavailable",
      why: "no-relay",
    });
    expect(await a.engine.share(set)).toEqual({
      ok: false,
      error: { kind: "no-relay" },
    });
  });
});

test("a set that is shared in two tabs at once has one room", async () => {
  const a = await owner();
  const other = a.openEngine();
  const shared = await Promise.all([a.engine.share(set), other.share(set)]);
  shared.forEach(must);
  await inStep(a);
  expect(must(await a.store.listRooms())).toHaveLength(1);
  expect((await relay.storage.totals()).rooms).toBe(1);
});

test("those who have the set open are seen by name, and gone when they go", async () => {
  const a = await owner();
  await share(a);
  const { made: b, joined } = await join((await invite(a)).code);
  await eventually(async () => {
    b.engine.showAs(joined, "Cllr Ade");
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(a.engine.view.sets.get(set)?.people).toEqual(["Cllr Ade"]);
  });
  b.engine.showAs(null, null);
  await eventually(() =>
    expect(a.engine.view.sets.get(set)?.people).toEqual([]),
  );
  expect(b.engine.view.sets.get(joined)?.people).toEqual([]);
});

test("neither a room's id nor a link's secret stands in the relay's log", async () => {
  const a = await owner();
  await share(a);
  const { code } = await invite(a);
  const { token } = must(decodeAccess(code));
  expect(relay.log.join("\n")).not.toContain(toBase64Url(token));
  expect(relay.log.join("\n")).not.toContain(
    toBase64Url((await roomOf(a)).room),
  );
});
