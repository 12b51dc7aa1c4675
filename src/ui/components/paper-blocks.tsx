import { Fragment, type ComponentChildren } from "preact";
import { noteCopy } from "../copy/notes.ts";
import type { Block, Piece, Text } from "../../export/papers/paper.ts";

/** A paper's blocks as elements: for a member's note on the screen, and for a paper that is about to be printed. */
export function PaperBlocks({ blocks }: { readonly blocks: readonly Block[] }) {
  return (
    <>
      {blocks.map((part, index) => (
        <Fragment key={index}>{block(part)}</Fragment>
      ))}
    </>
  );
}

function block(part: Block): ComponentChildren {
  switch (part.kind) {
    case "heading":
      return heading(part.level, <Pieces text={part.text} />);
    case "paragraph":
      return (
        <p>
          <Pieces text={part.text} />
        </p>
      );
    case "quote":
      return (
        <blockquote class={part.voice === "paper" ? "paper" : undefined}>
          <PaperBlocks blocks={part.blocks} />
          {part.source !== "" && <footer>{part.source}</footer>}
        </blockquote>
      );
    case "list": {
      const items = part.items.map((item, index) => (
        <li key={index}>
          <Item blocks={item} />
        </li>
      ));
      return part.from === null ? (
        <ul>{items}</ul>
      ) : (
        <ol start={part.from}>{items}</ol>
      );
    }
    case "table":
      return <Table {...part} />;
    case "verbatim":
      return <pre>{part.text}</pre>;
    case "rule":
      return <hr />;
  }
}

/** The page has a title above, so the paper's parts begin at the second level; what a note calls a heading stands below them all. */
function heading(level: 1 | 2 | 3, children: ComponentChildren) {
  if (level === 1) return <h2>{children}</h2>;
  return level === 2 ? <h3>{children}</h3> : <h4>{children}</h4>;
}

/** The words of a short item stand beside its mark, without a paragraph's distance. */
function Item({ blocks }: { readonly blocks: readonly Block[] }) {
  const [first, ...rest] = blocks;
  if (first?.kind !== "paragraph") return <PaperBlocks blocks={blocks} />;
  return (
    <>
      <Pieces text={first.text} />
      <PaperBlocks blocks={rest} />
    </>
  );
}

function Table({
  caption,
  columns,
  rows,
}: Extract<Block, { readonly kind: "table" }>) {
  return (
    <div
      class="table-scroll"
      role="group"
      tabIndex={0}
      aria-label={caption === "" ? noteCopy.table : caption}
    >
      <table>
        {caption !== "" && <caption>{caption}</caption>}
        <thead>
          <tr>
            {columns.map((text, index) =>
              text.length === 0 ? (
                // The column of the rows' own names has none, and a heading without words would be read out as one.
                <td key={index} />
              ) : (
                <th key={index} scope="col">
                  <Pieces text={text} />
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, rowIndex) => (
            <tr key={rowIndex}>
              {row.map((text, index) => (
                <td key={index}>
                  <Pieces text={text} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Pieces of one address make one link. */
function Pieces({ text }: { readonly text: Text }) {
  const groups: Piece[][] = [];
  for (const piece of text) {
    const last = groups.at(-1);
    if (piece.href !== undefined && last?.[0]?.href === piece.href)
      last.push(piece);
    else groups.push([piece]);
  }
  return (
    <>
      {groups.map((group, index) => {
        const href = group[0]?.href;
        const words = group.map((piece, place) => (
          <Fragment key={place}>{styled(piece)}</Fragment>
        ));
        return href === undefined ? (
          <Fragment key={index}>{words}</Fragment>
        ) : (
          <a
            key={index}
            href={href}
            target="_blank"
            rel="noopener noreferrer nofollow"
          >
            {words}
          </a>
        );
      })}
    </>
  );
}

function styled({ text, bold, italic, struck, code }: Piece) {
  let words: ComponentChildren = text.split("\n").map((line, index) => (
    <Fragment key={index}>
      {index > 0 && <br />}
      {line}
    </Fragment>
  ));
  if (code) words = <code>{words}</code>;
  if (struck) words = <del>{words}</del>;
  if (italic) words = <em>{words}</em>;
  return bold ? <strong>{words}</strong> : words;
}
