import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Highlight } from "../document/model.ts";
import { readHighlights } from "../document/highlight-shelf.ts";
import { putHighlights } from "../document/put-highlights.ts";
import { createDocs } from "../document/schema.ts";
import type { HighlightId, PackId, PackVersion } from "../domain/ids.ts";
import { readAnnotations } from "./annotations-read.ts";
import { writeAnnotations } from "./annotations-write.ts";

const pack = "ashmere-waste-2023" as PackId;
const options = { pack, title: "My questions" };
const words = fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 });
const highlight: fc.Arbitrary<Highlight> = fc.record({
  id: fc.uuid().map((id) => id as HighlightId),
  selectors: fc.record({
    place: fc.constantFrom("2.11", "summary", "T3", "closing-1", "odd:place"),
    quote: fc.record({ exact: words, prefix: words, suffix: words }),
    position: fc.record({ start: fc.nat(), end: fc.nat() }),
  }),
  packVersion: fc.constant("0123456789abcdef" as PackVersion),
  questions: fc
    .uniqueArray(fc.integer({ min: 1, max: 16 }))
    .map((all) => all.toSorted((a, b) => a - b)),
  text: fc.string({ unit: "grapheme" }),
  author: fc.string(),
  createdAt: fc.nat(4e12),
});
const highlights = fc.uniqueArray(highlight, {
  selector: ({ id }) => id,
  maxLength: 6,
});
const byId = (all: readonly Highlight[]) =>
  all.toSorted((a, b) => (a.id < b.id ? -1 : 1));

test("what is exported and read again is what it was, and into an empty set it comes whole, once", () => {
  fc.assert(
    fc.property(highlights, (all) => {
      const read = readAnnotations(writeAnnotations(all, options), pack);
      expect(read).toEqual({ ok: true, value: all });
      const docs = createDocs();
      expect(putHighlights(docs, all)).toBe(all.length);
      expect(putHighlights(docs, all)).toBe(0);
      expect(byId(readHighlights(docs))).toEqual(byId(all));
      expect(docs.shared.store.clients.size).toBe(0);
    }),
  );
});

test("the file is a Web Annotation collection, as other programs read one", () => {
  const [one] = fc.sample(highlight, 1);
  const file = JSON.parse(
    writeAnnotations([{ ...one!, text: "Why?", questions: [12] }], options),
  );
  expect(file["@context"][0]).toBe("http://www.w3.org/ns/anno.jsonld");
  expect(file).toMatchObject({ type: "AnnotationCollection", total: 1 });
  expect(file.first).toMatchObject({ type: "AnnotationPage", startIndex: 0 });
  const [annotation] = file.first.items;
  expect(annotation).toMatchObject({
    type: "Annotation",
    motivation: "highlighting",
    body: [
      { type: "TextualBody", purpose: "commenting", value: "Why?" },
      { type: "TextualBody", purpose: "tagging", value: "Q12" },
    ],
  });
  expect(
    annotation.target.selector.map(({ type }: { type: string }) => type),
  ).toEqual(["TextQuoteSelector", "TextPositionSelector"]);
});

test("a file of another program's is read: one body and one selector, no position, an id of its own", () => {
  const file = {
    type: "AnnotationCollection",
    first: {
      items: [
        {
          type: "Annotation",
          id: "https://elsewhere.example/1",
          body: { type: "TextualBody", value: "Look here" },
          target: {
            source: `urn:critical-friend:report:${pack}:2.1`,
            selector: { type: "TextQuoteSelector", exact: "bins" },
          },
        },
      ],
    },
  };
  const read = readAnnotations(`\uFEFF${JSON.stringify(file)}`, pack);
  expect(read.ok && read.value).toMatchObject([
    {
      text: "Look here",
      selectors: { place: "2.1", quote: { exact: "bins" } },
    },
  ]);
});

const item = (change: object) =>
  JSON.stringify({
    type: "AnnotationCollection",
    first: {
      items: [
        {
          type: "Annotation",
          id: "x",
          target: {
            source: `urn:critical-friend:report:${pack}:2.1`,
            selector: [{ type: "TextQuoteSelector", exact: "bins" }],
          },
          ...change,
        },
      ],
    },
  });

test.each([
  ["no JSON", "{", { kind: "not-json" }],
  ["something else", '{"format":"x"}', { kind: "not-annotations" }],
  ["null", "null", { kind: "not-annotations" }],
  [
    "a page without items",
    '{"type":"AnnotationCollection","first":{}}',
    { kind: "malformed", where: "first.items" },
  ],
  [
    "no words",
    item({
      target: { source: `urn:critical-friend:report:${pack}:2.1` },
    }),
    { kind: "malformed", where: "first.items.0.target.selector" },
  ],
  [
    "an address elsewhere",
    item({ target: { source: "https://elsewhere.example/" } }),
    { kind: "malformed", where: "first.items.0.target.source" },
  ],
  [
    "another report",
    item({}).replaceAll(pack, "another-2020"),
    { kind: "other-report", pack: "another-2020" },
  ],
])(
  "a file with %s is refused, and the error names it",
  (_what, text, error) => {
    expect(readAnnotations(text, pack)).toMatchObject({ ok: false, error });
  },
);

test("no file, however wrong, does more than be refused", () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(readAnnotations(text, pack).ok).toBe(false);
    }),
  );
});
