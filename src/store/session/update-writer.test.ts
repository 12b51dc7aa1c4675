import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { docOf, entryOf, saying } from "../../../tests/contract/sample-sets.ts";
import { wordsInBytes } from "../../document/salvage.ts";
import { err, ok, type Result } from "../../lib/result.ts";
import type { DocUpdate, SetEntry, StoreError, WriteReceipt } from "../port.ts";
import type { Batch } from "./batch.ts";
import { createUpdateWriter, type UpdateWriter } from "./update-writer.ts";

interface Attempt {
  readonly updates: readonly DocUpdate[];
  readonly entries: readonly SetEntry[];
  readonly words: readonly string[];
  end(result: Result<WriteReceipt, StoreError>): Promise<void>;
}

/** A store whose writes end when the test says so. */
let attempts: Attempt[];
let states: UpdateWriter["state"][];
let written: Batch[];
let writer: UpdateWriter;
let now: number;

const full: StoreError = { kind: "full", detail: "no room" };
const done = ok({ position: 1 });
const settled = () => vi.advanceTimersByTimeAsync(0);
const type = (words: string, entry: SetEntry | null = null) =>
  writer.add({
    updates: [{ doc: docOf("a"), update: saying(words) }],
    entry,
  });
const lastWords = () => attempts.at(-1)!.words;

beforeEach(() => {
  vi.useFakeTimers();
  attempts = [];
  states = [];
  written = [];
  now = 100;
  writer = createUpdateWriter({
    clock: () => now,
    store: {
      write: (updates, entries = []) =>
        new Promise((resolve) => {
          attempts.push({
            updates,
            entries,
            words: updates.flatMap(({ update }) => [...wordsInBytes(update)]),
            async end(result) {
              resolve(result);
              await settled();
            },
          });
        }),
    },
    onState: () => states.push(writer.state),
    onWritten: (batch) => written.push(batch),
  });
});
afterEach(() => vi.useRealTimers());

test("the first letter is on its way at once, and saved only when the transaction has ended", async () => {
  expect(writer.state).toEqual({ kind: "saved", at: 100 });
  type("a");
  expect(attempts).toHaveLength(1);
  expect(writer.state).toEqual({ kind: "saving" });
  now = 200;
  await attempts[0]!.end(done);
  expect(writer.state).toEqual({ kind: "saved", at: 200 });
  expect(states).toEqual([{ kind: "saved", at: 200 }]);
});

test("one transaction at a time: what comes meanwhile goes together in the next, one update a document", async () => {
  type("one");
  ["two", "three", "four"].forEach((word) => type(word));
  expect(attempts).toHaveLength(1);
  await attempts[0]!.end(done);
  expect(writer.state.kind).toBe("saving");
  expect(attempts).toHaveLength(2);
  expect(attempts[1]!.updates).toHaveLength(1);
  expect(new Set(lastWords())).toEqual(new Set(["two", "three", "four"]));
  await attempts[1]!.end(done);
  expect(writer.state.kind).toBe("saved");
  expect(attempts).toHaveLength(2);
});

test("two documents that change together are written together, with the entry last given", async () => {
  type("first");
  writer.add({
    updates: [
      { doc: docOf("a"), update: saying("out") },
      { doc: docOf("a", "own"), update: saying("in") },
    ],
    entry: entryOf("a", { title: "One" }),
  });
  type("more", entryOf("a", { title: "Two" }));
  type("most");
  expect(writer.holdsEntry).toBe(true);
  await attempts[0]!.end(done);
  expect(attempts[1]!.updates.map(({ doc }) => doc.part)).toEqual([
    "shared",
    "own",
  ]);
  expect(attempts[1]!.entries).toEqual([entryOf("a", { title: "Two" })]);
  await attempts[1]!.end(done);
  expect(writer.holdsEntry).toBe(false);
  expect(written.map(({ entry }) => entry?.title)).toEqual([undefined, "Two"]);
});

describe("a write that fails", () => {
  test("keeps its words, says so, and is tried again with what was typed since", async () => {
    type("one", entryOf("a"));
    type("two");
    await attempts[0]!.end(err(full));
    expect(writer.state).toEqual({ kind: "failed", error: full });
    type("three");
    expect(writer.state.kind).toBe("failed");
    expect(attempts).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1000);
    expect(attempts).toHaveLength(2);
    expect(new Set(lastWords())).toEqual(new Set(["one", "two", "three"]));
    expect(attempts[1]!.entries).toEqual([entryOf("a")]);
    // It is still not saved, and must not look as if it were.
    expect(writer.state.kind).toBe("failed");
    await attempts[1]!.end(done);
    expect(writer.state.kind).toBe("saved");
    expect(written).toHaveLength(1);
  });

  test("is tried less and less often, and never given up", async () => {
    type("one");
    const delays = [1, 2, 4, 8, 15, 15, 15];
    for (const [index, seconds] of delays.entries()) {
      await attempts[index]!.end(err(full));
      await vi.advanceTimersByTimeAsync(seconds * 1000 - 1);
      expect(attempts).toHaveLength(index + 1);
      await vi.advanceTimersByTimeAsync(1);
      expect(attempts).toHaveLength(index + 2);
      expect(lastWords()).toEqual(["one"]);
    }
    await attempts.at(-1)!.end(done);
    type("two");
    await attempts.at(-1)!.end(err(full));
    await vi.advanceTimersByTimeAsync(1000);
    expect(lastWords()).toEqual(["two"]);
  });

  test("because the store throws is a failure like any other", async () => {
    const broken = createUpdateWriter({
      clock: () => 0,
      store: {
        write: () => {
          throw new Error("a mistake");
        },
      },
      onState: () => {},
      onWritten: () => {},
    });
    broken.add({
      updates: [{ doc: docOf("a"), update: saying("one") }],
      entry: null,
    });
    await settled();
    expect(broken.state).toMatchObject({
      kind: "failed",
      error: { kind: "failed", detail: "Error: a mistake" },
    });
  });

  test("is tried at once when a person asks, and says that it is trying", async () => {
    type("one");
    await attempts[0]!.end(err(full));
    writer.retry();
    expect(writer.state.kind).toBe("saving");
    expect(attempts).toHaveLength(2);
    await attempts[1]!.end(err(full));
    expect(writer.state.kind).toBe("failed");
    writer.retryQuietly();
    expect(writer.state.kind).toBe("failed");
    expect(attempts).toHaveLength(3);
    await attempts[2]!.end(done);
    expect(writer.state.kind).toBe("saved");
    writer.retry();
    expect(attempts).toHaveLength(3);
  });
});

describe("flush", () => {
  test("ends when everything typed before it is on the disk", async () => {
    expect(await writer.flush()).toBeNull();
    type("one");
    type("two");
    const ended = vi.fn();
    void writer.flush().then(ended);
    await attempts[0]!.end(done);
    expect(ended).not.toHaveBeenCalled();
    await attempts[1]!.end(done);
    expect(ended).toHaveBeenCalledWith(null);
  });

  test("tries what has failed, and tells how that went", async () => {
    type("one");
    await attempts[0]!.end(err(full));
    const outcomes: (StoreError | null)[] = [];
    void writer.flush().then((outcome) => outcomes.push(outcome));
    expect(attempts).toHaveLength(2);
    await attempts[1]!.end(err(full));
    void writer.flush().then((outcome) => outcomes.push(outcome));
    await attempts[2]!.end(done);
    expect(outcomes).toEqual([full, null]);
  });
});

test("letters that were merged while they waited make the text that was typed", async () => {
  const doc = new Y.Doc();
  doc.on("update", (update) =>
    writer.add({ updates: [{ doc: docOf("a"), update }], entry: null }),
  );
  for (const letter of "every word") {
    doc.getText().insert(doc.getText().length, letter);
    if (letter === " ") await attempts[0]!.end(err(full));
  }
  await vi.advanceTimersByTimeAsync(1000);
  await attempts.at(-1)!.end(done);
  const copy = new Y.Doc();
  written.forEach(({ updates }) =>
    updates.forEach(({ update }) => Y.applyUpdate(copy, update)),
  );
  expect(copy.getText().toString()).toBe("every word");
});
