import * as fc from "fast-check";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { must } from "../../tests/contract/sample-sets.ts";
import {
  createBrowser,
  note,
  texts,
} from "../../tests/contract/session-fixture.ts";
import { markValues } from "../document/model.ts";
import type { SetId } from "../domain/ids.ts";
import { createMemoryStore } from "../store/memory-store.ts";
import type { OpenSet } from "../store/open-set.ts";
import type { SetStore } from "../store/port.ts";
import { readSetView } from "../store/read-set-view.ts";
import { backupFileName } from "./backup-format.ts";
import { readBackup } from "./backup-read.ts";
import { restoreBackup } from "./backup-restore.ts";
import { writeBackup } from "./backup-write.ts";
import { eventually } from "../../tests/fixtures/eventually.ts";

const made = { now: Date.UTC(2026, 10, 23, 9), appVersion: "0.1.0" };
const later = made.now + 60_000;

let store: SetStore;
let browser: ReturnType<typeof createBrowser>;
beforeEach(() => {
  store = createMemoryStore();
  browser = createBrowser(store);
});

const backUp = async (from = store) => must(await writeBackup(from, made));
const restore = async (text: string, to = store) =>
  must(await restoreBackup(to, must(readBackup(text)), later)).sets;
const viewOf = async (id: SetId, of = store) => must(await readSetView(of, id));
const textsOf = async (id: SetId, of = store) =>
  texts({ view: await viewOf(id, of) });

async function sampleSet(): Promise<OpenSet> {
  const set = browser.start();
  set.addNote(note("Who leads? 🙂"));
  set.showNoteTo(set.addNote(note("Ask about fostering", 2)), "set");
  set.setMark(2, "partly");
  await set.flush();
  return set;
}

describe("every set to a file and back", () => {
  test("with what the meeting brought: answers, marks, pins and follow-ups", async () => {
    const set = await sampleSet();
    const item = set.addToPlan({
      source: { kind: "own" },
      words: "Who checks?",
      author: "",
    });
    const asked = { kind: "answer", item, answeredBy: "Director" } as const;
    set.addNote({ question: 0, text: "By spring.", author: "", asked });
    const source = { question: null, item, words: "Who checks?", cites: [] };
    set.markAsked(source, "promised", "Cllr Ash");
    set.setPin(item, "2.11", true);
    await set.flush();
    const device = createMemoryStore();
    await restore(await backUp(), device);
    expect(await viewOf(set.id, device)).toEqual(set.view);
    expect(set.view.followUps).toHaveLength(1);
    // Into a set that is here already, from which they are gone.
    set.removeFollowUp(set.view.followUps[0]!.id);
    await set.flush();
    const file = await writeBackup(device, made);
    await restore(must(file));
    expect((await viewOf(set.id)).followUps).toHaveLength(1);
  });

  test("on a device that has none of them, with entries, notes and marks", async () => {
    const set = await sampleSet();
    const file = await backUp();
    const device = createMemoryStore();
    expect(await restore(file, device)).toMatchObject([
      { title: "My questions", outcome: "added" },
    ]);
    expect(must(await device.listSets()).sets).toEqual([set.entry]);
    expect(await viewOf(set.id, device)).toEqual(set.view);
    const opened = await createBrowser(device).open(set.entry);
    expect(opened.view).toEqual(set.view);
  });

  test("whatever is in them", async () => {
    const text = fc.string({ unit: "grapheme", maxLength: 40 });
    const question = fc.integer({ min: 1, max: 5 });
    const written = fc.array(
      fc.record({
        question,
        text,
        author: text,
        shared: fc.boolean(),
        mark: fc.constantFrom(null, ...markValues),
        fate: fc.constantFrom("kept", "edited", "deleted"),
      }),
      { maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(written, { maxLength: 3 }), async (sets) => {
        const [from, to] = [createMemoryStore(), createMemoryStore()];
        const original = createBrowser(from);
        const opened = [];
        for (const notes of sets) {
          const set = original.start();
          for (const each of notes) {
            const id = set.addNote(each);
            if (each.shared) set.showNoteTo(id, "set");
            set.setMark(each.question, each.mark);
            if (each.fate === "edited") set.writeNote(id, `${each.text}, more`);
            if (each.fate === "deleted") set.deleteNote(id);
          }
          await set.flush();
          if (set.saving.kind !== "new") opened.push(set);
        }
        const file = await backUp(from);
        await restore(file, to);
        expect(must(await to.listSets()).sets).toEqual(
          opened.map(({ entry }) => entry),
        );
        for (const set of opened) {
          expect(await viewOf(set.id, to)).toEqual(set.view);
        }
        const again = await restore(file, to);
        expect(again.map(({ outcome }) => outcome)).toEqual(
          opened.map(() => "unchanged"),
        );
      }),
      { numRuns: 60 },
    );
  });

  test("twice is once: nothing is written when all of it is here", async () => {
    await sampleSet();
    const file = await backUp();
    const write = vi.spyOn(store, "write");
    expect(await restore(file)).toMatchObject([
      { title: "My questions", outcome: "unchanged" },
    ]);
    expect(write).not.toHaveBeenCalled();
  });

  test("can be read by a person, without the app", async () => {
    const set = await sampleSet();
    set.addHighlight({
      selectors: {
        place: "2.5",
        quote: { exact: "much improved", prefix: "", suffix: "" },
        position: { start: 64, end: 77 },
      },
      packVersion: set.entry.packVersion,
      questions: [2],
      text: "Since when?",
      author: "",
    });
    await set.flush();
    const file = JSON.parse(await backUp());
    expect(file).toMatchObject({
      format: "critical-friend-backup",
      version: 2,
      madeAt: "2026-11-23T09:00:00.000Z",
      appVersion: "0.1.0",
    });
    expect(file.sets[0]).toMatchObject({
      title: "My questions",
      date: "2015-09-22",
      createdAt: "2015-09-22T00:00:00.000Z",
      marks: [{ question: 2, mark: "partly" }],
      notes: [
        { question: 1, text: "Who leads? 🙂", visibleTo: "me" },
        { question: 2, text: "Ask about fostering", visibleTo: "set" },
      ],
      highlights: [
        {
          place: "2.5",
          quote: "much improved",
          questions: [2],
          text: "Since when?",
        },
      ],
    });
    expect(file.sets[0].notes[0].author).toBe("Cllr Ade");
  });

  test("of an empty device is a file with no sets", async () => {
    expect(await restore(await backUp())).toEqual([]);
  });

  test("holds the words of the open set that could not be saved", async () => {
    const set = await sampleSet();
    const full = { kind: "full", detail: "" } as const;
    vi.spyOn(store, "write").mockResolvedValue({ ok: false, error: full });
    set.addNote(note("not on the device"));
    const unsaved = browser.start();
    unsaved.addNote(note("nor is this set"));
    const device = createMemoryStore();
    for (const open of [set, unsaved]) {
      await restore(must(await writeBackup(store, { ...made, open })), device);
    }
    expect(await textsOf(set.id, device)).toContain("not on the device");
    expect(await textsOf(unsaved.id, device)).toEqual(["nor is this set"]);
  });
});

describe("a set that is here already", () => {
  test("is merged: what was written since the backup stays, and what the file has comes", async () => {
    const set = await sampleSet();
    const device = createMemoryStore();
    await restore(await backUp(), device);

    const [mine] = set.view.notesByQuestion.get(1)!;
    set.writeNote(mine!.id, "Who leads now? 🙂");
    set.addNote(note("only in the file"));
    await set.flush();
    const file = await backUp();
    const there = await createBrowser(device).open(set.entry);
    there.writeNote(mine!.id, "First: who leads? 🙂");
    there.addNote(note("only here"));
    await there.flush();

    expect(await restore(file, device)).toMatchObject([
      { title: "My questions", outcome: "merged" },
    ]);
    expect(new Set(await textsOf(set.id, device))).toEqual(
      new Set([
        "First: who leads now? 🙂",
        "Ask about fostering",
        "only in the file",
        "only here",
      ]),
    );
  });

  test("gets back what was removed from its plan here since, and keeps what was changed", async () => {
    const set = await sampleSet();
    const own = { kind: "own" } as const;
    const add = (words: string) =>
      set.addToPlan({ source: own, words, author: "" });
    const [kept, removed] = [add("Says who?"), add("By when?")];
    await set.flush();
    const file = await backUp();
    expect(JSON.parse(file).sets[0].plan.items[1].wording).toBe("By when?");
    set.changePlanItem(kept, { lead: "Cllr Ash" });
    set.removeFromPlan(removed);
    await set.flush();
    expect((await restore(file))[0]?.outcome).toBe("merged");
    const { items } = (await viewOf(set.id)).plan;
    expect(items.map(({ wording, lead }) => [wording, lead])).toEqual([
      ["Says who?", "Cllr Ash"],
      ["By when?", ""],
    ]);
  });

  test("gets back the notes that were deleted or emptied here since", async () => {
    const set = await sampleSet();
    const ids = ["deleted", "gone for good", "emptied"].map((text) =>
      set.addNote(note(text, 3)),
    );
    await set.flush();
    const file = await backUp();
    set.deleteNote(ids[1]!);
    await set.flush();
    browser.time.now += 2 * 24 * 60 * 60 * 1000;
    const again = await browser.open(set.entry);
    again.deleteNote(ids[0]!);
    again.writeNote(ids[2]!, "");
    await again.flush();
    const outcome = await restore(file);
    expect(outcome[0]?.outcome).toBe("merged");
    const notes = (await viewOf(set.id)).notesByQuestion.get(3)!;
    expect(new Set(notes.map(({ text }) => text))).toEqual(
      new Set(["deleted", "gone for good", "emptied"]),
    );
  });

  test("does not show a note twice because it was shown to the set since", async () => {
    const set = await sampleSet();
    const file = await backUp();
    const [mine] = set.view.notesByQuestion.get(1)!;
    set.showNoteTo(mine!.id, "set");
    await set.flush();
    await restore(file);
    expect(await viewOf(set.id)).toEqual(set.view);
  });

  test("and was deleted here comes back with all it has", async () => {
    const set = await sampleSet();
    const file = await backUp();
    must(await store.write([], [{ ...set.entry, deletedAt: 5 }]));
    expect(await restore(file)).toMatchObject([
      { title: "My questions", outcome: "added" },
    ]);
    expect(await browser.entries()).toEqual([set.entry]);
  });

  test("and is open takes in what was restored, when it is told", async () => {
    const set = await sampleSet();
    const device = createMemoryStore();
    await restore(await backUp(), device);
    set.addNote(note("from the file"));
    await set.flush();
    const there = createBrowser(device);
    const open = await there.open(set.entry);
    await restore(await backUp(), device);
    there.services.tabs.join(() => {}).post({ kind: "sets" });
    await eventually(() => expect(texts(open)).toContain("from the file"));
  });
});

test("a set that was deleted when the backup was made comes back among the deleted, with thirty days before it", async () => {
  const set = await sampleSet();
  must(await store.write([], [{ ...set.entry, deletedAt: 5 }]));
  const device = createMemoryStore();
  await restore(await backUp(), device);
  const [entry] = must(await device.listSets()).sets;
  expect(entry?.deletedAt).toBe(later);
  expect(await textsOf(set.id, device)).toHaveLength(2);
});

test("when the device is full, none of a backup is restored, and the reason is told", async () => {
  await sampleSet();
  const file = await backUp();
  const device = createMemoryStore();
  const full = { kind: "full", detail: "no room" } as const;
  vi.spyOn(device, "write").mockResolvedValue({ ok: false, error: full });
  const result = await restoreBackup(device, must(readBackup(file)), later);
  expect(result).toEqual({ ok: false, error: full });
});

test("several sets are restored in one write", async () => {
  await sampleSet();
  await sampleSet();
  const file = await backUp();
  const device = createMemoryStore();
  const write = vi.spyOn(device, "write");
  await restore(file, device);
  expect(write).toHaveBeenCalledTimes(1);
});

test("the file is named by the day it was made", () => {
  expect(backupFileName(new Date(2026, 10, 3, 23).getTime())).toBe(
    "critical-friend-2026-11-03.json",
  );
});
