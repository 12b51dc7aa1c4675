import { anchorOf } from "./anchors.ts";
import { groupQuestions } from "./coverage.ts";
import type { Pack } from "./pack.ts";
import type { Grade, Question } from "./question.ts";
import { reportAppendices } from "./report-outline.ts";

/** Where in the report the evidence for each question lies: questions by the parts of the report that an officer can link to. */
export interface CoverageMap {
  readonly columns: readonly CoverageColumn[];
  readonly groups: readonly {
    readonly title: string;
    readonly rows: readonly CoverageRow[];
  }[];
  readonly total: CoverageCount;
}

export interface CoverageCount {
  readonly direct: number;
  readonly context: number;
}

/** A section of the report, or an appendix that questions are linked to. */
export interface CoverageColumn extends CoverageCount {
  readonly kind: "section" | "appendix";
  readonly number: number;
  readonly title: string;
  /** Its place on the report's page. */
  readonly anchor: string;
  /** The numbers of the questions that draw on it, in order. */
  readonly questions: readonly number[];
}

export interface CoverageRow extends CoverageCount {
  readonly question: Question;
  /** One for each column, in their order. */
  readonly cells: readonly CoverageCell[];
}

export interface CoverageCell {
  readonly column: CoverageColumn;
  /** Direct before context, each in the report's order. */
  readonly items: readonly CoverageItem[];
  readonly direct: number;
  readonly context: number;
}

export interface CoverageItem {
  /** A paragraph's ref, an indicator's or a theme's id: its anchor on the report's page. */
  readonly id: string;
  /** A theme of the plan is context: it says what is meant to be done, and not what is. */
  readonly grade: Grade;
  /** The title of an indicator or a theme; empty for a paragraph. */
  readonly title: string;
  /** Why it bears on the question; empty for a theme. */
  readonly why: string;
}

/** Counts a pack's links, cell by cell. Sections that no question draws on keep their column. */
export function mapCoverage(pack: Pack): CoverageMap {
  const places = [
    ...pack.report.sections.map(({ number, title, paragraphs }) => {
      const refs = new Set<string>(paragraphs.map(({ ref }) => ref));
      return {
        kind: "section" as const,
        number,
        title,
        anchor: anchorOf.section(number),
        itemsOf: ({ evidence }: Question): CoverageItem[] =>
          evidence
            .filter(({ ref }) => refs.has(ref))
            .map(({ ref, grade, why }) => ({ id: ref, grade, title: "", why })),
      };
    }),
    ...reportAppendices(pack).flatMap(({ number, title, holds }) => {
      if (holds !== "plan" && holds !== "indicators") return [];
      const itemsOf =
        holds === "plan"
          ? ({ themes }: Question) => themeItems(pack, themes)
          : ({ kpis }: Question) => indicatorItems(pack, kpis);
      const anchor = anchorOf.appendix(number);
      return [{ kind: "appendix" as const, number, title, anchor, itemsOf }];
    }),
  ];
  const columns = places.map(({ itemsOf, ...place }): CoverageColumn => {
    const used = pack.questions.filter((question) => itemsOf(question).length);
    return {
      ...place,
      ...count(used.flatMap(itemsOf)),
      questions: used.map(({ number }) => number),
    };
  });
  const rowOf = (question: Question): CoverageRow => {
    const cells = columns.map((column, index): CoverageCell => {
      const items = places[index]?.itemsOf(question) ?? [];
      return {
        column,
        items: [
          ...items.filter(({ grade }) => grade === "direct"),
          ...items.filter(({ grade }) => grade === "context"),
        ],
        ...count(items),
      };
    });
    return { question, cells, ...sum(cells) };
  };
  return {
    columns,
    groups: groupQuestions(pack.questions).map(({ title, questions }) => ({
      title,
      rows: questions.map(rowOf),
    })),
    total: sum(columns),
  };
}

function themeItems(
  { themes }: Pack,
  named: Question["themes"],
): CoverageItem[] {
  return themes
    .filter(({ id }) => named.includes(id))
    .map(({ id, title }) => ({ id, grade: "context", title, why: "" }));
}

function indicatorItems(
  { kpis }: Pack,
  links: Question["kpis"],
): CoverageItem[] {
  return links.flatMap(({ id, grade, why }) => {
    const indicator = kpis.find((candidate) => candidate.id === id);
    return indicator === undefined
      ? []
      : [{ id, grade, title: indicator.title, why }];
  });
}

const count = (items: readonly CoverageItem[]): CoverageCount => ({
  direct: items.filter(({ grade }) => grade === "direct").length,
  context: items.filter(({ grade }) => grade === "context").length,
});

const sum = (counts: readonly CoverageCount[]): CoverageCount => ({
  direct: counts.reduce((total, { direct }) => total + direct, 0),
  context: counts.reduce((total, { context }) => total + context, 0),
});
