import { beforeEach, expect, test } from "vitest";
import {
  docOf,
  entryOf,
  must,
  saying,
} from "../../tests/contract/sample-sets.ts";
import {
  createBrowser,
  note,
  texts,
} from "../../tests/contract/session-fixture.ts";
import { duplicateSet } from "./duplicate-set.ts";
import { createMemoryStore } from "./memory-store.ts";
import type { SetStore } from "./port.ts";
import { deletedSetsAreKept, purgeOldSets } from "./purge-old-sets.ts";
import { readSetView } from "./read-set-view.ts";

let store: SetStore;
beforeEach(() => {
  store = createMemoryStore();
});

test("deleted sets go for good after thirty days, and not a moment before", async () => {
  const now = 1_000_000_000_000;
  const old = entryOf("old", { deletedAt: now - deletedSetsAreKept - 1 });
  const recent = entryOf("recent", { deletedAt: now - deletedSetsAreKept });
  const update = { doc: docOf("old"), update: saying("gone") };
  must(await store.write([update], [old, recent, entryOf("kept")]));
  expect(must(await purgeOldSets(store, now))).toBe(1);
  const { sets } = must(await store.listSets());
  expect(sets).toEqual([recent, entryOf("kept")]);
  expect(must(await store.readUpdates(docOf("old"))).updates).toEqual([]);
});

test("a duplicate has the notes, marks, plan, highlights and details, goes its own way, and leaves the original alone", async () => {
  const browser = createBrowser(store);
  const set = browser.start();
  set.addNote(note("mine"));
  set.showNoteTo(set.addNote(note("ours", 2)), "set");
  set.deleteNote(set.addNote(note("deleted")));
  set.setMark(2, "answered");
  const asked = set.addToPlan({
    source: { kind: "question", question: 2 },
    words: "Printed?",
    author: "",
  });
  set.addToPlan({
    source: { kind: "own" },
    words: "Says who?",
    author: "",
    under: asked,
  });
  set.writePlanWords(asked, "Printed, and by whom?");
  set.changePlanItem(asked, { lead: "Cllr Price", minutes: 5 });
  set.setPlanMinutes(40);
  set.addHighlight({
    selectors: {
      place: "2.1",
      quote: { exact: "much", prefix: "is ", suffix: "" },
      position: { start: 3, end: 7 },
    },
    packVersion: set.entry.packVersion,
    questions: [2],
    text: "How much?",
    author: "",
  });
  await set.flush();
  browser.time.now += 1000;

  const title = "My questions (copy)";
  const copy = must(await duplicateSet(browser.services, set.entry, title));
  expect(copy).toEqual({
    ...set.entry,
    id: copy.id,
    title,
    createdAt: browser.time.now,
    openedAt: browser.time.now,
  });
  const opened = await browser.open(copy);
  expect(texts(opened)).toEqual(["mine", "ours"]);
  expect(opened.view.marks).toEqual(set.view.marks);
  expect(opened.view.plan).toEqual(set.view.plan);
  expect(opened.view.highlights).toEqual(set.view.highlights);
  expect(opened.view.details).toEqual({ ...set.view.details, title });
  const [mine] = opened.view.notesByQuestion.get(1)!;
  opened.writeNote(mine!.id, "mine, changed");
  await opened.flush();

  expect(texts({ view: must(await readSetView(store, set.id)) })).toEqual([
    "mine",
    "ours",
  ]);
  expect(texts({ view: must(await readSetView(store, copy.id)) })).toEqual([
    "mine, changed",
    "ours",
  ]);
});
