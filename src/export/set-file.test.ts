import { beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import {
  addFollowUp,
  removeFollowUp,
  writeFollowUp,
} from "../document/follow-up-operations.ts";
import type { Note, SetView } from "../document/model.ts";
import {
  addNote,
  deleteNote,
  restoreNote,
  showNoteTo,
  writeNote,
} from "../document/note-operations.ts";
import {
  addToPlan,
  removeFromPlan,
  restoreToPlan,
  writePlanWords,
} from "../document/plan-operations.ts";
import { allNotes, readView } from "../document/projection.ts";
import { createDocs, planOf, type SetDocs } from "../document/schema.ts";
import { isNothing } from "../document/set-difference.ts";
import {
  changeDetails,
  describeSet,
  setMark,
} from "../document/set-operations.ts";
import type { NoteId, SetId } from "../domain/ids.ts";
import { encodeUtf8 } from "../lib/utf8.ts";
import { docsOfSet } from "../store/doc-key.ts";
import { createMemoryStore } from "../store/memory-store.ts";
import type { SetEntry, SetStore } from "../store/port.ts";
import { fakeEntry } from "../../tests/fixtures/fake-set.ts";
import { loadSet } from "./backup-load.ts";
import { readBackup } from "./backup-read.ts";
import { restoreBackup } from "./backup-restore.ts";
import { lookAtSetFile } from "./look-at-set-file.ts";
import { writeSetFile } from "./set-file.ts";

const entry = fakeEntry({ title: "Pre-meeting" });
const now = 1_700_000_000_000;
let docs: SetDocs;
beforeEach(() => {
  docs = createDocs();
  describeSet(docs, entry, entry);
});

const id = (name: string) => name as NoteId;
const add = (to: SetDocs, name: string, text: string, by: Note["visibleTo"]) =>
  addNote(to, {
    id: id(name),
    question: 1,
    text,
    visibleTo: by,
    author: "",
    mine: true,
    createdAt: 1000,
    editedAt: 1000,
  });
const write = (
  from: SetDocs,
  options: { given?: Uint8Array; isLive?: boolean; entry?: SetEntry } = {},
) =>
  writeSetFile(options.entry ?? entry, from.shared, {
    now,
    appVersion: "1",
    about: "About",
    given: options.given ?? null,
    isLive: options.isLive ?? false,
  });

/** Every byte that leaves the device, with what is in base64 beside it. */
function everythingIn(text: string): string {
  const file = JSON.parse(text) as {
    sets: { documents: Record<string, { update: string }> }[];
  };
  const updates = file.sets.flatMap(({ documents }) =>
    Object.values(documents).map(({ update }) => atob(update)),
  );
  return [text, ...updates].join("\n");
}
function documentsIn(text: string): Uint8Array {
  const read = readBackup(text);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.sets[0]!.documents!.shared;
}
const bytesOf = (words: string) => String.fromCharCode(...encodeUtf8(words));

describe("what is in the file", () => {
  test("what is for everyone is in it; no word for only me is, and nothing of whose notes are whose", () => {
    add(docs, "a", "for everyone", "set");
    add(docs, "b", "for me alone", "me");
    const all = everythingIn(write(docs).text);
    expect(all).toContain(bytesOf("for everyone"));
    expect(all).not.toContain("for me alone");
    expect(all).not.toMatch(/"mine"|openedAt/);
  });

  test("what was shown to everyone, and taken back before anybody had it, is not in it", () => {
    add(docs, "a", "taken back", "me");
    showNoteTo(docs, id("a"), "set", 2000);
    showNoteTo(docs, id("a"), "me", 3000);
    add(docs, "b", "thrown away", "set");
    deleteNote(docs, id("b"), 4000);
    const file = write(docs);
    expect(everythingIn(file.text)).not.toMatch(/taken back|thrown away/);
    expect(file.forgotten).not.toBeNull();
  });

  test("nor is it in the next file, once the device has forgotten it too", () => {
    add(docs, "b", "thrown away", "set");
    deleteNote(docs, id("b"), 4000);
    const first = write(docs);
    Y.applyUpdate(docs.shared, first.forgotten!);
    add(docs, "c", "taken back later", "set");
    showNoteTo(docs, id("c"), "me", 5000);
    const second = write(docs, { given: first.given });
    expect(everythingIn(second.text)).not.toMatch(/thrown away|taken back/);
  });

  test("the words of what was deleted are not in it, whoever has had them", () => {
    add(docs, "a", "given and deleted", "set");
    const { given } = write(docs);
    deleteNote(docs, id("a"), 4000);
    for (const options of [{ given }, { isLive: true }]) {
      expect(everythingIn(write(docs, options).text)).not.toContain(
        "given and",
      );
    }
    // Here it can still be brought back.
    restoreNote(docs, id("a"));
    expect(allNotes(readView(docs))[0]?.text).toBe("given and deleted");
  });

  describe("what was taken out of the plan and the follow-up list", () => {
    const made = { author: "", createdAt: 1000, tag: "t" };
    const put = () => ({
      item: addToPlan(docs, {
        source: { kind: "own" },
        words: "too sharp",
        ...made,
      }),
      action: addFollowUp(docs, {
        kind: "action",
        source: { question: 1, item: null, words: "", cites: [] },
        from: null,
        ...made,
      }),
    });
    const remove = ({ item, action }: ReturnType<typeof put>) => {
      removeFromPlan(docs, item);
      removeFollowUp(docs, action);
    };
    const isThere = (view: SetView) =>
      view.plan.items.length + view.followUps.length;

    test("before anybody had it is not in it", () => {
      const both = put();
      writeFollowUp(docs, both.action, "what", "too soon");
      remove(both);
      const file = write(docs);
      expect(everythingIn(file.text)).not.toMatch(/too sharp|too soon/);
      Y.applyUpdate(docs.shared, file.forgotten!);
      expect(isThere(readView(docs))).toBe(0);
      expect([...planOf(docs.shared).keys()]).toEqual([]);
    });

    test("after that is in it without its words, and is taken out there too, unless someone was writing in it", () => {
      const both = put();
      writeFollowUp(docs, both.action, "what", "too soon");
      const first = write(docs);
      const [theirs, busy] = [createDocs(), createDocs()];
      for (const there of [theirs, busy])
        Y.applyUpdate(there.shared, documentsIn(first.text));
      writePlanWords(busy, both.item, "too sharp, and yet");

      remove(both);
      const second = write(docs, { given: first.given });
      expect(everythingIn(second.text)).not.toMatch(/too sharp|too soon/);
      for (const there of [theirs, busy])
        Y.applyUpdate(there.shared, documentsIn(second.text));
      expect(isThere(readView(theirs))).toBe(0);
      expect(readView(busy).plan.items[0]?.wording).toContain("and yet");
      // Here it can still be brought back.
      restoreToPlan(docs, [both.item]);
      expect(readView(docs).plan.items[0]?.wording).toBe("too sharp");
    });
  });

  test("a note deleted here that a colleague may be writing in is left to be merged", () => {
    add(docs, "a", "given", "set");
    const { given } = write(docs);
    deleteNote(docs, id("a"), 4000);
    expect(write(docs, { given }).forgotten).toBeNull();
    expect(write(docs, { isLive: true }).forgotten).toBeNull();
  });
});

describe("opened by a colleague, and sent back", () => {
  let store: SetStore;
  beforeEach(() => {
    store = createMemoryStore();
  });
  const put = async (to: SetStore, of: SetDocs, as: SetEntry = entry) => {
    await to.write(
      docsOfSet(as.id).map((doc) => ({
        doc,
        update: Y.encodeStateAsUpdate(of[doc.part]),
      })),
      [as],
    );
  };
  const open = async (to: SetStore, text: string) => {
    const read = readBackup(text);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const restored = await restoreBackup(to, read.value, now);
    if (!restored.ok) throw new Error(restored.error.detail);
    return restored.value.sets[0]!;
  };
  const viewOf = async (from: SetStore, set: SetId) => {
    const loaded = await loadSet(from, set);
    if (!loaded.ok) throw new Error(loaded.error.detail);
    return { docs: loaded.value.docs, view: readView(loaded.value.docs) };
  };
  const texts = (view: ReturnType<typeof readView>) =>
    allNotes(view)
      .map(({ text }) => text)
      .toSorted();

  test("it becomes a copy there, and merges when it comes back, with nothing doubled", async () => {
    add(docs, "a", "mine", "set");
    add(docs, "b", "private", "me");
    await put(store, docs);
    const theirs = createMemoryStore();
    expect(await open(theirs, write(docs).text)).toMatchObject({
      outcome: "added",
      title: "Pre-meeting",
    });
    const there = await viewOf(theirs, entry.id);
    expect(texts(there.view)).toEqual(["mine"]);
    expect(allNotes(there.view)[0]!.mine).toBe(false);

    add(there.docs, "c", "from the colleague", "set");
    writeNote(there.docs, id("a"), "mine, and theirs", 5000);
    const back = write(there.docs).text;
    expect((await open(store, back)).outcome).toBe("merged");
    expect((await open(store, back)).outcome).toBe("unchanged");
    const here = await viewOf(store, entry.id);
    expect(texts(here.view)).toEqual([
      "from the colleague",
      "mine, and theirs",
      "private",
    ]);
  });

  test("what was deleted here meanwhile stays deleted", async () => {
    add(docs, "a", "given", "set");
    const { text } = write(docs);
    deleteNote(docs, id("a"), 4000);
    await put(store, docs);
    await open(store, text);
    expect(texts((await viewOf(store, entry.id)).view)).toEqual([]);
  });

  test("what was deleted here is deleted there, and what was written in it meanwhile stays", async () => {
    add(docs, "a", "given", "set");
    add(docs, "b", "also given", "set");
    const first = write(docs);
    const theirs = createMemoryStore();
    await open(theirs, first.text);
    const { docs: there } = await viewOf(theirs, entry.id);
    writeNote(there, id("b"), "also given, and more", 5000);
    await put(theirs, there);
    deleteNote(docs, id("a"), 6000);
    deleteNote(docs, id("b"), 6000);
    await open(theirs, write(docs, { given: first.given }).text);
    const [kept, ...others] = texts((await viewOf(theirs, entry.id)).view);
    expect(kept).toContain(", and more");
    expect(others).toEqual([]);
  });

  test("it is looked at before it is merged: what it would bring, and from whom", async () => {
    const look = async (text: string) => {
      const read = readBackup(text);
      if (!read.ok) throw new Error(JSON.stringify(read.error));
      const looked = await lookAtSetFile(store, read.value.sets[0]!);
      if (!looked.ok) throw new Error(looked.error.detail);
      return looked.value;
    };
    add(docs, "a", "mine", "set");
    add(docs, "gone", "to be deleted", "set");
    const { text } = write(docs);
    expect((await look(text)).here).toBeNull();
    await put(store, docs);
    expect(isNothing((await look(text)).here!.brings)).toBe(true);

    const theirs = createDocs();
    Y.applyUpdate(theirs.shared, Y.encodeStateAsUpdate(docs.shared));
    add(theirs, "c", "theirs", "set");
    writeNote(theirs, id("a"), "mine, reworded", 5000);
    deleteNote(theirs, id("gone"), 5000);
    setMark(theirs, 2, "partly");
    const { here } = await look(write(theirs).text);
    expect(here!.entry).toEqual(entry);
    expect(here!.brings).toMatchObject({
      added: [{ text: "theirs" }],
      changed: [{ text: "mine, reworded" }],
      removed: [{ text: "to be deleted" }],
      marks: 1,
      plan: 0,
    });
    expect(texts(here!.brings.news)).toEqual(["mine, reworded", "theirs"]);
    // Nothing has been changed by looking.
    expect(texts((await viewOf(store, entry.id)).view)).toContain("mine");
  });

  test("a copy of another name and id comes back to its original, which keeps its name", async () => {
    add(docs, "a", "given", "set");
    await put(store, docs);
    const copy = createDocs();
    Y.applyUpdate(copy.shared, Y.encodeStateAsUpdate(docs.shared));
    changeDetails(copy, { title: "My copy" });
    add(copy, "b", "from the copy", "set");
    const copied = { ...entry, id: "copy-1" as SetId, title: "My copy" };
    const done = await open(store, write(copy, { entry: copied }).text);
    expect(done).toEqual({
      id: entry.id,
      title: "Pre-meeting",
      outcome: "merged",
    });
    const { view } = await viewOf(store, entry.id);
    expect(texts(view)).toEqual(["from the copy", "given"]);
    expect(view.details.title).toBe("Pre-meeting");
  });

  test("another set of the same name stays another set", async () => {
    await put(store, docs);
    const other = createDocs();
    describeSet(other, entry, entry);
    const as = { ...entry, id: "other-1" as SetId };
    expect((await open(store, write(other, { entry: as }).text)).outcome).toBe(
      "added",
    );
  });
});
