import type { IndicatorId } from "../domain/ids.ts";
import {
  columnIds,
  type ColumnId,
  type Indicator,
  type IndicatorTable,
  type Rag,
} from "../domain/indicator.ts";
import { mendCell } from "./mend.ts";
import { didYouMean } from "./nearest.ts";
import type { Complain } from "./problem.ts";
import type { IndicatorField, IndicatorsEntry } from "./appendix-entry.ts";
import { isTableRow, type SourceLine } from "./source-lines.ts";

const ratings = new Map<string, Rag>([
  ["r", "red"],
  ["red", "red"],
  ["a", "amber"],
  ["amber", "amber"],
  ["g", "green"],
  ["green", "green"],
]);
const directions = new Map<string, "high" | "low">([
  ["high", "high"],
  ["low", "low"],
]);

const isColumnId = (field: IndicatorField): field is ColumnId =>
  columnIds.some((id) => id === field);

/** Reads the table of indicators by its printed headings. Complains of a heading that the pack does not know, or misses. */
export function parseIndicators(
  lines: readonly SourceLine[],
  entry: IndicatorsEntry,
  complain: { readonly report: Complain; readonly pack: Complain },
): { table: IndicatorTable; kpis: Indicator[] } {
  const tableAt = lines.findIndex(isTableRow);
  const [header, ...rows] = tableAt < 0 ? [] : lines.slice(tableAt);
  if (!header)
    complain.report(
      lines[0]?.number ?? 1,
      `appendix ${entry.number} holds no table of indicators`,
    );
  const headings = header?.text.split("\t").map(mendCell) ?? [];
  const fields = readHeadings(headings, header?.number ?? 1, entry, complain);
  const kpis = rows.flatMap(
    (row, index) =>
      parseIndicator(row, index + 1, fields, complain.report) ?? [],
  );
  return {
    table: {
      title:
        lines
          .slice(0, Math.max(tableAt, 0))
          .find((line) => !/^appendix \d+$/i.test(line.text))?.text ?? "",
      appendix: entry.number,
      titleLabel: entry.columns.get("title")?.value ?? "",
      columns: headings.flatMap((label, index) => {
        const field = fields[index];
        return field && isColumnId(field)
          ? [{ id: field, label, period: readPeriod(label) }]
          : [];
      }),
    },
    kpis,
  };
}

/** The year that a heading names: `13/14`, `2013-14` or `2014`. */
const readPeriod = (label: string): string =>
  /\b(?:\d{4}(?:[/-]\d{2,4})?|\d{2}\/\d{2})\b/.exec(label)?.[0] ?? "";

function readHeadings(
  headings: readonly string[],
  line: number,
  { columns }: IndicatorsEntry,
  complain: { readonly report: Complain; readonly pack: Complain },
): (IndicatorField | null)[] {
  const fieldByHeading = new Map(
    [...columns].map(([field, heading]) => [heading.value, field]),
  );
  for (const [field, heading] of columns) {
    if (heading.value && !headings.includes(heading.value)) {
      complain.pack(
        heading.line,
        `the indicators' table has no heading “${heading.value}”${didYouMean(heading.value, headings)}`,
      );
    } else if (fieldByHeading.get(heading.value) !== field) {
      complain.pack(
        heading.line,
        `the heading “${heading.value}” is given to two columns`,
      );
    }
  }
  return headings.map((heading) => {
    const field = fieldByHeading.get(heading);
    if (!field)
      complain.report(
        line,
        `the indicators' table has a heading “${heading}” that the pack's columns do not know`,
      );
    return field ?? null;
  });
}

function parseIndicator(
  row: SourceLine,
  number: number,
  fields: readonly (IndicatorField | null)[],
  complain: Complain,
): Indicator | null {
  const cells = row.text.split("\t").map(mendCell);
  if (cells.length !== fields.length) {
    complain(
      row.number,
      `“${cells[0]}” has ${cells.length} cells, and the indicators' table ${fields.length} headings`,
    );
    return null;
  }
  const cell = (field: IndicatorField) => cells[fields.indexOf(field)] ?? "";
  const read = <T>(
    field: IndicatorField,
    meanings: ReadonlyMap<string, T>,
  ): T | null => {
    const printed = cell(field);
    const meaning = meanings.get(printed.toLowerCase()) ?? null;
    if (printed && meaning === null) {
      complain(
        row.number,
        `“${cell("title")}” has “${printed}” where one of ${[...meanings.keys()].join(", ")} should be`,
      );
    }
    return meaning;
  };
  return {
    id: `K${number}` as IndicatorId,
    title: cell("title"),
    goodIs: read("goodIs", directions),
    rag: read("rating", ratings),
    values: Object.fromEntries(columnIds.map((id) => [id, cell(id)])) as Record<
      ColumnId,
      string
    >,
  };
}
