import { expect, test } from "vitest";
import * as Y from "yjs";
import type { HighlightId, PackVersion } from "../domain/ids.ts";
import { addHighlight } from "./highlight-operations.ts";
import { applyGuarded, loadUpdates, mergeIntoOne } from "./load-updates.ts";
import { createDocs } from "./schema.ts";
import { pendingWords, wordsInBytes } from "./salvage.ts";

/** Every letter of a text as an update of its own, as it was typed. */
function typed(text: string): readonly Uint8Array[] {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on("update", (update) => updates.push(update));
  for (const letter of text) {
    const target = doc.getText("t");
    target.insert(target.length, letter);
  }
  return updates;
}
const textOf = (doc: Y.Doc) => doc.getText("t").toString();
const garbage = [
  new Uint8Array(),
  new Uint8Array([1, 2, 3, 250, 9, 9]),
  new Uint8Array(200).fill(255),
];

test("an update that is garbage costs only itself", () => {
  const [first, ...rest] = typed("hello");
  const updates = [garbage[0]!, first!, garbage[1]!, ...rest, garbage[2]!];
  const loaded = loadUpdates(updates);
  expect(textOf(loaded.doc)).toBe("hello");
  expect(new Set(loaded.unreadable)).toEqual(new Set([0, 2, 7]));
});

test("any damage to an update leaves the ones before it readable", () => {
  const updates = typed("ok");
  const [last] = typed("something longer, to be broken").slice(-1);
  for (let at = 0; at < last!.length; at += 1) {
    for (const value of [0, 1, 127, 128, 255]) {
      const broken = last!.slice();
      broken[at] = value;
      expect(textOf(loadUpdates([...updates, broken]).doc)).toContain("ok");
    }
  }
});

test("a document in use refuses garbage and stays as it was", () => {
  const { doc } = loadUpdates(typed("hello"));
  for (const update of garbage) {
    expect(applyGuarded(doc, update, null)).toBe(false);
  }
  expect(textOf(doc)).toBe("hello");
});

test("letters typed one by one are merged into one run, and what was deleted is forgotten", () => {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on("update", (update) => updates.push(update));
  const text = doc.getText("t");
  for (let n = 0; n < 500; n += 1) text.insert(n, "x");
  text.insert(0, "secret");
  text.delete(0, 6);
  const merged = mergeIntoOne(updates);
  expect(merged.length).toBeLessThan(600);
  expect(wordsInBytes(merged).join("")).not.toContain("secret");
  expect(textOf(loadUpdates([merged]).doc)).toBe("x".repeat(500));
});

test("merging keeps what waits for a missing update, and it falls into place when that comes", () => {
  const updates = typed("hello world");
  const missing = updates[3]!;
  const merged = mergeIntoOne(updates.filter((update) => update !== missing));
  const { doc } = loadUpdates([merged]);
  expect(textOf(doc)).toBe("hel");
  expect(pendingWords(doc)).toEqual(["o world"]);
  Y.applyUpdate(doc, missing);
  expect(textOf(doc)).toBe("hello world");
  expect(pendingWords(doc)).toEqual([]);
});

test("merging refuses garbage rather than leave it out", () => {
  expect(() => mergeIntoOne([...typed("a"), garbage[1]!])).toThrow("update 1");
});

test("words can be read out of a record that is cut short", () => {
  const doc = new Y.Doc();
  doc.getText("t").insert(0, "Ask about care leavers. ");
  doc.getText("t").insert(0, "Who leads on fostering? ");
  const bytes = Y.encodeStateAsUpdate(doc);
  expect(wordsInBytes(bytes).join(" ")).toContain("Ask about care leavers.");
  expect(wordsInBytes(bytes.slice(0, -20)).join(" ")).toContain(
    "Ask about care leavers.",
  );
  expect(wordsInBytes(new Uint8Array())).toEqual([]);
});

test("of a highlight both the words it stands on and its note are read out, whole and cut short", () => {
  const docs = createDocs();
  addHighlight(docs, {
    id: "h1" as HighlightId,
    selectors: {
      place: "2.5",
      quote: { exact: "much improved", prefix: "is ", suffix: ", with" },
      position: { start: 64, end: 77 },
    },
    packVersion: "1" as PackVersion,
    questions: [12],
    text: "Since when?",
    author: "",
    createdAt: 0,
  });
  const bytes = Y.encodeStateAsUpdate(docs.own);
  expect(wordsInBytes(bytes)).toEqual(["“much improved”", "Since when?"]);
  const cut = wordsInBytes(bytes.slice(0, -2)).join(" ");
  expect(cut).toContain("much improved");
  expect(cut).toContain("Since when?");
});
