import { compareRefs, type ParagraphRef } from "./ids.ts";
import type { Missing, Paragraph, Section, Table } from "./report.ts";

/** What stands in a section, one item a printed number. */
export type SectionItem =
  | {
      readonly kind: "paragraph";
      readonly ref: ParagraphRef;
      readonly paragraph: Paragraph;
      readonly tables: readonly Table[];
    }
  | {
      readonly kind: "figure";
      readonly ref: ParagraphRef;
      readonly spokenOfIn: readonly ParagraphRef[];
    }
  | {
      /** A number that the text skips, between the numbers it goes from and to; null at a section's end. */
      readonly kind: "number";
      readonly ref: ParagraphRef;
      readonly before: ParagraphRef | null;
      readonly after: ParagraphRef | null;
    };

/** A section's paragraphs with what is missing among them, in the order of their numbers. */
export function sectionItems(section: Section): readonly SectionItem[] {
  const printed = [
    ...section.paragraphs.map(({ ref }) => ref),
    ...section.missing.filter(isFigure).map(({ ref }) => ref),
  ].toSorted(compareRefs);
  return [
    ...section.paragraphs.map((paragraph): SectionItem => {
      const { ref } = paragraph;
      const tables = section.tables.filter((table) => table.ref === ref);
      return { kind: "paragraph", ref, paragraph, tables };
    }),
    ...section.missing.map(({ ref, spokenOfIn, kind }): SectionItem => {
      if (kind === "figure") return { kind, ref, spokenOfIn };
      const before = printed.findLast((other) => compareRefs(other, ref) < 0);
      const after = printed.find((other) => compareRefs(other, ref) > 0);
      return { kind, ref, before: before ?? null, after: after ?? null };
    }),
  ].toSorted((a, b) => compareRefs(a.ref, b.ref));
}

const isFigure = (missing: Missing) => missing.kind === "figure";
