/**
 * A paper to hand in, before it is Word, Markdown or a printed page: what it says and in which structure, and nothing of how it looks. Each
 * form is written from this one, so that the three agree.
 */
export interface Paper {
  readonly title: string;
  /** The meeting, the set it was made from and when: a line each, under the title. */
  readonly about: readonly string[];
  readonly body: readonly Block[];
}

export type Block =
  | Heading
  | { readonly kind: "paragraph"; readonly text: Text }
  | Quote
  | List
  | Table
  /** Text whose spaces and line breaks matter. */
  | { readonly kind: "verbatim"; readonly text: string }
  | { readonly kind: "rule" };

export interface Heading {
  readonly kind: "heading";
  /** 1 is a part of the paper, and stands in its contents; the title is above all of them. 3 is what a heading in a note becomes. */
  readonly level: 1 | 2 | 3;
  readonly text: Text;
}

/** Words of the council's paper or the guide, or what a member quotes in a note, and where they stand. */
export interface Quote {
  readonly kind: "quote";
  /** `paper`: quoted as printed, and set so that it cannot be taken for anyone's opinion. */
  readonly voice: "paper" | "member";
  /** Such as `para 2.11`; empty where a heading says it, and in a note. */
  readonly source: string;
  readonly blocks: readonly Block[];
}

export interface List {
  readonly kind: "list";
  /** The first number; null for bullets. */
  readonly from: number | null;
  readonly items: readonly (readonly Block[])[];
}

export interface Table {
  readonly kind: "table";
  readonly caption: string;
  readonly columns: readonly Text[];
  readonly rows: readonly (readonly Text[])[];
}

/** A line of text in pieces. A line break is a `\n` in a piece. */
export type Text = readonly Piece[];

export interface Piece {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly struck?: true;
  readonly code?: true;
  /** An `http` or `https` address. */
  readonly href?: string;
}

export const plain = (text: string): Text => (text === "" ? [] : [{ text }]);
export const bold = (text: string): Text =>
  text === "" ? [] : [{ text, bold: true }];
export const paragraph = (...text: readonly (string | Piece)[]): Block => ({
  kind: "paragraph",
  text: text
    .map((part) => (typeof part === "string" ? { text: part } : part))
    .filter((part) => part.text !== ""),
});
export const heading = (level: Heading["level"], text: string): Heading => ({
  kind: "heading",
  level,
  text: plain(text),
});
/** The paper's or the guide's own words, under a heading that says whose. */
export const printed = (text: string): Quote => ({
  kind: "quote",
  voice: "paper",
  source: "",
  blocks: [paragraph(text)],
});
export const bullets = (items: readonly string[]): readonly Block[] =>
  items.length === 0
    ? []
    : [
        {
          kind: "list",
          from: null,
          items: items.map((item) => [paragraph(item)]),
        },
      ];

/** The words of a text, without what they look like. */
export const wordsOf = (text: Text): string =>
  text.map((piece) => piece.text).join("");
