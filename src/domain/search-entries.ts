import { anchorOf } from "./anchors.ts";
import { withoutRepeats } from "./enquiry.ts";
import type { EnquiryId } from "./ids.ts";
import type { Indicator, IndicatorTable } from "./indicator.ts";
import type { Pack } from "./pack.ts";
import type { Reference } from "./search-reference.ts";
import type { Paragraph, Section, Table } from "./report.ts";

export type EntryKind =
  "question" | "report" | "enquiry" | "indicator" | "abbreviation" | "guide";

/** Something that search can find in a pack. */
export interface SearchEntry {
  readonly id: string;
  readonly kind: EntryKind;
  /** How one cites it, such as `2.11`, `K2` or `Q12`; empty where the paper gives it no number. */
  readonly cite: string;
  readonly text: string;
  /** More words that are searched and shown under the first, or empty. */
  readonly detail: string;
  readonly place:
    | Reference
    | { readonly page: "enquiries"; readonly enquiry: EnquiryId }
    | { readonly page: "guide" };
}

/** A line of enquiry about more places than this is not known by them. */
const mostCited = 2;

/** Between the items of a list, where it is read as one line. */
const between = " · ";

/** All that search looks through in a pack, in the order of the paper. */
export function searchEntries(pack: Pack): readonly SearchEntry[] {
  return [
    ...questionEntries(pack),
    ...frontEntries(pack),
    ...pack.report.sections.flatMap(sectionEntries),
    ...closingEntries(pack),
    ...appendixEntries(pack),
    ...enquiryEntries(pack),
    ...pack.kpis.map((kpi) => indicatorEntry(kpi, pack.indicatorTable)),
    ...abbreviationEntries(pack),
    ...guideEntries(pack),
  ];
}

function questionEntries({ questions }: Pack): SearchEntry[] {
  return questions.map(({ number, text, group }) => ({
    id: `Q${number}`,
    kind: "question",
    cite: `Q${number}`,
    text,
    detail: group,
    place: { page: "question", number },
  }));
}

function reportEntry(
  anchor: string,
  cite: string,
  text: string,
  detail = "",
): SearchEntry {
  const place = { page: "report", anchor } as const;
  return { id: anchor, kind: "report", cite, text, detail, place };
}

function frontEntries({ report: { front } }: Pack): SearchEntry[] {
  const credits = front.credits.map(({ label, text }) => `${label}: ${text}`);
  const text = [front.title, ...front.summary].join("\n");
  return [reportEntry(anchorOf.summary, "", text, credits.join(between))];
}

function sectionEntries(section: Section): SearchEntry[] {
  const { number, title, paragraphs, tables } = section;
  return [
    reportEntry(anchorOf.section(number), String(number), title),
    ...paragraphs.map((paragraph) => {
      const own = tables.filter(({ ref }) => ref === paragraph.ref);
      const words = withoutRowLabels(paragraph, own);
      const rows = own.flatMap(tableLines);
      return reportEntry(
        paragraph.ref,
        paragraph.ref,
        words === "" ? rows.join(between) : words,
        words === "" ? "" : rows.join(between),
      );
    }),
  ];
}

/** A paragraph whose only words are its table's row heading is read once, in the table. */
function withoutRowLabels(
  { text }: Paragraph,
  tables: readonly Table[],
): string {
  const labels = new Set(
    tables.flatMap(({ rows }) => rows.map(({ label }) => label)),
  );
  const blocks = text.split("\n\n").filter((block) => !labels.has(block));
  return blocks.join("\n");
}

/** `11 to 15 years: Apr 126, May 122…` */
function tableLines({ columns, rows }: Table): readonly string[] {
  return rows.map(({ label, cells }) => {
    const read = cells.map((cell, index) =>
      `${columns[index] ?? ""} ${cell}`.trim(),
    );
    return `${label === "" ? "" : `${label}: `}${read.join(", ")}`;
  });
}

function closingEntries({ report: { closing } }: Pack): SearchEntry[] {
  return closing.map(({ title, text }, index) =>
    reportEntry(anchorOf.closing(index + 1), "", title, text.join(between)),
  );
}

function appendixEntries(pack: Pack): SearchEntry[] {
  const { plan, structure, themes } = pack;
  return [
    ...pack.report.appendices.map(({ number, title }) =>
      reportEntry(
        anchorOf.appendix(number),
        `Appendix ${number}`,
        title,
        plan?.appendix === number
          ? [...plan.introduction, ...plan.ambitions.items].join(between)
          : structure?.appendix === number
            ? structure.roles
                .map((role) => `${role.title}, ${role.unit}`)
                .join(between)
            : "",
      ),
    ),
    ...themes.map(({ id, title, aim, priorities }) =>
      reportEntry(id, id, title, [aim, ...priorities].join(between)),
    ),
  ];
}

/** Each told once; one about a single indicator by that indicator's title, as everywhere. */
function enquiryEntries({ enquiries, kpis }: Pack): SearchEntry[] {
  return withoutRepeats(enquiries).map(({ id, where, statement, ask }) => {
    const [place, ...others] = where;
    const title =
      others.length === 0 && kpis.find((kpi) => kpi.id === place)?.title;
    return {
      id: `enquiry-${id}`,
      kind: "enquiry",
      cite: where.length > mostCited ? "" : where.join(", "),
      text: title ? `${title}: ${statement}` : statement,
      detail: ask,
      place: { page: "enquiries", enquiry: id },
    };
  });
}

function indicatorEntry(
  { id, title, values }: Indicator,
  table: IndicatorTable | null,
): SearchEntry {
  const figures = (table?.columns ?? [])
    .filter((column) => values[column.id] !== "")
    .map((column) => `${column.label} ${values[column.id]}`);
  return {
    id,
    kind: "indicator",
    cite: id,
    text: title,
    detail: figures.join(", "),
    place: { page: "report", anchor: id },
  };
}

function abbreviationEntries({ abbreviations }: Pack): SearchEntry[] {
  return abbreviations.map(({ short, long }) => ({
    id: anchorOf.abbreviation(short),
    kind: "abbreviation",
    cite: short,
    text: long,
    detail: "",
    place: { page: "report", anchor: anchorOf.abbreviation(short) },
  }));
}

function guideEntries({ guide }: Pack): SearchEntry[] {
  return guide.parts.flatMap(({ title, blocks }, partIndex) =>
    blocks
      .flatMap((block) => (block.kind === "list" ? block.items : [block.text]))
      .map((text, index) => ({
        id: `guide-${partIndex}-${index}`,
        kind: "guide" as const,
        cite: "",
        text,
        detail: title,
        place: { page: "guide" as const },
      })),
  );
}
