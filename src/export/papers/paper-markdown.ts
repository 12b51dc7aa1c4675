import type { Block, Paper, Piece, Text } from "./paper.ts";

/** A paper as Markdown that reads as it is, and that a Markdown reader shows with the same words. */
export function paperToMarkdown({ title, about, body }: Paper): string {
  const parts = [
    `# ${escape(title)}`,
    about.map(escape).join("  \n"),
    ...body.map((part) => block(part)),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function block(part: Block): string {
  switch (part.kind) {
    case "heading":
      return `${"#".repeat(part.level + 1)} ${inline(part.text, " ")}`;
    case "paragraph":
      return inline(part.text, "  \n");
    case "quote":
      return prefixed(
        [
          ...part.blocks.map(block),
          ...(part.source === "" ? [] : [`— ${escape(part.source)}`]),
        ].join("\n\n"),
        "> ",
      );
    case "list":
      return list(part.from, part.items);
    case "table":
      return table(part);
    case "verbatim":
      return fenced(part.text);
    case "rule":
      return "---";
  }
}

function list(
  from: number | null,
  items: readonly (readonly Block[])[],
): string {
  return items
    .map((item, index) => {
      const mark = from === null ? "- " : `${from + index}. `;
      const text = item.map(block).join("\n\n");
      return mark + indented(text, " ".repeat(mark.length));
    })
    .join("\n");
}

function table({
  caption,
  columns,
  rows,
}: Extract<Block, { kind: "table" }>): string {
  const row = (cells: readonly Text[]) =>
    `| ${cells.map((cell) => inline(cell, "<br>")).join(" | ")} |`;
  const lines = [
    row(columns),
    `|${columns.map(() => " --- |").join("")}`,
    ...rows.map(row),
  ];
  return [caption === "" ? "" : `**${escape(caption)}**`, lines.join("\n")]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** A fence that is longer than any in the text. */
function fenced(text: string): string {
  const longest = Math.max(
    2,
    ...[...text.matchAll(/`+/g)].map(([run]) => run.length),
  );
  const fence = "`".repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}

const inline = (text: Text, lineBreak: string): string =>
  escapeStart(text.map((part) => piece(part, lineBreak)).join(""));

function piece(
  { text, bold, italic, struck, code, href }: Piece,
  lineBreak: string,
): string {
  // Marks stand against the words: `** bold**` is two asterisks and no bold.
  const [, before = "", words = "", after = ""] =
    /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  const broken = (part: string) => part.replaceAll("\n", lineBreak);
  if (words === "") return broken(text);
  let marked = code === true ? codeSpan(words) : broken(escape(words));
  if (struck === true) marked = `~~${marked}~~`;
  if (italic === true) marked = `*${marked}*`;
  if (bold === true) marked = `**${marked}**`;
  if (href !== undefined)
    marked = `[${marked}](<${href.replaceAll(/[<>\s]/g, encodeURIComponent)}>)`;
  return broken(before) + marked + broken(after);
}

function codeSpan(text: string): string {
  const longest = Math.max(
    0,
    ...[...text.matchAll(/`+/g)].map(([run]) => run.length),
  );
  const fence = "`".repeat(longest + 1);
  const pad = /^`|`$/.test(text) ? " " : "";
  return fence + pad + text.replaceAll("\n", " ") + pad + fence;
}

const escape = (text: string): string =>
  text
    .replaceAll(/[\\`*_[\]<>|~]/g, String.raw`\$&`)
    .replaceAll(/&(?=#?\w+;)/g, String.raw`\&`);

/** What would begin a heading, a list or a rule if it stood at the start of a line. */
const escapeStart = (line: string): string =>
  line
    .replace(
      /^(\s*)(#{1,6}(?=\s|$)|[+-](?=\s|$)|[-=]{2,}\s*$)/,
      String.raw`$1\$2`,
    )
    .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, String.raw`$1\$2`);

const prefixed = (text: string, prefix: string): string =>
  text.replaceAll(/^/gm, prefix).replaceAll(/ +$/gm, "");
const indented = (text: string, indent: string): string =>
  text.replaceAll(/\n(?=[^\n])/g, `\n${indent}`);
