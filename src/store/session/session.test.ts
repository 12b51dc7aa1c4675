import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { must } from "../../../tests/contract/sample-sets.ts";
import {
  createBrowser,
  note,
  texts,
} from "../../../tests/contract/session-fixture.ts";
import { err } from "../../lib/result.ts";
import { createMemoryStore } from "../memory-store.ts";
import type { SetOperations } from "../open-set.ts";
import type { SetStore, StoreError } from "../port.ts";
import { openSet } from "./open-set.ts";

let store: SetStore;
let browser: ReturnType<typeof createBrowser>;
beforeEach(() => {
  vi.useFakeTimers();
  store = createMemoryStore();
  browser = createBrowser(store);
});
afterEach(() => vi.useRealTimers());

const heard = () => vi.advanceTimersByTimeAsync(0);
const noRoom: StoreError = { kind: "full", detail: "no room" };
const full = err(noRoom);

async function startedSet(...words: readonly string[]) {
  const set = browser.start();
  const ids = words.map((word) => set.addNote(note(word)));
  await set.flush();
  return { set, ids };
}

describe("a set that does not exist yet", () => {
  test("is on the device after its first note, and not before", async () => {
    const set = browser.start();
    expect(set.saving).toEqual({ kind: "new" });
    expect(set.view.details.title).toBe("My questions");
    expect(await browser.entries()).toEqual([]);
    set.addNote(note("first"));
    expect(set.saving.kind).toBe("saving");
    expect(await set.flush()).toBeNull();
    expect(set.saving.kind).toBe("saved");
    expect(await browser.entries()).toEqual([set.entry]);
    const again = await browser.open(set.entry);
    expect(again.view).toEqual(set.view);
  });

  test("is written whole when its first write succeeds only later", async () => {
    const write = vi.spyOn(store, "write").mockResolvedValueOnce(full);
    const set = browser.start();
    const id = set.addNote(note("fir"));
    await heard();
    expect(set.saving.kind).toBe("failed");
    set.writeNote(id, "first");
    set.retry();
    await set.flush();
    expect(write).toHaveBeenCalledTimes(2);
    expect(await browser.entries()).toEqual([set.entry]);
    expect(texts(await browser.open(set.entry))).toEqual(["first"]);
  });

  test("is kept on the device without a word in it, when a person makes one on purpose", async () => {
    const set = browser.start();
    set.keep();
    expect(set.saving.kind).toBe("saving");
    await set.flush();
    expect(await browser.entries()).toEqual([set.entry]);
    const write = vi.spyOn(store, "write");
    set.keep();
    await set.flush();
    expect(write).not.toHaveBeenCalled();
    const again = await browser.open(set.entry);
    expect(again.view).toEqual(set.view);
  });

  test("which is closed untouched leaves nothing behind", async () => {
    const set = browser.start();
    await set.close();
    expect(await browser.entries()).toEqual([]);
  });
});

describe("what is typed", () => {
  test("is there after a reload, whatever was done", async () => {
    const { set, ids } = await startedSet("one", "two", "three");
    set.writeNote(ids[0]!, "one and more 🙂");
    set.deleteNote(ids[1]!);
    set.showNoteTo(ids[2]!, "set");
    set.setMark(4, "promised");
    set.changeDetails({ title: "Renamed" });
    await set.flush();
    const again = await browser.open(set.entry);
    expect(again.view).toEqual(set.view);
    expect(texts(again)).toEqual(["one and more 🙂", "three"]);
    again.restoreNote(ids[1]!);
    expect(texts(again)).toEqual(["one and more 🙂", "two", "three"]);
  });

  test("tells those who follow once with the note, once when it is saved, and makes no other note anew", async () => {
    const { set, ids } = await startedSet("one", "two");
    const seen: [string, unknown][] = [];
    const untouched = set.view.notesByQuestion.get(1)?.[1];
    set.subscribe(() => seen.push([set.saving.kind, set.view.notesByQuestion]));
    set.writeNote(ids[0]!, "one!");
    const after = set.view.notesByQuestion;
    await set.flush();
    expect(seen).toEqual([
      ["saving", after],
      ["saved", after],
    ]);
    expect(seen[1]?.[1]).toBe(after);
    expect(after.get(1)?.[1]).toBe(untouched);
  });

  test("and is the same as before costs nothing", async () => {
    const { set, ids } = await startedSet("one");
    const write = vi.spyOn(store, "write");
    set.writeNote(ids[0]!, "one");
    set.setMark(2, null);
    set.changeDetails({ title: "My questions" });
    await set.flush();
    expect(write).not.toHaveBeenCalled();
  });

  test("stays on the screen and in the queue when the device is full, and is written when there is room", async () => {
    const { set, ids } = await startedSet("one");
    const write = vi.spyOn(store, "write").mockResolvedValue(full);
    set.writeNote(ids[0]!, "one, unsaved");
    await heard();
    expect(set.saving).toEqual({ kind: "failed", error: noRoom });
    expect(texts(set)).toEqual(["one, unsaved"]);
    expect(await set.flush()).toEqual(noRoom);
    await set.close();
    write.mockRestore();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(set.saving.kind).toBe("saved");
    expect(texts(await browser.open(set.entry))).toEqual(["one, unsaved"]);
  });

  test("can be had for a backup while it cannot be saved", async () => {
    const { set } = await startedSet("one");
    vi.spyOn(store, "write").mockResolvedValue(full);
    set.addNote(note("unsaved"));
    expect(set.contents().map(({ doc }) => doc.part)).toEqual([
      "shared",
      "own",
    ]);
  });

  test("after the set was closed, by a field that was slow to let go, is saved all the same", async () => {
    const { set, ids } = await startedSet("one");
    await set.close();
    set.writeNote(ids[0]!, "one, late");
    await set.flush();
    expect(texts(await browser.open(set.entry))).toEqual(["one, late"]);
  });
});

test("a note that moves is out of the one document and in the other in one write", async () => {
  const { set, ids } = await startedSet("one");
  const write = vi.spyOn(store, "write");
  set.showNoteTo(ids[0]!, "set");
  await set.flush();
  expect(write).toHaveBeenCalledTimes(1);
  const parts = write.mock.calls[0]![0].map(({ doc }) => doc.part);
  expect(new Set(parts)).toEqual(new Set(["shared", "own"]));
});

test("new details are in the list of sets with the same write", async () => {
  const { set } = await startedSet("one");
  const write = vi.spyOn(store, "write");
  set.changeDetails({ title: "Pre-meeting", committee: "Health" });
  expect(set.entry.title).toBe("Pre-meeting");
  await set.flush();
  expect(write).toHaveBeenCalledTimes(1);
  expect((await browser.entries())[0]).toMatchObject({
    title: "Pre-meeting",
    committee: "Health",
  });
});

test("opening a set is remembered, and an entry that fell behind its document is put right", async () => {
  const { set } = await startedSet("one");
  must(await store.write([], [{ ...set.entry, title: "Stale" }]));
  browser.time.now += 5000;
  const again = await browser.open((await browser.entries())[0]!);
  await heard();
  expect(again.entry.title).toBe("My questions");
  expect(await browser.entries()).toEqual([again.entry]);
  expect(again.entry.openedAt).toBe(browser.time.now);
});

test("notes deleted more than a day ago are gone for good when the set is opened", async () => {
  const { set, ids } = await startedSet("old", "new", "kept");
  set.deleteNote(ids[0]!);
  browser.time.now += 20 * 60 * 60 * 1000;
  set.deleteNote(ids[1]!);
  await set.flush();
  browser.time.now += 10 * 60 * 60 * 1000;
  const again = await browser.open(set.entry);
  again.restoreNote(ids[1]!);
  expect(() => again.restoreNote(ids[0]!)).toThrow("no note");
  expect(texts(again)).toEqual(["new", "kept"]);
});

describe("rows on the disk", () => {
  const rows = async (id: string) => {
    const { set } = { set: id as never };
    return must(await store.readUpdates({ set, part: "own" })).updates.length;
  };
  const typeLetters = async (
    set: Awaited<ReturnType<typeof startedSet>>["set"],
    count: number,
  ) => {
    const id = set.addNote(note(""));
    for (let n = 1; n <= count; n += 1) {
      set.writeNote(id, "x".repeat(n));
      await set.flush();
    }
  };

  test("are merged when a set is opened, and the words are all there", async () => {
    const { set } = await startedSet();
    await typeLetters(set, 150);
    expect(await rows(set.id)).toBeGreaterThan(100);
    const again = await browser.open(set.entry);
    await vi.advanceTimersByTimeAsync(3000);
    expect(await rows(set.id)).toBe(1);
    expect(texts(again)).toEqual(["x".repeat(150)]);
    expect(texts(await browser.open(set.entry))).toEqual(["x".repeat(150)]);
  });

  test("are merged while it is open, once nobody has typed for a while", async () => {
    const { set } = await startedSet();
    await typeLetters(set, 520);
    expect(await rows(set.id)).toBeGreaterThan(500);
    await vi.advanceTimersByTimeAsync(3000);
    expect(await rows(set.id)).toBe(1);
    set.addNote(note("more"));
    await set.flush();
    expect(texts(await browser.open(set.entry))).toEqual([
      "x".repeat(520),
      "more",
    ]);
  });
});

test("what is typed into a follow-up without a long pause is one change; another field, a state and a later day are others", () => {
  const { time } = browser;
  const set = browser.start();
  const source = { question: null, item: null, words: "", cites: [] };
  const id = set.addFollowUp({ kind: "action", source, author: "" });
  const edits = [
    { to: "D" },
    { to: "Di" },
    { to: "Director" },
    { due: "0002-10-06" },
    { due: "2015-10-06" },
    { state: "received" },
    { state: "closed" },
    { to: "Cabinet" },
  ] as const;
  for (const edit of edits) {
    set.changeFollowUp(id, edit, "");
    time.now += 20_000;
  }
  time.now += 40_000;
  set.changeFollowUp(id, { to: "Leader" }, "");
  expect(
    set.view.followUps[0]?.history.map(({ field, value }) => [field, value]),
  ).toEqual([
    ["to", "Director"],
    ["due", "2015-10-06"],
    ["state", "received"],
    ["state", "closed"],
    ["to", "Cabinet"],
    ["to", "Leader"],
  ]);
});

describe("a set that may only be read", () => {
  /** A set with one of everything in it, opened again by who may only read. */
  async function asReader() {
    const { set, ids } = await startedSet("own");
    const shared = set.addNote({ ...note("for all"), visibleTo: "set" });
    const asked = { kind: "answer", item: null, answeredBy: "" } as const;
    const answer = set.addNote({ ...note("yes"), visibleTo: "set", asked });
    const item = set.addToPlan({
      source: { kind: "own" },
      words: "Why?",
      author: "",
    });
    const source = { question: 1, item: null, words: "", cites: [] };
    const followUp = set.addFollowUp({ kind: "action", source, author: "" });
    await set.flush();
    const mayWrite = () => false;
    const services = { ...browser.services, mayWrite };
    const reader = must(await openSet({ ...services, entry: set.entry }));
    return {
      set,
      reader,
      own: ids[0]!,
      shared,
      answer,
      item,
      source,
      followUp,
    };
  }

  test("cannot be changed by any operation, which says so, and keeps what was typed", async () => {
    const { set, reader, own, shared, answer, item, source, followUp } =
      await asReader();
    const from = { set: set.id, title: "", date: "" };
    const refused: Partial<Record<keyof SetOperations, () => unknown>> = {
      addNote: () => reader.addNote({ ...note("typed"), visibleTo: "set" }),
      writeNote: () => reader.writeNote(shared, "typed"),
      deleteNote: () => reader.deleteNote(shared),
      restoreNote: () => reader.restoreNote(shared),
      showNoteTo: () => reader.showNoteTo(shared, "me"),
      setAnsweredBy: () => reader.setAnsweredBy(answer, "typed"),
      signNotes: () => reader.signNotes("Ann"),
      setMark: () => reader.setMark(1, "answered"),
      changeDetails: () => reader.changeDetails({ title: "Mine" }),
      addToPlan: () =>
        reader.addToPlan({
          source: { kind: "own" },
          words: "typed",
          author: "",
        }),
      removeFromPlan: () => reader.removeFromPlan(item),
      restoreToPlan: () => reader.restoreToPlan([item]),
      movePlanItem: () => reader.movePlanItem(item, 0, "Play"),
      changePlanItem: () => reader.changePlanItem(item, { minutes: 5 }),
      writePlanWords: () => reader.writePlanWords(item, "typed"),
      setPlanMinutes: () => reader.setPlanMinutes(30),
      markAsked: () => reader.markAsked({ ...source, item }, "answered", ""),
      setPin: () => reader.setPin(item, "2.2", true),
      addFollowUp: () =>
        reader.addFollowUp({ kind: "action", source, author: "" }),
      changeFollowUp: () => reader.changeFollowUp(followUp, { to: "Ann" }, ""),
      writeFollowUp: () => reader.writeFollowUp(followUp, "what", "typed"),
      removeFollowUp: () => reader.removeFollowUp(followUp),
      restoreFollowUp: () => reader.restoreFollowUp(followUp),
      carryForward: () => reader.carryForward(set.view, from),
    };
    const before = reader.view;
    for (const [name, act] of Object.entries(refused)) {
      expect(act, name).toThrow("may only be read");
    }
    expect(() => reader.showNoteTo(own, "set")).toThrow("may only be read");
    expect(reader.view).toBe(before);
    await reader.flush();
    expect((await browser.open(set.entry)).view).toEqual(before);

    expect(refused.writeNote).toThrow();
    expect(reader.refusal).toEqual({ words: "typed" });
    reader.dismissRefusal();
    expect(reader.refusal).toBeNull();
    expect(refused.setMark).toThrow();
    expect(reader.refusal).toEqual({ words: "" });
  });

  test("takes what is for its reader alone, and what colleagues write", async () => {
    const { set, reader, own } = await asReader();
    reader.writeNote(own, "own, and more");
    reader.addNote(note("another"));
    expect(await reader.flush()).toBeNull();
    set.setMark(2, "partly");
    await set.flush();
    await heard();
    expect(reader.view.marks.get(2)).toBe("partly");
    expect(texts(reader)).toContain("own, and more");
    expect(reader.refusal).toBeNull();
  });
});
