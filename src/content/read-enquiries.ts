import { narrativeRules } from "../domain/enquiry.ts";
import { didYouMean } from "./nearest.ts";
import type { Complain } from "./problem.ts";
import {
  asText,
  type Fields,
  readFields,
  readList,
  readText,
} from "./read-fields.ts";
import { type Located, readYaml, type YamlNode } from "./read-yaml.ts";

/** How much a line of enquiry deserves to be seen first. */
export const weights = ["unmissable", "strong", "fair", "minor"] as const;
export type Weight = (typeof weights)[number];

/** A line of enquiry as the officer wrote it, before anything in it has been looked up. */
export interface AuthoredEnquiry {
  readonly id: Located;
  readonly rule: Located;
  readonly weight: Located;
  readonly statement: Located;
  readonly working: Located;
  readonly ask: Located;
  readonly caution: Located | null;
  readonly questions: readonly Located[];
  readonly cites: readonly AuthoredCite[];
  readonly line: number;
}

export interface AuthoredCite {
  readonly line: number;
  readonly place: AuthoredPlace;
  /** Names for figures that stand in what is cited, for the sums. */
  readonly figures: readonly {
    readonly name: string;
    readonly printed: Located;
  }[];
}

export type AuthoredPlace =
  | {
      readonly kind: "words";
      readonly para: Located;
      readonly quote: Located;
    }
  | {
      readonly kind: "table-cell";
      readonly para: Located;
      readonly row: Located;
      readonly column: Located;
    }
  | {
      readonly kind: "cell";
      readonly indicator: Located;
      readonly column: Located;
    }
  | {
      readonly kind: "place";
      readonly anchor: Located;
      readonly quote: Located;
    };

const keys = [
  "id",
  "rule",
  "weight",
  "cites",
  "statement",
  "working",
  "ask",
  "caution",
  "questions",
];
const citeKeys = [
  "para",
  "quote",
  "row",
  "column",
  "indicator",
  "place",
  "figures",
];

/** Reads `enquiries.yaml`: a list, in the report's order. Complains of every shape that it did not expect, and goes on. */
export function readEnquiries(
  source: string,
  complain: Complain,
): readonly AuthoredEnquiry[] {
  const root = readYaml(source, 1, complain);
  if (!root) return [];
  if (root.kind !== "list") {
    complain(root.line, "the lines of enquiry should be a list");
    return [];
  }
  const enquiries = root.items.map((node) => readEnquiry(node, complain));
  for (const [index, { id }] of enquiries.entries()) {
    const first = enquiries.find((other) => other.id.value === id.value);
    if (id.value !== "" && first && enquiries.indexOf(first) < index) {
      complain(
        id.line,
        `two lines of enquiry have the id “${id.value}” (first on line ${first.id.line})`,
      );
    }
  }
  return enquiries;
}

function readEnquiry(node: YamlNode, complain: Complain): AuthoredEnquiry {
  const fields = readFields(node, "a line of enquiry", keys, complain);
  const id = readText(fields, "id", "a line of enquiry", node.line, complain);
  const what = `“${id.value}”`;
  if (id.value !== "" && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id.value)) {
    complain(
      id.line,
      `the id ${what} should be lower-case letters, digits and single hyphens`,
    );
  }
  const text = (key: string) =>
    readText(fields, key, what, node.line, complain);
  const ask = text("ask");
  if (ask.value !== "" && !ask.value.endsWith("?")) {
    complain(ask.line, `what ${what} asks does not end in a question mark`);
  }
  const cites = readList(fields, "cites", what, complain).flatMap(
    (cite) => readCite(cite, what, complain) ?? [],
  );
  if (cites.length === 0) complain(node.line, `${what} cites nothing`);
  const questions = readList(fields, "questions", what, complain).map(
    (question) => asText(question, `a question of ${what}`, complain),
  );
  if (questions.length === 0) {
    complain(node.line, `${what} serves no question`);
  }
  return {
    id,
    rule: oneOf(text("rule"), narrativeRules, "rule", complain),
    weight: oneOf(text("weight"), weights, "weight", complain),
    statement: text("statement"),
    working: text("working"),
    ask,
    caution: fields.has("caution") ? text("caution") : null,
    questions,
    cites,
    line: node.line,
  };
}

function oneOf(
  word: Located,
  known: readonly string[],
  what: string,
  complain: Complain,
): Located {
  if (word.value !== "" && !known.includes(word.value)) {
    complain(
      word.line,
      `no ${what} is “${word.value}”${didYouMean(word.value, known)}`,
    );
  }
  return word;
}

function readCite(
  node: YamlNode,
  what: string,
  complain: Complain,
): AuthoredCite | null {
  const fields = readFields(node, `a cite of ${what}`, citeKeys, complain);
  const text = (key: string) =>
    readText(fields, key, `a cite of ${what}`, node.line, complain);
  const figures = readFigures(fields, what, complain);
  const { line } = node;
  if (fields.has("indicator")) {
    const place = {
      kind: "cell",
      indicator: text("indicator"),
      column: text("column"),
    } as const;
    return { line, place, figures };
  }
  if (fields.has("place")) {
    const place = {
      kind: "place",
      anchor: text("place"),
      quote: fields.has("quote") ? text("quote") : { value: "", line },
    } as const;
    return { line, place, figures };
  }
  const para = text("para");
  if (fields.has("column")) {
    const row = fields.get("row")?.value;
    const place = {
      kind: "table-cell",
      para,
      row: row ? asText(row, "a row", complain) : { value: "", line },
      column: text("column"),
    } as const;
    return { line, place, figures };
  }
  return {
    line,
    place: { kind: "words", para, quote: text("quote") },
    figures,
  };
}

function readFigures(
  fields: Fields,
  what: string,
  complain: Complain,
): AuthoredCite["figures"] {
  const node = fields.get("figures")?.value;
  if (!node) return [];
  if (node.kind !== "map") {
    // A cell has one figure: its name is enough.
    const name = asText(node, `the figures of ${what}`, complain);
    return [{ name: name.value, printed: { value: "", line: name.line } }];
  }
  return [...node.fields].map(([name, { value }]) => ({
    name,
    printed: asText(value, `the figure “${name}” of ${what}`, complain),
  }));
}
