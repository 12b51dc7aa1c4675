import { beforeEach, expect, test, vi } from "vitest";
import { must } from "../../../tests/contract/sample-sets.ts";
import {
  createBrowser,
  note,
  texts,
} from "../../../tests/contract/session-fixture.ts";
import type { SetId } from "../../domain/ids.ts";
import { ok } from "../../lib/result.ts";
import { createMemoryStore } from "../memory-store.ts";
import type { OpenSet } from "../open-set.ts";
import type { DocPart, SetEntry, SetStore } from "../port.ts";
import { describeDamage } from "../records.ts";
import { eventually } from "../../../tests/fixtures/eventually.ts";

let store: SetStore;
let browser: ReturnType<typeof createBrowser>;
let entry: SetEntry;
let id: SetId;

/** A set with one note, "one two three", of which each word is an update. */
beforeEach(async () => {
  store = createMemoryStore();
  browser = createBrowser(store);
  const set = browser.start();
  set.addNote(note("kept"));
  await set.flush();
  const words = set.addNote(note("one"));
  await set.flush();
  set.writeNote(words, "one two");
  await set.flush();
  set.writeNote(words, "one two three");
  await set.flush();
  ({ entry, id } = set);
});

/** From now on one row reads as damaged, as it would from a disk, until it is discarded. */
async function damageRow(part: DocPart, index: number) {
  const { keys, updates } = must(await store.readUpdates({ set: id, part }));
  const key = keys[index]!;
  const record = { doc: `${id}/${part}`, bytes: updates[index], sum: -1 };
  const read = store.readUpdates;
  let discarded = false;
  vi.spyOn(store, "readUpdates").mockImplementation(async (doc) => {
    const stored = must(await read(doc));
    const at = stored.keys.indexOf(key);
    if (at < 0) return ok(stored);
    return ok({
      ...stored,
      keys: stored.keys.toSpliced(at, 1),
      updates: stored.updates.toSpliced(at, 1),
      damaged: discarded ? [] : [describeDamage(key, record)],
    });
  });
  vi.spyOn(store, "discardDamaged").mockImplementation(async (discard) => {
    discarded ||= discard === key;
    return ok(undefined);
  });
}

const reopen = (): Promise<OpenSet> => browser.open(entry);

test("a set without damage says so", async () => {
  expect((await reopen()).damage).toBeNull();
});

test("a damaged record costs what it held; the words after it are kept for reading", async () => {
  await damageRow("own", 2);
  const set = await reopen();
  expect(texts(set)).toEqual(["kept", "one"]);
  expect(set.damage?.records).toHaveLength(1);
  expect(set.damage?.words).toEqual(["two", "three"]);
});

test("a set with damage is written in as before, and its damage stays until it is dismissed", async () => {
  await damageRow("own", 2);
  const set = await reopen();
  const added = set.addNote(note("new"));
  set.writeNote(added, "new words");
  expect(await set.flush()).toBeNull();
  const again = await reopen();
  expect(texts(again)).toEqual(["kept", "one", "new words"]);
  expect(again.damage?.words).toEqual(["two", "three"]);

  const seen = vi.fn();
  again.subscribe(seen);
  await again.dismissDamage();
  expect(again.damage).toBeNull();
  expect(seen).toHaveBeenCalled();
  await again.flush();
  const last = await reopen();
  expect(last.damage).toBeNull();
  expect(texts(last)).toEqual(["kept", "one", "new words"]);
});

test("damage that could not be dismissed is still there", async () => {
  await damageRow("own", 2);
  const set = await reopen();
  vi.spyOn(store, "discardDamaged").mockResolvedValue({
    ok: false,
    error: { kind: "failed", detail: "cut" },
  });
  await set.dismissDamage();
  expect(set.damage?.records).toHaveLength(1);
});

test("words that waited fall into place when what was missing comes from another tab", async () => {
  const whole = await reopen();
  await damageRow("own", 2);
  const set = await reopen();
  expect(set.damage).not.toBeNull();
  const member = browser.services.tabs.join(() => {});
  member.post({ kind: "update", updates: whole.contents() });
  await eventually(() => expect(texts(set)).toEqual(["kept", "one two three"]));
});

test("a record whose sum is right and which is no update is reported, and kept by compaction", async () => {
  const garbage = new Uint8Array([1, 2, 3, 250]);
  const doc = { set: id, part: "own" as const };
  const { position } = must(await store.write([{ doc, update: garbage }]));
  const set = await reopen();
  expect(texts(set)).toEqual(["kept", "one two three"]);
  expect(set.damage?.records).toMatchObject([{ key: position, set: id }]);
});

test("a set whose description is lost keeps the one in the list, and gets it back", async () => {
  await damageRow("shared", 0);
  const set = await reopen();
  expect(set.view.details.title).toBe("My questions");
  expect(texts(set)).toEqual(["kept", "one two three"]);
  await set.flush();
  expect((await browser.entries())[0]?.title).toBe("My questions");
});
