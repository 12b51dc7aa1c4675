import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import {
  contentOfDoc,
  contentOfUpdate,
  decodeContent,
  emptyPlaces,
  encodeContent,
  joinContents,
  noContent,
  stateVectorOf,
  subtractRanges,
} from "./content.ts";
import { cutInPieces, TooLongError } from "./pieces.ts";

/** Two people's typing and deleting, mixed, as the updates that it makes. */
const updates = fc
  .array(
    fc.record({
      by: fc.nat({ max: 1 }),
      at: fc.nat({ max: 60 }),
      text: fc.string({ unit: "grapheme", maxLength: 8 }),
      remove: fc.nat({ max: 5 }),
      meet: fc.boolean(),
    }),
    { maxLength: 30 },
  )
  .map((steps) => {
    const docs = [new Y.Doc(), new Y.Doc()] as const;
    const made: Uint8Array[] = [];
    docs.forEach((doc) =>
      doc.on("update", (update, origin) => {
        if (origin !== "met") made.push(update);
      }),
    );
    for (const { by, at, text, remove, meet } of steps) {
      const doc = docs[by]!;
      const words = doc.getText("words");
      const from = Math.min(at, words.length);
      doc.transact(() => {
        words.delete(from, Math.min(remove, words.length - from));
        words.insert(from, text);
        doc.getMap("marks").set(String(at % 3), text);
      });
      if (!meet) continue;
      const other = docs[1 - by]!;
      Y.applyUpdate(other, Y.encodeStateAsUpdate(doc), "met");
    }
    return made;
  });

const docOf = (some: readonly Uint8Array[]) => {
  const doc = new Y.Doc();
  some.forEach((update) => Y.applyUpdate(doc, update));
  return doc;
};
const said = (doc: Y.Doc) => [
  doc.getText("words").toString(),
  doc.getMap("marks").toJSON(),
  doc.store.pendingStructs,
];

test("a document holds what the update of all of it holds, also while something is missing", () => {
  fc.assert(
    fc.property(updates, fc.infiniteStream(fc.boolean()), (made, coin) => {
      for (const some of [made, made.filter(() => coin.next().value)]) {
        const doc = docOf(some);
        expect(contentOfDoc(doc)).toEqual(
          contentOfUpdate(Y.encodeStateAsUpdate(doc)),
        );
      }
    }),
  );
});

describe("what an update holds", () => {
  test("adds up to what the document holds, however it is joined, and comes back from bytes", () => {
    fc.assert(
      fc.property(updates, fc.infiniteStream(fc.boolean()), (made, coin) => {
        const contents = made.map(contentOfUpdate);
        const joined = joinContents([noContent(), ...contents]);
        const whole = contentOfUpdate(Y.encodeStateAsUpdate(docOf(made)));
        expect(joined.written).toEqual(whole.written);
        // Of two values put under one key at once, the document deletes one, and no update says so.
        expect(subtractRanges(joined.deleted, whole.deleted).clients.size).toBe(
          0,
        );
        const bytes = encodeContent(joined);
        expect(encodeContent(decodeContent(bytes))).toEqual(bytes);
        const [some, others] = [[], []] as [typeof contents, typeof contents];
        for (const content of contents) {
          (coin.next().value ? some : others).push(content);
        }
        expect(
          encodeContent(
            joinContents([joinContents(some), joinContents(others)]),
          ),
        ).toEqual(bytes);
      }),
    );
  });

  test("less what is known is what is lacking, deletions too", () => {
    fc.assert(
      fc.property(updates, fc.nat(), (made, cutAt) => {
        const before = made.slice(0, cutAt % (made.length + 1));
        const doc = docOf(made);
        const known = joinContents([
          noContent(),
          ...before.map(contentOfUpdate),
        ]);
        const update = Y.encodeStateAsUpdate(doc, stateVectorOf(known));
        const deleted = subtractRanges(
          contentOfUpdate(update).deleted,
          known.deleted,
        );
        const there = docOf(before);
        for (const piece of cutInPieces(update, deleted, Infinity)) {
          Y.applyUpdate(there, piece);
        }
        expect(said(there)).toEqual(said(doc));
      }),
    );
  });

  test("is nothing when the bytes are none", () => {
    expect(decodeContent(new Uint8Array([1, 2]))).toEqual(noContent());
    expect(decodeContent(new Uint8Array())).toEqual(noContent());
  });
});

describe("an update in pieces", () => {
  test("of whatever size and in whatever order makes the same document", () => {
    fc.assert(
      fc.property(
        updates,
        fc.integer({ min: 160, max: 600 }),
        fc.integer(),
        (made, limit, seed) => {
          const doc = docOf(made);
          const update = Y.encodeStateAsUpdate(doc);
          const { deleted } = contentOfUpdate(update);
          const pieces = cutInPieces(update, deleted, limit);
          const there = docOf(
            pieces.toSorted((a, b) => ((a.length * seed) % 7) - (b.length % 5)),
          );
          expect(said(there)).toEqual(said(doc));
        },
      ),
    );
  });

  test("fits the limit, and cuts a long text between its letters and not within one", () => {
    const doc = new Y.Doc();
    const words = "Ask about 🏠 placements. ".repeat(4000);
    doc.getText("words").insert(0, words);
    const update = Y.encodeStateAsUpdate(doc);
    const pieces = cutInPieces(update, Y.createDeleteSet(), 5000);
    expect(pieces.length).toBeGreaterThan(20);
    expect(pieces.every(({ length }) => length <= 5000)).toBe(true);
    expect(docOf(pieces).getText("words").toString()).toBe(words);
  });

  test("tells of many deletions in as many as it takes", () => {
    const doc = new Y.Doc();
    const text = doc.getText("words");
    text.insert(0, "ab".repeat(20_000));
    for (let at = 20_000; at > 0; at -= 1) text.delete(at * 2 - 1, 1);
    const update = Y.encodeStateAsUpdate(doc);
    const { deleted } = contentOfUpdate(update);
    const pieces = cutInPieces(update, deleted, 100_000);
    expect(pieces.length).toBeGreaterThan(2);
    expect(docOf(pieces).getText("words").toString()).toBe(text.toString());
  });

  test("is refused when one part of it cannot be cut", () => {
    const doc = new Y.Doc();
    doc.getMap("marks").set("1", "x".repeat(6000));
    const update = Y.encodeStateAsUpdate(doc);
    expect(() => cutInPieces(update, Y.createDeleteSet(), 5000)).toThrow(
      TooLongError,
    );
  });

  test("is none when there is nothing", () => {
    const nothing = Y.encodeStateAsUpdate(new Y.Doc());
    expect(cutInPieces(nothing, Y.createDeleteSet(), 100)).toEqual([]);
  });
});

describe("an empty place", () => {
  /** An update with the place of a word that was deleted, which does not say that it was. */
  const silent = () => {
    const doc = docOf([]);
    doc.getText("words").insert(0, "thrown away");
    doc.getText("words").delete(0, 6);
    const update = Y.encodeStateAsUpdate(doc);
    return cutInPieces(update, Y.createDeleteSet(), Infinity)[0]!;
  };

  test("does not count as a deletion: whoever has what stood there keeps it", () => {
    expect(contentOfUpdate(silent()).deleted.clients.size).toBe(0);
    expect(emptyPlaces(silent()).clients.size).toBe(1);
  });
});
