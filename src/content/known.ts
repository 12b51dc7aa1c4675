import type { ParagraphRef } from "../domain/ids.ts";
import type { Indicator } from "../domain/indicator.ts";
import type { Theme } from "../domain/plan.ts";
import type { Missing, Report } from "../domain/report.ts";

/** What a question's file can point at. */
export interface Known {
  /** In the report's order. */
  readonly refs: readonly ParagraphRef[];
  /** Each paragraph's words with its tables' cells, by its number. */
  readonly paragraphs: ReadonlyMap<string, string>;
  readonly missing: ReadonlyMap<string, Missing["kind"]>;
  readonly indicators: readonly Indicator[];
  readonly themes: readonly string[];
}

export function collectKnown(
  report: Report,
  indicators: readonly Indicator[],
  themes: readonly Theme[],
): Known {
  const paragraphs = new Map<string, string>();
  const missing = new Map<string, Missing["kind"]>();
  for (const section of report.sections) {
    for (const { ref, text } of section.paragraphs) {
      const tables = section.tables.filter((table) => table.ref === ref);
      const cells = tables.flatMap((table) => [
        ...table.columns,
        ...table.rows.flatMap((row) => [row.label, ...row.cells]),
      ]);
      paragraphs.set(ref, [text, ...cells].join("\n"));
    }
    // A lost figure without a number of its own is recorded under a paragraph that does stand.
    for (const { ref, kind } of section.missing)
      if (!paragraphs.has(ref)) missing.set(ref, kind);
  }
  return {
    refs: [...paragraphs.keys()] as ParagraphRef[],
    paragraphs,
    missing,
    indicators,
    themes: themes.map((theme) => theme.id),
  };
}
