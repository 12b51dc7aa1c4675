import { anchorOf } from "../anchors.ts";
import type { Indicator, IndicatorTable } from "../indicator.ts";
import type { Table } from "../report.ts";

/** The cells of a table's rows as they are printed, its headings first. */
export type Rows = readonly (readonly string[])[];

const betweenCells = "\t";
const betweenRows = "\n\n";

/** A table as a text that words can be highlighted in: to whoever chooses without a pointer a row is a sentence. */
export const joinRows = (rows: Rows): string =>
  rows.map((cells) => cells.join(betweenCells)).join(betweenRows);

/** Where each cell begins in that text. */
export function cellStarts(rows: Rows): readonly (readonly number[])[] {
  let start = 0;
  return rows.map((cells) => {
    const starts = cells.map((cell) => {
      const here = start;
      start += cell.length + betweenCells.length;
      return here;
    });
    start += betweenRows.length - betweenCells.length;
    return starts;
  });
}

/** The anchor of each table of a section, in their order. */
export const tableAnchors = (
  tables: readonly Pick<Table, "ref">[],
): readonly string[] =>
  tables.map(({ ref }, index) => {
    const before = tables.slice(0, index).filter((table) => table.ref === ref);
    return anchorOf.table(ref, before.length + 1);
  });

/** The first column holds the rows' labels; where no row has one, it is not there. */
export function tableRows({ columns, rows }: Table): Rows {
  const isLabelled = rows.some(({ label }) => label !== "");
  const line = (label: string, cells: readonly string[]) =>
    isLabelled ? [label, ...cells] : cells;
  return [
    line("", columns),
    ...rows.map(({ label, cells }) => line(label, cells)),
  ];
}

/** The caption and the headings of the table of indicators. */
export const indicatorHead = ({
  title,
  titleLabel,
  columns,
}: IndicatorTable): Rows => [
  [title],
  [titleLabel, ...columns.map(({ label }) => label)],
];

/** Title, figures in the order of the columns, rating, and which way is good. */
export const indicatorRow = (
  { title, values, rag, goodIs }: Indicator,
  { columns }: IndicatorTable,
): readonly string[] => [
  title,
  ...columns.map(({ id }) => values[id]),
  capital(rag ?? ""),
  capital(goodIs ?? ""),
];

const capital = (word: string): string =>
  word.slice(0, 1).toUpperCase() + word.slice(1);
