import type { Complain } from "./problem.ts";

/** A line of the report's text that says something. */
export interface SourceLine {
  /** In the source file, from 1. */
  readonly number: number;
  /** Without spaces at its ends. Tabs stay: they part the cells of a table, and trailing ones are empty cells. */
  readonly text: string;
  /** A blank line or the start of the text stands before it. */
  readonly afterGap: boolean;
}

// Bullets of symbol fonts come out of a PDF as private-use characters; underlining comes out as tags. Neither says anything.
const noise = /[\uE000-\uF8FF]|<\/?u>/g;

/** The lines that are not blank, each knowing whether a blank one stands before it. */
export function readSourceLines(source: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let afterGap = true;
  for (const [index, raw] of source.split(/\r\n|[\n\r\f]/).entries()) {
    const text = raw
      .replaceAll(noise, "")
      .replaceAll(/^[^\S\t]+|[^\S\t]+$/g, "");
    const blank = text.trim() === "";
    if (!blank) lines.push({ number: index + 1, text, afterGap });
    afterGap = blank;
  }
  return lines;
}

export const isTableRow = (line: SourceLine): boolean =>
  line.text.includes("\t");

/** Where an appendix begins: a line of the source, word for word, and the line of the pack file that says so. */
export interface AppendixStart {
  readonly number: number;
  readonly begins: { readonly value: string; readonly line: number };
}

export interface SplitSource {
  readonly body: readonly SourceLine[];
  readonly appendices: ReadonlyMap<number, readonly SourceLine[]>;
}

/** Parts the body from the appendices. Complains, at the pack file's line, of a beginning that does not stand once in the source. */
export function splitAppendices(
  lines: readonly SourceLine[],
  starts: readonly AppendixStart[],
  complain: Complain,
): SplitSource {
  const found: { number: number; index: number }[] = [];
  for (const { number, begins } of starts) {
    const indexes = lines.flatMap((line, index) =>
      line.text.trim() === begins.value ? [index] : [],
    );
    const [index] = indexes;
    if (index === undefined) {
      complain(
        begins.line,
        `no line of the report is “${begins.value}”, where appendix ${number} should begin`,
      );
    } else if (indexes.length > 1) {
      complain(
        begins.line,
        `${indexes.length} lines of the report are “${begins.value}”, and appendix ${number} can begin at only one`,
      );
    } else {
      found.push({ number, index });
    }
  }
  found.sort((a, b) => a.index - b.index);
  const body = lines.slice(0, found[0]?.index ?? lines.length);
  const appendices = new Map(
    found.map(({ number, index }, i) => [
      number,
      lines.slice(index, found[i + 1]?.index ?? lines.length),
    ]),
  );
  return { body, appendices };
}
