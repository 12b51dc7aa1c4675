import { expect, test } from "vitest";
import { noteBlocks } from "./note-blocks.ts";
import { wordsOf, type Block } from "./paper.ts";

const kinds = (markdown: string) =>
  noteBlocks(markdown).map(({ kind }) => kind);
const words = (block: Block | undefined) =>
  block?.kind === "paragraph" ? wordsOf(block.text) : null;

test("what a member formats is kept as structure", () => {
  expect(noteBlocks("**Ask** _why_ ~~now~~ `K2`\nand when")).toEqual([
    {
      kind: "paragraph",
      text: [
        { text: "Ask", bold: true },
        { text: " " },
        { text: "why", italic: true },
        { text: " " },
        { text: "now", struck: true },
        { text: " " },
        { text: "K2", code: true },
        { text: "\n" },
        { text: "and when" },
      ],
    },
  ]);
});

test("lists keep their numbers and ticks", () => {
  expect(noteBlocks("4. four\n5. five\n\n- [x] done\n- [ ] open")).toEqual([
    {
      kind: "list",
      from: 4,
      items: [
        [{ kind: "paragraph", text: [{ text: "four" }] }],
        [{ kind: "paragraph", text: [{ text: "five" }] }],
      ],
    },
    {
      kind: "list",
      from: null,
      items: [
        [{ kind: "paragraph", text: [{ text: "☑ " }, { text: "done" }] }],
        [{ kind: "paragraph", text: [{ text: "☐ " }, { text: "open" }] }],
      ],
    },
  ]);
});

test("a heading in a note is the least of the paper's, however large it was typed", () => {
  expect(noteBlocks("# Loud")).toEqual([
    { kind: "heading", level: 3, text: [{ text: "Loud" }] },
  ]);
});

test.each([
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "![picture](https://example.org/x.png)",
  "[click](javascript:alert(1))",
])("markup that is not listed stays what was typed: %s", (typed) => {
  const [first] = noteBlocks(typed);
  expect(words(first)).toBe(typed);
  expect(JSON.stringify(noteBlocks(typed))).not.toContain('"href"');
});

test("thousands of quotations in each other do not break it", () => {
  const text = "> ".repeat(20_000) + "deep";
  expect(JSON.stringify(noteBlocks(text))).toContain("deep");
});

test("a very long text stays as it was typed", () => {
  expect(kinds("word ".repeat(20_000))).toEqual(["verbatim"]);
});
