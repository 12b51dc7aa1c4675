import { beforeEach, describe, expect, test, vi } from "vitest";
import { docOf, must, saying } from "../../../tests/contract/sample-sets.ts";
import {
  createBrowser,
  note,
  texts,
} from "../../../tests/contract/session-fixture.ts";
import { createMemoryStore } from "../memory-store.ts";
import type { OpenSet } from "../open-set.ts";
import type { SetStore } from "../port.ts";
import type { TabEvent } from "../tabs.ts";

let store: SetStore;
let browser: ReturnType<typeof createBrowser>;
let here: OpenSet;
let there: OpenSet;

const delivered = () => new Promise((resolve) => setTimeout(resolve, 5));
const saved = async () => {
  await here.flush();
  await there.flush();
  await delivered();
};

beforeEach(async () => {
  store = createMemoryStore();
  browser = createBrowser(store);
  here = browser.start();
  here.addNote(note("first"));
  await here.flush();
  there = await browser.open(here.entry);
});

test("each sees what the other writes, and it is stored once", async () => {
  const id = here.addNote(note("from here"));
  await saved();
  expect(texts(there)).toEqual(["first", "from here"]);
  there.writeNote(id, "from here and there");
  there.setMark(1, "partly");
  await saved();
  expect(here.view).toEqual(there.view);
  const own = must(await store.readUpdates({ set: here.id, part: "own" }));
  expect(own.updates).toHaveLength(3);
  expect(there.saving.kind).toBe("saved");
});

test("both write in one note at once, and both keep their words", async () => {
  const [first] = here.view.notesByQuestion.get(1)!;
  here.writeNote(first!.id, "Here: first");
  there.writeNote(first!.id, "first, and there");
  await saved();
  expect(texts(here)).toEqual(["Here: first, and there"]);
  expect(there.view).toEqual(here.view);
  const again = await browser.open(here.entry);
  expect(again.view).toEqual(here.view);
});

test("a tab deletes a note that the other is writing in, and the note stays", async () => {
  const [first] = here.view.notesByQuestion.get(1)!;
  here.deleteNote(first!.id);
  there.writeNote(first!.id, "first thought");
  await saved();
  expect(texts(here)).toEqual(["first thought"]);
  expect(texts(there)).toEqual(["first thought"]);
});

test("a note that moves is never shown twice or not at all in the other tab", async () => {
  const [first] = here.view.notesByQuestion.get(1)!;
  const seen: number[] = [];
  there.subscribe(() => seen.push(texts(there).length));
  here.showNoteTo(first!.id, "set");
  await saved();
  expect(there.view.notesByQuestion.get(1)?.[0]?.visibleTo).toBe("set");
  expect(new Set(seen)).toEqual(new Set([1]));
});

test("a new title shows in the other tab, which can change it in turn", async () => {
  here.changeDetails({ title: "Renamed" });
  await saved();
  expect(there.entry.title).toBe("Renamed");
  there.changeDetails({ date: "2015-10-01" });
  await saved();
  expect(here.entry).toMatchObject({ title: "Renamed", date: "2015-10-01" });
  expect((await browser.entries())[0]?.title).toBe("Renamed");
});

test("what a tab did not hear it reads from the disk when it hears of anything that builds on it", async () => {
  const deaf = await browser.open(here.entry);
  // Written by a browser whose messages do not reach this one.
  const elsewhere = createBrowser(store);
  const silent = await elsewhere.open(here.entry);
  const id = silent.addNote(note("unheard"));
  await silent.flush();
  expect(texts(deaf)).toEqual(["first"]);
  const announcer = browser.services.tabs.join(() => {});
  silent.writeNote(id, "unheard until now");
  await silent.flush();
  const own = must(await store.readUpdates({ set: here.id, part: "own" }));
  const update = own.updates.at(-1)!;
  const doc = { set: here.id, part: "own" as const };
  announcer.post({ kind: "update", updates: [{ doc, update }] });
  await delivered();
  expect(texts(deaf)).toEqual(["first", "unheard until now"]);
  expect(deaf.damage).toBeNull();
});

test("a set that was restored or changed beneath it is read again", async () => {
  const elsewhere = createBrowser(store);
  const silent = await elsewhere.open(here.entry);
  silent.addNote(note("restored"));
  await silent.flush();
  browser.services.tabs.join(() => {}).post({ kind: "sets" });
  await delivered();
  expect(texts(here)).toEqual(["first", "restored"]);
});

test("an open set learns that it was deleted, and typing in it does not bring it back unseen", async () => {
  const deleted = { ...here.entry, deletedAt: 5 };
  must(await store.write([], [deleted]));
  browser.services.tabs.join(() => {}).post({ kind: "sets" });
  await delivered();
  expect(here.entry.deletedAt).toBe(5);
  here.changeDetails({ title: "Still deleted" });
  await saved();
  expect((await browser.entries())[0]?.deletedAt).toBe(5);
});

test("a set that another tab removed for good is written whole again when something is typed here", async () => {
  must(await store.purge(here.id));
  browser.services.tabs.join(() => {}).post({ kind: "sets" });
  await delivered();
  expect(await browser.entries()).toEqual([]);
  here.addNote(note("still here"));
  await here.flush();
  expect(await browser.entries()).toEqual([here.entry]);
  const again = await browser.open(here.entry);
  expect(texts(again)).toEqual(["first", "still here"]);
});

test("a device whose store was emptied under an open set gets all of it with the next word", async () => {
  const empty = createMemoryStore();
  vi.spyOn(store, "write").mockImplementation(empty.write);
  here.addNote(note("after the loss"));
  await here.flush();
  const sets = must(await empty.listSets()).sets;
  expect(sets).toEqual([here.entry]);
  const again = await createBrowser(empty).open(here.entry);
  expect(texts(again)).toEqual(["first", "after the loss"]);
});

test("a tab that has closed its set hears nothing more of it", async () => {
  await there.close();
  here.addNote(note("more"));
  await saved();
  expect(texts(there)).toEqual(["first"]);
});

describe("what other tabs say", () => {
  test("of other sets, and what cannot be read, changes nothing", async () => {
    const before = here.view;
    const member = browser.services.tabs.join(() => {});
    const garbage = new Uint8Array([9, 9, 9]);
    const doc = { set: here.id, part: "shared" as const };
    member.post({
      kind: "update",
      updates: [
        { doc: docOf("other"), update: saying("other") },
        { doc, update: garbage },
      ],
    });
    await delivered();
    expect(here.view).toBe(before);
    expect(here.saving.kind).toBe("saved");
  });

  test("announces a set's first write, so that a tab with an empty new set can take it up", async () => {
    const events: TabEvent[] = [];
    browser.services.tabs.join((event) => events.push(event));
    const set = browser.start();
    expect(events).toEqual([]);
    set.addNote(note("first"));
    await set.flush();
    await delivered();
    expect(events.map(({ kind }) => kind)).toEqual(["update", "sets"]);
  });
});
