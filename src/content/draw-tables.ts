import { readFigure } from "../domain/figures.ts";
import type { IndicatorId } from "../domain/ids.ts";
import type { Indicator } from "../domain/indicator.ts";
import {
  tablePlotKinds,
  type Report,
  type Table,
  type TablePlotKind,
} from "../domain/report.ts";
import { areOfOneKind } from "../domain/table-plot.ts";
import { checkDuplicates, checkOneOf, checkWord } from "./check-links.ts";
import type { Complain } from "./problem.ts";
import { readFields, readList, readText, type Fields } from "./read-fields.ts";
import type { Located } from "./read-yaml.ts";

/** A table of the report that an officer wants drawn, or that repeats an indicator, which is drawn anyway. */
export interface PlotEntry {
  /** The paragraph that the table stands under. */
  readonly table: Located;
  readonly as:
    | { readonly kind: "columns"; readonly are: Located }
    | { readonly kind: "indicator"; readonly id: Located };
}

/** Reads the list of tables that are drawn; none when the pack has no such list. */
export function readPlots(fields: Fields, complain: Complain): PlotEntry[] {
  return readList(fields, "plots", "the pack", complain).map((node) => {
    const keys = ["table", "columns", "indicator"];
    const own = readFields(node, "a plot", keys, complain);
    const text = (key: string) =>
      readText(own, key, "a plot", node.line, complain);
    if (own.has("columns") && own.has("indicator"))
      complain(
        node.line,
        "a plot has both “columns” and “indicator”, and needs one of them",
      );
    return {
      table: text("table"),
      as: own.has("indicator")
        ? { kind: "indicator", id: text("indicator") }
        : { kind: "columns", are: text("columns") },
    };
  });
}

/**
 * The report with a note on each table that is drawn. Complains of tables and indicators that are not there, and of cells that cannot stand on
 * one scale.
 */
export function drawTables(
  plots: readonly PlotEntry[],
  report: Report,
  kpis: readonly Indicator[],
  complain: Complain,
): Report {
  checkDuplicates(
    plots.map(({ table }) => table),
    "“plots” names the table of para",
    complain,
  );
  const tables = report.sections.flatMap((section) => section.tables);
  const notes = new Map<string, Pick<Table, "plot" | "indicator">>();
  for (const { table, as } of plots) {
    const { value: ref, line } = table;
    const meant = tables.filter((candidate) => candidate.ref === ref);
    if (meant.length === 0 && ref !== "") {
      const refs = tables.map((candidate) => candidate.ref).join(", ");
      complain(
        line,
        `“plots” names a table under para ${ref}, and there is none (${refs ? `there are tables under ${refs}` : "the report has no table"})`,
      );
    }
    if (as.kind === "indicator") {
      const ids = kpis.map(({ id }) => id);
      checkOneOf(as.id, ids, "indicator", complain);
      notes.set(ref, { indicator: as.id.value as IndicatorId });
      continue;
    }
    checkWord(as.are, "“columns” of a plot", tablePlotKinds, complain);
    for (const cell of meant.flatMap(cellsOutOfPlace))
      complain(
        line,
        `the table under para ${ref} cannot be drawn: “${cell}” is not a plain number of the same kind as the others`,
      );
    notes.set(ref, { plot: as.are.value as TablePlotKind });
  }
  return {
    ...report,
    sections: report.sections.map((section) => ({
      ...section,
      tables: section.tables.map((table) => ({
        ...table,
        ...notes.get(table.ref),
      })),
    })),
  };
}

/** Printed cells that keep a table from being drawn. */
function cellsOutOfPlace({ rows }: Table): string[] {
  const cells = rows.flatMap((row) => row.cells).filter((cell) => cell !== "");
  const first = cells.map(readFigure).find((figure) => figure !== null) ?? null;
  return cells.filter((cell) => !areOfOneKind([first, readFigure(cell)]));
}
