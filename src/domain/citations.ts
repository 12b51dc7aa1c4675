import type { ParagraphRef } from "./ids.ts";
import type { Pack } from "./pack.ts";
import type { EvidenceLink, IndicatorLink, Question } from "./question.ts";
import type { Missing, Paragraph, Section, Table } from "./report.ts";
import type { Indicator } from "./indicator.ts";

/** A paragraph with what stands around it in the report. */
export interface PlacedParagraph {
  readonly paragraph: Paragraph;
  readonly section: Section;
  readonly tables: readonly Table[];
  /** Lost figures that the paragraph speaks of. */
  readonly lostFigures: readonly Missing[];
}

export function findParagraph(
  pack: Pack,
  ref: ParagraphRef,
): PlacedParagraph | undefined {
  for (const section of pack.report.sections) {
    const paragraph = section.paragraphs.find(
      (candidate) => candidate.ref === ref,
    );
    if (paragraph === undefined) continue;
    return {
      paragraph,
      section,
      tables: section.tables.filter((table) => table.ref === ref),
      lostFigures: section.missing.filter(
        (missing) =>
          missing.kind === "figure" && missing.spokenOfIn.includes(ref),
      ),
    };
  }
  return undefined;
}

/** A cited paragraph with the figures that stand beside it. */
export interface CitedParagraph extends PlacedParagraph {
  readonly link: EvidenceLink;
  readonly figures: readonly CitedFigure[];
}

export interface CitedFigure {
  readonly indicator: Indicator;
  readonly link: IndicatorLink;
}

export interface CitedEvidence {
  readonly direct: readonly CitedParagraph[];
  readonly context: readonly CitedParagraph[];
  /** Figures that no cited paragraph speaks of. */
  readonly otherFigures: readonly CitedFigure[];
}

/** A question's evidence as it is read: claims with their figures, direct before context, each in the report's order. */
export function citeEvidence(pack: Pack, question: Question): CitedEvidence {
  const figures = question.kpis.flatMap((link) => {
    const indicator = pack.kpis.find((candidate) => candidate.id === link.id);
    return indicator === undefined ? [] : [{ indicator, link }];
  });
  const cited = question.evidence.flatMap((link) => {
    const placed = findParagraph(pack, link.ref);
    if (placed === undefined) return [];
    return [
      {
        ...placed,
        link,
        figures: figures.filter((figure) => figure.link.beside === link.ref),
      },
    ];
  });
  return {
    direct: cited.filter(({ link }) => link.grade === "direct"),
    context: cited.filter(({ link }) => link.grade === "context"),
    otherFigures: figures.filter((figure) => figure.link.beside === undefined),
  };
}

/** Which questions use each paragraph, indicator and theme, by id, in the guide's order. */
export function questionsByCitation(
  pack: Pack,
): ReadonlyMap<string, readonly Question[]> {
  const byId = new Map<string, Question[]>();
  for (const question of pack.questions) {
    const cited = [
      ...question.evidence.map((link) => link.ref),
      ...question.kpis.map((link) => link.id),
      ...question.themes,
    ];
    for (const id of cited) byId.set(id, [...(byId.get(id) ?? []), question]);
  }
  return byId;
}
