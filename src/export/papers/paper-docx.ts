import {
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  TextRun,
  WidthType,
  type IRunOptions,
  type ParagraphChild,
} from "docx";
import { columnWidths } from "./column-widths.ts";
import { deepestLevel, indentOf, Lists } from "./docx-lists.ts";
import {
  a4,
  hairline,
  margins,
  quiet,
  styles,
  textWidth,
} from "./docx-style.ts";
import type { Block, Paper, Piece, Text } from "./paper.ts";

/** The words that are not the paper's own. */
export interface DocxWords {
  readonly contents: string;
  /** The app, as the document's properties name what made it. */
  readonly creator: string;
  readonly page: { readonly before: string; readonly of: string };
}

/**
 * A paper as a Word document: headings that Word knows as headings, a contents list that leads to each of them, tables whose head row repeats and
 * whose rows are not cut, and the page's number at its foot. A4, in British English.
 */
export async function paperToDocx(
  paper: Paper,
  words: DocxWords,
): Promise<Blob> {
  const lists = new Lists();
  const body = paper.body.flatMap((part) => block(part, lists, {}));
  const hasContents = paper.body.some(({ kind }) => kind === "heading");
  const document = new Document({
    title: paper.title,
    description: paper.about.join(" "),
    creator: words.creator,
    lastModifiedBy: words.creator,
    styles,
    numbering: { config: lists.configs() },
    sections: [
      {
        properties: { page: { size: a4, margin: margins } },
        footers: { default: pageFooter(paper.title, words) },
        children: [
          new Paragraph({
            heading: HeadingLevel.TITLE,
            children: [new TextRun(paper.title)],
          }),
          ...paper.about.map(
            (line) => new Paragraph({ style: "About", text: line }),
          ),
          ...(hasContents
            ? [
                new Paragraph({ style: "ContentsTitle", text: words.contents }),
                new TableOfContents(words.contents, {
                  hyperlink: true,
                  headingStyleRange: "1-1",
                  // Without page numbers: only Word can know them, and it would ask each reader whether it may look.
                  pageNumbersEntryLevelsRange: "1-1",
                  beginDirty: false,
                }),
              ]
            : []),
          ...body,
        ],
      },
    ],
  });
  return Packer.toBlob(document);
}

function pageFooter(title: string, { page }: DocxWords): Footer {
  return new Footer({
    children: [
      new Paragraph({
        children: [
          new TextRun({
            text: `${title}  ·  ${page.before} `,
            color: quiet,
            size: 18,
          }),
          new TextRun({
            children: [PageNumber.CURRENT],
            color: quiet,
            size: 18,
          }),
          new TextRun({ text: ` ${page.of} `, color: quiet, size: 18 }),
          new TextRun({
            children: [PageNumber.TOTAL_PAGES],
            color: quiet,
            size: 18,
          }),
        ],
      }),
    ],
  });
}

const headings = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;

/** What a paragraph takes over from the block around it. */
interface Setting {
  readonly style?: string;
  readonly numbering?: { readonly reference: string; readonly level: number };
  /** How far lists within a list are set in. */
  readonly depth?: number;
}

function block(
  part: Block,
  lists: Lists,
  setting: Setting,
): (Paragraph | Table)[] {
  switch (part.kind) {
    case "heading":
      return [
        new Paragraph({
          heading: headings[part.level],
          children: runs(part.text),
        }),
      ];
    case "paragraph":
      return [paragraphOf(part.text, setting)];
    case "quote":
      return [
        ...part.blocks.flatMap((inner) =>
          block(inner, lists, {
            ...setting,
            style: part.voice === "paper" ? "PaperQuote" : "NoteQuote",
          }),
        ),
        ...(part.source === ""
          ? []
          : [new Paragraph({ style: "QuoteSource", text: part.source })]),
      ];
    case "list": {
      const level = Math.min(setting.depth ?? 0, deepestLevel);
      const reference = lists.start(part.from);
      return part.items.flatMap((item) =>
        item.flatMap((inner, index) =>
          block(inner, lists, {
            ...setting,
            depth: level + 1,
            // Only the first paragraph of an item has its mark; the others stand under it.
            ...(index === 0 ? { numbering: { reference, level } } : {}),
          }),
        ),
      );
    }
    case "table":
      return tableOf(part);
    case "verbatim":
      return part.text
        .split("\n")
        .map((text) => new Paragraph({ style: "Verbatim", text }));
    case "rule":
      return [new Paragraph({ border: { bottom: hairline } })];
  }
}

function paragraphOf(
  text: Text,
  { style, numbering, depth }: Setting,
): Paragraph {
  return new Paragraph({
    children: runs(text),
    ...(style === undefined ? {} : { style }),
    ...(numbering === undefined
      ? depth === undefined
        ? {}
        : { indent: { left: indentOf(depth - 1) } }
      : { numbering }),
  });
}

function tableOf({
  caption,
  columns,
  rows,
}: Extract<Block, { kind: "table" }>): (Paragraph | Table)[] {
  const widths = columnWidths({ columns, rows }, textWidth);
  const cell = (text: Text, index: number, isHead: boolean) =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      margins: { top: 50, bottom: 30, left: 80, right: 80 },
      children: [
        new Paragraph({
          style: "TableText",
          children: runs(text, isHead ? { bold: true } : {}),
        }),
      ],
    });
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
  return [
    ...(caption === ""
      ? []
      : [new Paragraph({ style: "TableCaption", text: caption })]),
    new Table({
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: widths,
      borders: {
        top: hairline,
        bottom: hairline,
        insideHorizontal: hairline,
        left: none,
        right: none,
        insideVertical: none,
      },
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: columns.map((text, index) => cell(text, index, true)),
        }),
        ...rows.map(
          (row) =>
            new TableRow({
              cantSplit: true,
              children: row.map((text, index) => cell(text, index, false)),
            }),
        ),
      ],
    }),
    // Two tables with nothing between them would become one in Word.
    new Paragraph({ style: "TableText", text: "" }),
  ];
}

const runs = (text: Text, look: IRunOptions = {}) =>
  text.flatMap((piece): ParagraphChild[] => {
    const inner = runsOf(piece, look);
    return piece.href === undefined
      ? inner
      : [new ExternalHyperlink({ link: piece.href, children: inner })];
  });

/** A run for each line: a line break is no character in Word. */
const runsOf = (
  { text, bold, italic, struck, code, href }: Piece,
  look: IRunOptions,
) =>
  withoutControls(text)
    .split("\n")
    .map(
      (line, index) =>
        new TextRun({
          ...look,
          text: line,
          ...(index > 0 ? { break: 1 } : {}),
          ...(bold ? { bold } : {}),
          ...(italic ? { italics: true } : {}),
          ...(struck ? { strike: true } : {}),
          ...(code ? { font: "Consolas" } : {}),
          ...(href === undefined ? {} : { style: "Hyperlink" }),
        }),
    );

/** XML holds no control characters, and a file with one does not open. */
const withoutControls = (text: string): string =>
  // oxlint-disable-next-line no-control-regex
  text.replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "");
