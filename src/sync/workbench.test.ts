import { expect, test } from "vitest";
import * as Y from "yjs";
import { sampleUpdates, setId } from "../../tests/contract/sample-sets.ts";
import { documentTools } from "../app/sharing/document-tools.ts";
import { nothingCovered } from "./nothing-covered.ts";
import { createWorkbench } from "./workbench.ts";

const set = setId("a");
const [first, fromOthers, ofOurs] = sampleUpdates("a", ["one", "two"]) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
];

async function benchWith(...updates: readonly Uint8Array[]) {
  const bench = createWorkbench(documentTools);
  await bench.open(set, updates);
  const taken = await bench.take(set, [first, fromOthers], nothingCovered);
  if (taken === "timed-out") throw new Error("Too slow.");
  // As the device has it now.
  await bench.follow(set, [taken.news ?? first]);
  return { bench, covered: taken.covered };
}

test("what came from others is not ours to send, though it came back by way of the device", async () => {
  const { bench, covered } = await benchWith();
  expect(await bench.count(set, covered)).toBe(0);
});

test("what is written here after that is still to be sent, and is no news when it comes from the relay", async () => {
  const { bench, covered } = await benchWith();
  await bench.follow(set, [ofOurs]);
  expect(await bench.count(set, covered)).toBeGreaterThan(0);
  expect(await bench.take(set, [ofOurs], covered)).toMatchObject({
    unreadable: [],
    news: null,
  });
});

test("what is on the bench reads as the set that it is, by the name that is asked for", async () => {
  const { bench } = await benchWith();
  const { contents, entry } = await bench.read(set, setId("b"));
  expect(entry?.id).toBe(setId("b"));
  const again = createWorkbench(documentTools);
  await again.open(set, [contents]);
  expect(await again.read(set, setId("b"))).toEqual({ contents, entry });
});

test("what is no set has no entry", async () => {
  const bench = createWorkbench(documentTools);
  await bench.open(set, []);
  expect((await bench.read(set, set)).entry).toBeNull();
});

test("an update that breaks the document after it was read is told from the others, and the set goes on", async () => {
  const [broken] = sampleUpdates("b", ["broken"]) as [Uint8Array];
  const bench = createWorkbench({
    ...documentTools,
    load(updates) {
      const doc = documentTools.load(updates);
      doc.on("afterTransaction", () => {
        if (isPart(broken, doc)) throw new Error("Broken.");
      });
      return doc;
    },
  });
  const take = (updates: readonly Uint8Array[]) =>
    bench.take(set, updates, nothingCovered);
  await bench.open(set, []);
  expect(await take([first, broken])).toBe("timed-out");
  await bench.open(set, []);
  expect(await take([broken])).toMatchObject({ unreadable: [0], news: null });
  await bench.open(set, []);
  expect(await take([first, fromOthers])).toMatchObject({ unreadable: [] });
});

/** Whether a document has what an update wrote. */
const isPart = (update: Uint8Array, doc: Y.Doc): boolean =>
  Y.decodeUpdate(update).structs.every(
    ({ id }) => Y.getState(doc.store, id.client) > id.clock,
  );
