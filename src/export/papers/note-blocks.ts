import { Lexer, type MarkedToken, type Token, type Tokens } from "marked";
import type { Block, Piece, Text } from "./paper.ts";

/** Lists in lists in lists: further ones are written as they were typed. */
const maximumDepth = 12;
/** Characters. Past it a text stays as it was typed, as on the screen. */
const maximumLength = 50_000;

/**
 * A member's Markdown as blocks of a paper, by the same allow-list as on the screen: raw HTML, images and addresses that are no web
 * address stay the characters that were typed.
 */
export function noteBlocks(markdown: string): readonly Block[] {
  const tokens = readTokens(markdown);
  return tokens === null
    ? [{ kind: "verbatim", text: markdown }]
    : blocks(tokens, 0);
}

function readTokens(markdown: string): readonly Token[] | null {
  if (markdown.length > maximumLength) return null;
  try {
    return new Lexer({ gfm: true, breaks: true }).lex(markdown);
  } catch {
    return null;
  }
}

const blocks = (tokens: readonly Token[], depth: number): readonly Block[] =>
  tokens.flatMap((token) => block(token as MarkedToken, depth));

function block(token: MarkedToken, depth: number): readonly Block[] {
  if (depth > maximumDepth) return asTyped(token.raw);
  switch (token.type) {
    case "space":
      return [];
    case "paragraph":
    case "text":
      return line(textOf(token));
    case "heading":
      return [{ kind: "heading", level: 3, text: textOf(token) }];
    case "blockquote":
      return [
        {
          kind: "quote",
          voice: "member",
          source: "",
          blocks: blocks(token.tokens, depth + 1),
        },
      ];
    case "hr":
      return [{ kind: "rule" }];
    case "code":
      return [
        { kind: "verbatim", text: token.text === "" ? token.raw : token.text },
      ];
    case "list":
      return [list(token, depth)];
    case "table":
      return [
        {
          kind: "table",
          caption: "",
          columns: token.header.map(textOf),
          rows: token.rows.map((row) => row.map(textOf)),
        },
      ];
    default:
      return asTyped(token.raw);
  }
}

function list(token: Tokens.List, depth: number): Block {
  const first = token.start === "" ? 1 : token.start;
  return {
    kind: "list",
    from: token.ordered ? first : null,
    items: token.items.map((item) => {
      const inside = blocks(
        item.tokens.filter((part) => part.type !== "checkbox"),
        depth + 1,
      );
      return item.task ? ticked(inside, item.checked === true) : inside;
    }),
  };
}

function ticked(inside: readonly Block[], isTicked: boolean): readonly Block[] {
  const box = { text: isTicked ? "☑ " : "☐ " };
  const [first, ...rest] = inside;
  return first?.kind === "paragraph"
    ? [{ ...first, text: [box, ...first.text] }, ...rest]
    : [{ kind: "paragraph", text: [box] }, ...inside];
}

const line = (text: Text): readonly Block[] =>
  text.length === 0 ? [] : [{ kind: "paragraph", text }];

const asTyped = (raw: string): readonly Block[] =>
  line(raw.trim() === "" ? [] : [{ text: raw.trim() }]);

/** The pieces of a token with inline tokens, or its own words. */
const textOf = (token: {
  readonly text: string;
  readonly tokens?: readonly Token[];
}): Text =>
  token.tokens === undefined
    ? [{ text: token.text }]
    : pieces(token.tokens, {}, 0);

type Look = Omit<Piece, "text">;

const pieces = (tokens: readonly Token[], look: Look, depth: number): Text =>
  tokens.flatMap((token) => inline(token as MarkedToken, look, depth + 1));

function inline(token: MarkedToken, look: Look, depth: number): Text {
  if (depth > maximumDepth) return [{ text: token.raw, ...look }];
  switch (token.type) {
    case "text":
      return token.tokens === undefined
        ? [{ text: token.text, ...look }]
        : pieces(token.tokens, look, depth);
    case "escape":
      return [{ text: token.text, ...look }];
    case "strong":
      return pieces(token.tokens, { ...look, bold: true }, depth);
    case "em":
      return pieces(token.tokens, { ...look, italic: true }, depth);
    case "del":
      return pieces(token.tokens, { ...look, struck: true }, depth);
    case "codespan":
      return [{ text: token.text, ...look, code: true }];
    case "br":
      return [{ text: "\n", ...look }];
    case "link":
      return /^https?:\/\//i.test(token.href)
        ? pieces(token.tokens, { ...look, href: token.href }, depth)
        : [{ text: token.raw, ...look }];
    default:
      return [{ text: token.raw, ...look }];
  }
}
