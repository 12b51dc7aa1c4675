import { beforeEach, describe, expect, test } from "vitest";
import { must } from "../../tests/contract/sample-sets.ts";
import {
  createBrowser,
  note,
  texts,
} from "../../tests/contract/session-fixture.ts";
import { createMemoryStore } from "../store/memory-store.ts";
import type { SetStore } from "../store/port.ts";
import { readBackup } from "./backup-read.ts";
import { restoreBackup } from "./backup-restore.ts";
import { writeBackup } from "./backup-write.ts";

let store: SetStore;
let browser: ReturnType<typeof createBrowser>;
beforeEach(() => {
  store = createMemoryStore();
  browser = createBrowser(store);
});

const restore = async (file: unknown) => {
  const backup = must(readBackup(JSON.stringify(file)));
  return must(await restoreBackup(store, backup, 5000)).sets;
};
const outcomes = async (file: unknown) =>
  (await restore(file)).map(({ outcome }) => outcome);
const openOnly = async () => browser.open((await browser.entries())[0]!);

/** As version 1 wrote it: what people read, and no documents. */
const oldFile = {
  format: "critical-friend-backup",
  version: 1,
  sets: [
    {
      id: "old-set",
      title: "Before the meeting",
      committee: "Children",
      date: "2015-09-22",
      pack: "tiny-pack",
      packVersion: "0123456789abcdef",
      createdAt: 1000,
      openedAt: "2015-09-22T10:00:00Z",
      marks: [{ question: 3, mark: "promised" }],
      notes: [
        { id: "n2", question: 2, text: "second", visibleTo: "set" },
        {
          id: "n1",
          question: 1,
          text: "first",
          author: "Cllr Ade",
          createdAt: "2015-09-22T10:00:00Z",
        },
      ],
    },
  ],
};

/** As a person would write it. */
const handMade = {
  format: "critical-friend-backup",
  version: 1,
  sets: [
    {
      title: "From my notebook",
      pack: "tiny-pack",
      notes: [
        { question: 4, text: "Who checks?" },
        { question: 4, text: "How often?" },
      ],
    },
  ],
};

describe("an older file, without documents", () => {
  test("becomes a set that can be written in", async () => {
    expect(await restore(oldFile)).toMatchObject([
      { title: "Before the meeting", outcome: "added" },
    ]);
    const set = await openOnly();
    expect(set.entry).toMatchObject({ id: "old-set", createdAt: 1000 });
    expect(set.view.details.committee).toBe("Children");
    expect(set.view.marks).toEqual(new Map([[3, "promised"]]));
    expect(set.view.notesByQuestion.get(1)).toEqual([
      {
        id: "n1",
        question: 1,
        text: "first",
        visibleTo: "me",
        author: "Cllr Ade",
        mine: true,
        createdAt: Date.UTC(2015, 8, 22, 10),
        editedAt: 0,
      },
    ]);
    expect(set.view.notesByQuestion.get(2)?.[0]?.visibleTo).toBe("set");
    set.writeNote(set.view.notesByQuestion.get(1)![0]!.id, "first, changed");
    expect(await set.flush()).toBeNull();
  });

  test("restored twice adds nothing the second time", async () => {
    await restore(oldFile);
    expect(await outcomes(oldFile)).toEqual(["unchanged"]);
  });

  test("never overwrites: a note that says something else here stands beside it, once", async () => {
    await restore(oldFile);
    const set = await openOnly();
    const [first] = set.view.notesByQuestion.get(1)!;
    set.writeNote(first!.id, "first, changed here");
    set.setMark(3, "answered");
    await set.flush();
    expect(await outcomes(oldFile)).toEqual(["merged"]);
    expect(await outcomes(oldFile)).toEqual(["unchanged"]);
    const again = await openOnly();
    expect(texts(again)).toEqual(["first, changed here", "first", "second"]);
    expect(again.view.marks.get(3)).toBe("answered");
  });

  test("brings back a note that was deleted here", async () => {
    await restore(oldFile);
    const set = await openOnly();
    set.deleteNote(set.view.notesByQuestion.get(1)![0]!.id);
    await set.flush();
    expect(await outcomes(oldFile)).toEqual(["merged"]);
    expect(texts(await openOnly())).toEqual(["first", "second"]);
  });
});

describe("a file made by hand", () => {
  test("needs a title, a pack and the notes, and adding it twice adds it once", async () => {
    expect(await outcomes(handMade)).toEqual(["added"]);
    expect(await outcomes(handMade)).toEqual(["unchanged"]);
    const set = await openOnly();
    expect(texts(set)).toEqual(["Who checks?", "How often?"]);
    expect(set.entry.createdAt).toBe(5000);
  });

  test("by taking the documents out of a backup gives the same notes", async () => {
    const set = browser.start();
    set.addNote(note("one"));
    set.showNoteTo(set.addNote(note("two")), "set");
    set.setMark(1, "partly");
    await set.flush();
    const made = { now: 0, appVersion: "" };
    const file = JSON.parse(must(await writeBackup(store, made)));
    delete file.sets[0].documents;
    store = createMemoryStore();
    browser = createBrowser(store);
    expect(await outcomes(file)).toEqual(["added"]);
    expect((await openOnly()).view).toEqual(set.view);
  });
});
