import { beforeAll, describe, expect, test } from "vitest";
import { must } from "../../tests/contract/sample-sets.ts";
import { createBrowser, note } from "../../tests/contract/session-fixture.ts";
import { toBase64 } from "../lib/base64.ts";
import { crc32 } from "../lib/crc32.ts";
import { createMemoryStore } from "../store/memory-store.ts";
import { backupLimit } from "./backup-format.ts";
import { readBackup } from "./backup-read.ts";
import { writeBackup } from "./backup-write.ts";

let text: string;
beforeAll(async () => {
  const store = createMemoryStore();
  const set = createBrowser(store).start();
  set.addNote(note("Who leads?"));
  set.setMark(1, "answered");
  await set.flush();
  text = must(await writeBackup(store, { now: 0, appVersion: "0.1.0" }));
});

/** The good file with something changed in it. */
// eslint-disable-next-line typescript/no-explicit-any
const changed = (change: (file: any) => void): string => {
  const file = JSON.parse(text);
  change(file);
  return JSON.stringify(file);
};
const refusal = (file: string) => {
  const result = readBackup(file);
  return result.ok ? null : result.error;
};

describe("a file is refused with a reason", () => {
  test.each(["", "Dear colleague", "<html></html>", "{", "%PDF-1.7"])(
    "when it is not JSON: %j",
    (file) => {
      expect(refusal(file)).toMatchObject({
        kind: "not-json",
        cutShort: false,
      });
    },
  );

  test("when it was cut short, wherever", () => {
    for (let end = 60; end < text.trimEnd().length; end += 7) {
      expect(refusal(text.slice(0, end))).toMatchObject({
        kind: "not-json",
        cutShort: true,
      });
    }
  });

  test.each([
    ["null", ""],
    ["[]", ""],
    ["3", ""],
    ['{"notes": []}', ""],
    ['{"format": "other-app", "version": 1}', "other-app"],
    ['{"format": 7, "version": 1}', ""],
  ])("when it is JSON of another kind: %s", (file, format) => {
    expect(refusal(file)).toEqual({ kind: "not-a-backup", format });
  });

  test("when a newer version made it, even in a shape not known yet", () => {
    const file = '{"format": "critical-friend-backup", "version": 3, "all": 1}';
    expect(refusal(file)).toEqual({ kind: "newer", version: 3, supported: 2 });
  });

  test.each([
    ["version", (file) => (file.version = "2")],
    ["version", (file) => (file.version = 0)],
    ["version", (file) => (file.version = 1.5)],
    ["sets", (file) => delete file.sets],
    ["sets", (file) => (file.sets = {})],
    ["sets.0", (file) => (file.sets[0] = null)],
    ["sets.0.title", (file) => delete file.sets[0].title],
    ["sets.0.pack", (file) => (file.sets[0].pack = "../x")],
    ["sets.0.id", (file) => (file.sets[0].id = "a/b")],
    ["sets.1", (file) => file.sets.push(file.sets[0])],
    ["sets.0.notes.0.question", (file) => (file.sets[0].notes[0].question = 0)],
    ["sets.0.notes.0.text", (file) => (file.sets[0].notes[0].text = null)],
    [
      "sets.0.notes.0.visibleTo",
      (file) => (file.sets[0].notes[0].visibleTo = "all"),
    ],
    ["sets.0.marks.0.mark", (file) => (file.sets[0].marks[0].mark = "good")],
    ["sets.0.documents.own", (file) => delete file.sets[0].documents.own],
    // eslint-disable-next-line typescript/no-explicit-any
  ] as [string, (file: any) => void][])(
    "when %s is wrong, saying where",
    (where, change) => {
      expect(refusal(changed(change))).toMatchObject({
        kind: "malformed",
        where,
      });
    },
  );

  test("when a document's bytes are not those that were saved, naming the set", () => {
    const damaged = { kind: "damaged", title: "My questions" };
    const own = changed((file) => {
      const { update } = file.sets[0].documents.own;
      file.sets[0].documents.own.update = update.replace(/^..../, "AAAA");
    });
    expect(refusal(own)).toEqual({ ...damaged, part: "own", detail: "sum" });
    const shared = changed((file) => {
      file.sets[0].documents.shared.update += "!";
    });
    expect(refusal(shared)).toEqual({
      ...damaged,
      part: "shared",
      detail: "base64",
    });
    const garbage = changed((file) => {
      const bytes = new Uint8Array([1, 2, 3, 250]);
      const update = toBase64(bytes);
      file.sets[0].documents.own = { update, sum: crc32(bytes) };
    });
    expect(refusal(garbage)).toEqual({
      ...damaged,
      part: "own",
      detail: "content",
    });
  });

  test("when it is larger than any backup could be", () => {
    expect(refusal("x".repeat(backupLimit + 1))).toEqual({
      kind: "too-large",
      size: backupLimit + 1,
      limit: backupLimit,
    });
  });
});

test("one wrong letter anywhere in a document is noticed", () => {
  const { documents } = JSON.parse(text).sets[0];
  const update: string = documents.shared.update;
  for (let at = 0; at < update.length; at += 1) {
    const wrong = update[at] === "A" ? "B" : "A";
    const file = changed(({ sets }) => {
      sets[0].documents.shared.update =
        update.slice(0, at) + wrong + update.slice(at + 1);
    });
    expect(refusal(file)?.kind).toBe("damaged");
  }
});

test("a file that an editor saved with a byte order mark, or that has fields from elsewhere, is read", () => {
  const file = changed((all) => {
    all.generator = "an officer's script";
    all.sets[0].colour = "red";
    all.sets[0].notes[0].tags = ["x"];
    delete all.appVersion;
    all.madeAt = "last Tuesday";
  });
  const backup = must(readBackup(`\uFEFF${file}\n`));
  expect(backup).toMatchObject({ madeAt: 0, appVersion: "" });
  expect(backup.sets[0]?.notes[0]?.text).toBe("Who leads?");
});
