import { tableAnchors } from "./annotation/table-text.ts";
import { anchorOf } from "./anchors.ts";
import type { Pack } from "./pack.ts";
import { reportAppendices, type ReportAppendix } from "./report-outline.ts";
import { sectionItems, type SectionItem } from "./section-items.ts";

/** A part of the report that is drawn at once. Headings are in none: they are always there. */
export interface ReportPiece {
  /** Its place among all pieces, in the report's order. */
  readonly index: number;
  /** What of a section it holds; empty for an appendix's. */
  readonly items: readonly SectionItem[];
  /** About how long it is, in letters of its text. */
  readonly letters: number;
}

export interface ReportPieces {
  readonly all: readonly ReportPiece[];
  /** By the anchor of the heading that they stand under: a section's, an appendix's, the abbreviations'. */
  readonly under: ReadonlyMap<string, readonly ReportPiece[]>;
  /** By anchor, the piece that holds it; for a heading, the first one under it. */
  readonly holding: ReadonlyMap<string, number>;
  /** Too long to be laid out as a whole. */
  readonly isLong: boolean;
}

/** So many letters are drawn at once: some five paragraphs, which a slow tablet draws between two frames. */
const fullPiece = 2_000;
/** What stands around an item, as letters. */
const aroundItem = 80;
const tableRow = 120;
/** More pieces than this make a report long: some three times the first pack's. */
const mostAtEase = 120;

/** Cuts the report into pieces, none of which goes over a heading. */
export function reportPieces(pack: Pack): ReportPieces {
  const all: ReportPiece[] = [];
  const under = new Map<string, ReportPiece[]>();
  const holding = new Map<string, number>();

  const add = (
    heading: string,
    items: readonly SectionItem[],
    letters: number,
    anchors: readonly string[],
  ) => {
    const piece = { index: all.length, items, letters };
    all.push(piece);
    under.set(heading, [...(under.get(heading) ?? []), piece]);
    if (!holding.has(heading)) holding.set(heading, piece.index);
    for (const anchor of anchors) holding.set(anchor, piece.index);
  };

  for (const section of pack.report.sections) {
    const heading = anchorOf.section(section.number);
    let items: SectionItem[] = [];
    let letters = 0;
    const cut = () => {
      if (items.length === 0) return;
      const anchors = items.flatMap((item) => [
        item.ref,
        ...(item.kind === "paragraph" ? tableAnchors(item.tables) : []),
      ]);
      add(heading, items, letters, anchors);
      items = [];
      letters = 0;
    };
    for (const item of sectionItems(section)) {
      items.push(item);
      letters += lettersOf(item);
      if (letters >= fullPiece) cut();
    }
    cut();
  }
  for (const { number, holds } of reportAppendices(pack)) {
    const anchors = anchorsIn(pack, holds);
    add(anchorOf.appendix(number), [], fullPiece, anchors);
  }
  if (pack.abbreviations.length > 0) {
    const anchors = pack.abbreviations.map(({ short }) =>
      anchorOf.abbreviation(short),
    );
    add(anchorOf.abbreviations, [], anchors.length * aroundItem, anchors);
  }
  return { all, under, holding, isLong: all.length > mostAtEase };
}

function lettersOf(item: SectionItem): number {
  if (item.kind !== "paragraph") return aroundItem;
  const rows = item.tables.reduce((sum, table) => sum + table.rows.length, 0);
  return item.paragraph.text.length + aroundItem + rows * tableRow;
}

function anchorsIn(
  { themes, kpis }: Pack,
  holds: ReportAppendix["holds"],
): readonly string[] {
  if (holds === "plan") return themes.map(({ id }) => id);
  return holds === "indicators" ? kpis.map(({ id }) => id) : [];
}
