import fc from "fast-check";
import { expect, test } from "vitest";
import { samplePaper } from "../../../tests/fixtures/sample-paper.ts";
import { noteBlocks } from "./note-blocks.ts";
import { paperToMarkdown } from "./paper-markdown.ts";
import { wordsOf, type Block } from "./paper.ts";

test("reads as it is", () => {
  expect(paperToMarkdown(samplePaper)).toMatchInlineSnapshot(`
    "# Notes of answers

    Ashmere Borough Council  
    Made on 20 March 2024 from the set “A & B”.

    ## 1\\. Front door

    ### Q12 \\<is\\> it \\*effective\\*?

    > 71 per 10,000
    >
    > — para 2.11

    **Officer**: see [the site](<https://example.org/a?b=c&d>)  
    and more

    3. third
    4. fourth

       - under it

    **Promises**

    | What | By when |
    | --- | --- |
    | Ages \\| bands | 6 October 2015 |
    | Second |  |

    \`\`\`\`
      kept
        as typed \`\`\`
    \`\`\`\`

    ---

    ## Sources
    "
  `);
});

/** The words of a Markdown text, as a Markdown reader finds them. */
const wordsIn = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => (block.kind === "paragraph" ? wordsOf(block.text) : ""))
    .join("\n");

test("whatever a member wrote comes back as the same words, and as nothing else", () => {
  const line = fc
    .stringMatching(/^[ -~]{1,60}$/)
    .map((text) => text.trim().replaceAll(/\s+/g, " "))
    .filter((text) => text !== "" && !/https?:|www\.|@/i.test(text));
  fc.assert(
    fc.property(line, (text) => {
      const markdown = paperToMarkdown({
        title: "T",
        about: [],
        body: [{ kind: "paragraph", text: [{ text }] }],
      });
      const [, ...rest] = noteBlocks(markdown);
      expect(rest.map(({ kind }) => kind)).toEqual(["paragraph"]);
      expect(wordsIn(rest)).toBe(text);
    }),
    { numRuns: 500 },
  );
});
