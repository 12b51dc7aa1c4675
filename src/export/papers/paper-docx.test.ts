import mammoth from "mammoth";
import { expect, test } from "vitest";
import { samplePaper } from "../../../tests/fixtures/sample-paper.ts";
import { paperToDocx, type DocxWords } from "./paper-docx.ts";
import { type Block, paragraph, type Paper } from "./paper.ts";

/** Read back by a library that did not write it. */

const words: DocxWords = {
  contents: "Contents",
  creator: "Critical Friend",
  page: { before: "Page", of: "of" },
};

async function readBack(paper: Paper): Promise<string> {
  const file = await paperToDocx(paper, words);
  const buffer = Buffer.from(await file.arrayBuffer());
  const { value, messages } = await mammoth.convertToHtml({ buffer });
  expect(messages.filter(({ type }) => type === "error")).toEqual([]);
  return value;
}

test("headings are headings, and stand in the contents list", async () => {
  const html = await readBack(samplePaper);
  expect(
    [...html.matchAll(/<h([1-6])>(.*?)<\/h\1>/g)].map(
      ([, level, text = ""]) => [level, text.replaceAll(/<[^>]*>/g, "")],
    ),
  ).toEqual([
    ["1", "1. Front door"],
    ["2", "Q12 &lt;is&gt; it *effective*?"],
    ["1", "Sources"],
  ]);
  expect(html.indexOf("Contents")).toBeLessThan(html.indexOf("<h1>"));
  const contents = html.slice(html.indexOf("Contents"), html.indexOf("<h1>"));
  expect(contents).toContain("Front door");
  expect(contents).toContain("Sources");
});

test("a table has its head, its rows and its empty cells", async () => {
  const html = await readBack(samplePaper);
  const cells = [...html.matchAll(/<t[dh]>(.*?)<\/t[dh]>/g)].map(
    ([, cell = ""]) => cell.replaceAll(/<[^>]*>/g, ""),
  );
  expect(cells).toEqual([
    "What",
    "By when",
    "Ages | bands",
    "6 October 2015",
    "Second",
    "",
  ]);
  expect(html).toContain("<thead>");
});

test("quotations, lists, links, line breaks and text as typed are there", async () => {
  const html = await readBack(samplePaper);
  expect(html).toContain("71 per 10,000");
  expect(html).toContain("para 2.11");
  expect(html).toMatch(/<ol>\s*<li>third<\/li>\s*<li>fourth<ul>/);
  expect(html).toContain(
    '<a href="https://example.org/a?b=c&amp;d">the site</a>',
  );
  expect(html).toContain("<br />and more");
  expect(html).toContain("    as typed ```");
});

test("characters that XML cannot hold do not break the file", async () => {
  const html = await readBack({
    title: "A\u0000B",
    about: ["\u0001"],
    body: [
      { kind: "heading", level: 1, text: [{ text: "head\u000Bing" }] },
      { kind: "paragraph", text: [{ text: "be\u0007fore \uFFFF after 🙂" }] },
      { kind: "verbatim", text: "x\u0002y" },
    ],
  });
  expect(html).toContain("before  after 🙂");
  expect(html).toContain("xy");
});

test("what is quoted from the paper is told from what a member quotes", async () => {
  const quote = (voice: "paper" | "member", text: string): Block => ({
    kind: "quote",
    voice,
    source: "",
    blocks: [paragraph(text)],
  });
  const file = await paperToDocx(
    {
      title: "Quoted",
      about: [],
      body: [quote("paper", "As printed"), quote("member", "As heard")],
    },
    words,
  );
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(await file.arrayBuffer()) },
    {
      styleMap: [
        "p[style-name='Paper quote'] => blockquote:fresh",
        "p[style-name='Note quote'] => aside:fresh",
      ],
    },
  );
  expect(value).toContain("<blockquote>As printed</blockquote>");
  expect(value).toContain("<aside>As heard</aside>");
});
