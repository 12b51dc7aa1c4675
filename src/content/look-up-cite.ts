import type { Citation } from "../domain/enquiry.ts";
import { readFigure } from "../domain/figures.ts";
import type { ParagraphRef } from "../domain/ids.ts";
import { columnIds } from "../domain/indicator.ts";
import type { Operand } from "./expression.ts";
import { figuresIn, sameFigure } from "./fill-text.ts";
import { didYouMean, nearestRef } from "./nearest.ts";
import { placeTexts } from "./place-texts.ts";
import type { Complain } from "./problem.ts";
import type { AuthoredCite, AuthoredPlace } from "./read-enquiries.ts";
import type { SourceContent } from "./read-source.ts";
import type { Located } from "./read-yaml.ts";

/** Something cited, found in the paper. */
export interface Found {
  readonly citation: Citation;
  /** Its words, for the figures that stand in them. */
  readonly text: string;
  readonly figures: readonly {
    readonly name: string;
    readonly operand: Operand;
    readonly line: number;
  }[];
}

/** Finds what an officer cites. Complains of what the paper does not hold, and then gives null. */
export function createLookup(content: SourceContent, complain: Complain) {
  const { report, kpis, indicatorTable } = content;
  const paragraphs = new Map(
    report.sections.flatMap(({ paragraphs: all }) =>
      all.map(({ ref, text }) => [ref as string, text] as const),
    ),
  );
  const refs = [...paragraphs.keys()] as ParagraphRef[];
  const missing = new Set(
    report.sections.flatMap(({ missing: all }) => all.map(({ ref }) => ref)),
  );
  const places = placeTexts(content);

  function toOperand(
    { name, printed }: AuthoredCite["figures"][number],
    text: string,
  ): Operand | null {
    const wanted = printed.value === "" ? text : printed.value;
    const figure = readFigure(wanted);
    if (!/^[a-z][a-z0-9-]*$/i.test(name) || name.endsWith("-")) {
      complain(printed.line, `“${name}” is no name for a figure`);
      return null;
    }
    if (figure === null) {
      complain(
        printed.line,
        `the figure “${name}” is “${wanted}”, which is no number`,
      );
      return null;
    }
    if (!figuresIn(text).some((one) => sameFigure(one, wanted))) {
      complain(
        printed.line,
        `the figure ${wanted} is not in the words cited: “${text}”`,
      );
      return null;
    }
    const isPercentage = figure.unit === "percent";
    return {
      printed: figure.printed,
      value: isPercentage ? figure.value / 100 : figure.value,
      isPercentage,
    };
  }

  /** The row, column or years beside a cell may be named in a sentence. */
  function labelOf(citation: Citation): string {
    if (citation.kind === "table-cell")
      return ` ${citation.row} ${citation.column}`;
    if (citation.kind !== "cell") return "";
    const title = kpis.find(({ id }) => id === citation.indicator)?.title ?? "";
    const column = indicatorTable?.columns.find(
      ({ id }) => id === citation.column,
    );
    return ` ${title} ${column?.label ?? ""}`;
  }

  function checkQuote(quote: Located, text: string, where: string): boolean {
    if (quote.value !== "" && text.includes(quote.value)) return true;
    complain(
      quote.line,
      `${where} does not say “${quote.value}”${nearestWords(quote.value, text)}`,
    );
    return false;
  }

  const cites: {
    readonly [Kind in AuthoredPlace["kind"]]: (
      place: Extract<AuthoredPlace, { readonly kind: Kind }>,
    ) => Citation | null;
  } = {
    words({ para, quote }) {
      const text = paragraphs.get(para.value);
      if (text === undefined) {
        complain(
          para.line,
          `para ${para.value} is cited, which the report does not have${nearestRef(para.value, refs)}`,
        );
        return null;
      }
      if (!checkQuote(quote, text, `para ${para.value}`)) return null;
      return {
        kind: "words",
        ref: para.value as ParagraphRef,
        quote: quote.value,
      };
    },
    "table-cell"({ para, row, column }) {
      const tables = report.sections.flatMap((section) =>
        section.tables.filter(({ ref }) => ref === para.value),
      );
      const [table] = tables;
      if (table === undefined) {
        complain(para.line, `there is no table under para ${para.value}`);
        return null;
      }
      const at = table.columns.indexOf(column.value);
      if (at < 0) {
        complain(
          column.line,
          `the table under para ${para.value} has no column “${column.value}”${didYouMean(column.value, table.columns)}`,
        );
        return null;
      }
      const labels = table.rows.map(({ label }) => label);
      const found = table.rows.find(
        ({ label }) =>
          label === row.value || (row.value === "" && labels.length === 1),
      );
      if (found === undefined) {
        complain(
          row.line,
          `the table under para ${para.value} has no row “${row.value}”${didYouMean(row.value, labels)}`,
        );
        return null;
      }
      return {
        kind: "table-cell",
        ref: table.ref,
        row: found.label,
        column: column.value,
        value: found.cells[at] ?? "",
      };
    },
    cell({ indicator, column }) {
      const kpi = kpis.find(({ id }) => id === indicator.value);
      if (kpi === undefined) {
        complain(
          indicator.line,
          `no indicator is ${indicator.value} (there are K1 to K${kpis.length})`,
        );
        return null;
      }
      if (column.value === "rating") {
        return {
          kind: "cell",
          indicator: kpi.id,
          column: "rating",
          value: kpi.rag ?? "",
        };
      }
      const id = columnIds.find((known) => known === toCamelCase(column.value));
      if (id === undefined) {
        complain(
          column.line,
          `no column of the indicators is “${column.value}”${didYouMean(column.value, columnIds.map(toWords))}`,
        );
        return null;
      }
      return {
        kind: "cell",
        indicator: kpi.id,
        column: id,
        value: kpi.values[id],
      };
    },
    place({ anchor, quote }) {
      if ((missing as ReadonlySet<string>).has(anchor.value)) {
        return { kind: "place", anchor: anchor.value, quote: "" };
      }
      const text = places.get(anchor.value);
      if (text === undefined) {
        complain(
          anchor.line,
          `no place of the paper is “${anchor.value}”${didYouMean(anchor.value, [...places.keys()])}`,
        );
        return null;
      }
      if (quote.value !== "" && !checkQuote(quote, text, anchor.value))
        return null;
      return { kind: "place", anchor: anchor.value, quote: quote.value };
    },
  };

  return (cite: AuthoredCite): Found | null => {
    const citation = cites[cite.place.kind](cite.place as never);
    if (citation === null) return null;
    const text = citation.kind.endsWith("cell")
      ? (citation as { value: string }).value
      : (citation as { quote: string }).quote;
    return {
      citation,
      text: text + labelOf(citation),
      figures: cite.figures.flatMap((figure) => {
        const operand = toOperand(figure, text);
        return operand
          ? [{ name: figure.name, operand, line: figure.printed.line }]
          : [];
      }),
    };
  };
}

/** `year to date` as `yearToDate`, as `pack.yaml` names the columns. */
const toCamelCase = (words: string): string =>
  words.replaceAll(/ ([a-z])/g, (_, letter: string) => letter.toUpperCase());
const toWords = (id: string): string =>
  id.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** What stands there from the first words of a quotation on, when they do. */
function nearestWords(quote: string, text: string): string {
  const start = quote.split(" ").slice(0, 3).join(" ");
  const at = text.indexOf(start);
  return at < 0 || start === ""
    ? ""
    : `, where it has “${text.slice(at, at + quote.length + 20)}”`;
}
