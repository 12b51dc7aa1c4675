import { tableAnchors } from "./annotation/table-text.ts";
import { anchorOf } from "./anchors.ts";
import type { Pack } from "./pack.ts";

/** A line of the report's contents. */
export interface OutlineItem {
  readonly anchor: string;
  readonly kind: "summary" | "part" | "appendix" | "abbreviations";
  /** As printed, such as `2` for a section or for an appendix; empty where there is none. */
  readonly number: string;
  /** The paper's words; empty where it has none. */
  readonly title: string;
}

/** What the report holds, in its order. */
export function reportOutline(pack: Pack): readonly OutlineItem[] {
  const { sections, closing } = pack.report;
  return [
    {
      anchor: anchorOf.summary,
      kind: "summary",
      number: "",
      title: "",
    },
    ...sections.map(({ number, title }): OutlineItem => ({
      anchor: anchorOf.section(number),
      kind: "part",
      number: String(number),
      title,
    })),
    ...closing.map(({ title }, index): OutlineItem => ({
      anchor: anchorOf.closing(index + 1),
      kind: "part",
      number: "",
      title,
    })),
    ...reportAppendices(pack).map(({ number, title }): OutlineItem => ({
      anchor: anchorOf.appendix(number),
      kind: "appendix",
      number: String(number),
      title,
    })),
    ...(pack.abbreviations.length === 0
      ? []
      : [
          {
            anchor: anchorOf.abbreviations,
            kind: "abbreviations",
            number: "",
            title: "",
          } as const,
        ]),
  ];
}

/** An appendix with what it holds. `unread`: it is in the paper, and nothing of it in the pack. */
export interface ReportAppendix {
  readonly number: number;
  /** As the report's list of appendices has it; empty when it has none. */
  readonly title: string;
  readonly holds: "plan" | "structure" | "indicators" | "guide" | "unread";
}

/** The appendices that the report lists, and any that the pack has besides. */
export function reportAppendices(pack: Pack): readonly ReportAppendix[] {
  const holds = new Map<number, ReportAppendix["holds"]>(
    pack.report.appendices.map(({ number }) => [number, "unread"]),
  );
  if (pack.plan !== null) holds.set(pack.plan.appendix, "plan");
  if (pack.structure !== null) holds.set(pack.structure.appendix, "structure");
  if (pack.indicatorTable !== null)
    holds.set(pack.indicatorTable.appendix, "indicators");
  holds.set(pack.guide.appendix, "guide");
  return [...holds]
    .map(([number, held]) => ({ number, title: titleOf(number), holds: held }))
    .toSorted((a, b) => a.number - b.number);

  function titleOf(wanted: number): string {
    return (
      pack.report.appendices.find(({ number }) => number === wanted)?.title ??
      ""
    );
  }
}

/** Every place of the report that a link can lead to. */
export function reportAnchors(pack: Pack): ReadonlySet<string> {
  return new Set([
    anchorOf.front,
    ...reportOutline(pack).map(({ anchor }) => anchor),
    ...pack.report.sections.flatMap(({ paragraphs, missing }) =>
      [...paragraphs, ...missing].map(({ ref }) => ref),
    ),
    ...pack.report.sections.flatMap(({ tables }) => tableAnchors(tables)),
    ...(pack.plan === null ? [] : pack.themes.map(({ id }) => id)),
    ...(pack.indicatorTable === null ? [] : pack.kpis.map(({ id }) => id)),
    ...pack.abbreviations.map(({ short }) => anchorOf.abbreviation(short)),
  ]);
}
