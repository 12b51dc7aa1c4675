import { Lexer, type MarkedToken, type Token, type Tokens } from "marked";
import { Fragment, type ComponentChildren } from "preact";

/**
 * A member's Markdown, built node by node from marked's tokens. Only what is listed here is shown as formatting; everything else,
 * raw HTML and images included, is shown as the characters that were typed. No HTML string ever meets the DOM.
 */
export function Markdown({ text }: { readonly text: string }) {
  const tokens = readTokens(text);
  if (tokens === null) return <div class="prose plain">{text}</div>;
  return <div class="prose">{blocks(tokens)}</div>;
}

const maximumDepth = 12;
/** Characters, some 8,000 words. Lists in lists take marked more than their share of time. */
const maximumLength = 50_000;

/** Null for a text that marked cannot take: a few thousand quotations inside each other overflow its stack. */
function readTokens(text: string): readonly Token[] | null {
  if (text.length > maximumLength) return null;
  try {
    return new Lexer({ gfm: true, breaks: true }).lex(text);
  } catch {
    return null;
  }
}

function blocks(tokens: readonly Token[], depth = 0): ComponentChildren {
  if (depth > maximumDepth) return tokens.map((token) => token.raw).join("");
  return tokens.map((token, index) => (
    <Fragment key={index}>{block(token as MarkedToken, depth + 1)}</Fragment>
  ));
}

function block(token: MarkedToken, depth: number): ComponentChildren {
  switch (token.type) {
    case "space":
      return null;
    case "paragraph":
      return <p>{inlines(token.tokens, depth)}</p>;
    case "text":
      return token.tokens === undefined
        ? token.text
        : inlines(token.tokens, depth);
    case "heading":
      return <h4>{inlines(token.tokens, depth)}</h4>;
    case "blockquote":
      return <blockquote>{blocks(token.tokens, depth)}</blockquote>;
    case "hr":
      return <hr />;
    case "code":
      return <pre>{token.text === "" ? token.raw : token.text}</pre>;
    case "list":
      return list(token, depth);
    case "table":
      return table(token, depth);
    default:
      return <p>{token.raw}</p>;
  }
}

function list(token: Tokens.List, depth: number): ComponentChildren {
  const items = token.items.map((item, index) => (
    <li key={index}>
      {item.task === true && (item.checked === true ? "☑ " : "☐ ")}
      {blocks(
        item.tokens.filter((part) => part.type !== "checkbox"),
        depth,
      )}
    </li>
  ));
  return token.ordered ? (
    <ol start={token.start === "" ? 1 : token.start}>{items}</ol>
  ) : (
    <ul>{items}</ul>
  );
}

function table(token: Tokens.Table, depth: number): ComponentChildren {
  return (
    <table>
      <thead>
        <tr>
          {token.header.map((cell, index) => (
            <th key={index} scope="col">
              {inlines(cell.tokens, depth)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {token.rows.map((row, rowIndex) => (
          <tr key={rowIndex}>
            {row.map((cell, index) => (
              <td key={index}>{inlines(cell.tokens, depth)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function inlines(tokens: readonly Token[], depth: number): ComponentChildren {
  if (depth > maximumDepth) return tokens.map((token) => token.raw).join("");
  return tokens.map((token, index) => (
    <Fragment key={index}>{inline(token as MarkedToken, depth + 1)}</Fragment>
  ));
}

function inline(token: MarkedToken, depth: number): ComponentChildren {
  switch (token.type) {
    case "text":
      return token.tokens === undefined
        ? token.text
        : inlines(token.tokens, depth);
    case "escape":
      return token.text;
    case "strong":
      return <strong>{inlines(token.tokens, depth)}</strong>;
    case "em":
      return <em>{inlines(token.tokens, depth)}</em>;
    case "del":
      return <del>{inlines(token.tokens, depth)}</del>;
    case "codespan":
      return <code>{token.text}</code>;
    case "br":
      return <br />;
    case "link":
      return link(token, depth);
    default:
      return token.raw;
  }
}

/** Only addresses a person could have meant to follow become links, and they open outside. */
function link(token: Tokens.Link, depth: number): ComponentChildren {
  if (!/^https?:\/\//i.test(token.href)) return token.raw;
  return (
    <a href={token.href} target="_blank" rel="noopener noreferrer nofollow">
      {inlines(token.tokens, depth)}
    </a>
  );
}
