import { isPackId } from "../domain/ids.ts";
import type { Abbreviation } from "../domain/pack.ts";
import type { AppendixEntry } from "./appendix-entry.ts";
import { readAppendix } from "./read-appendix-entry.ts";
import { readAbbreviations } from "./read-abbreviations.ts";
import { readPlots, type PlotEntry } from "./draw-tables.ts";
import type { Complain } from "./problem.ts";
import {
  asText,
  readFields,
  readList,
  readText,
  type Fields,
} from "./read-fields.ts";
import { readYaml, type Located } from "./read-yaml.ts";

/** `content/<pack>/pack.yaml`: what the report's text cannot say of itself. */
export interface PackFile {
  readonly title: string;
  readonly council: string;
  readonly committee: string;
  /** ISO 8601 date of the meeting. */
  readonly meeting: Located;
  /** The path of the report's text from the root, such as `seeds/report.txt`. */
  readonly report: Located;
  readonly attribution: { readonly report: string; readonly guide: string };
  readonly currencyChecked: string;
  readonly closingHeadings: readonly string[];
  readonly appendices: readonly AppendixEntry[];
  readonly plots: readonly PlotEntry[];
  readonly abbreviations: readonly Abbreviation[];
}

const keys = [
  "title",
  "council",
  "committee",
  "meeting",
  "report",
  "attribution",
  "currency checked",
  "closing headings",
  "appendices",
  "plots",
  "abbreviations",
  "same thing",
];

/** Reads a pack file. Returns null when its YAML cannot be read; complains of everything else and goes on. */
export function readPackFile(
  id: string,
  source: string,
  complain: Complain,
): PackFile | null {
  if (!isPackId(id))
    complain(
      1,
      `the folder “${id}” should be named in lower-case letters, digits and single hyphens`,
    );
  const root = readYaml(source, 1, complain);
  if (!root) return null;
  const fields = readFields(root, "the pack", keys, complain);
  const text = (key: string) => readText(fields, key, "the pack", 1, complain);
  return {
    title: text("title").value,
    council: text("council").value,
    committee: text("committee").value,
    meeting: readDate(text("meeting"), complain),
    report: text("report"),
    attribution: readAttribution(fields, complain),
    currencyChecked: text("currency checked").value,
    closingHeadings: readList(
      fields,
      "closing headings",
      "the pack",
      complain,
    ).map((node) => asText(node, "a closing heading", complain).value),
    appendices: readAppendices(fields, complain),
    plots: readPlots(fields, complain),
    abbreviations: readAbbreviations(fields, complain),
  };
}

function readDate(date: Located, complain: Complain): Located {
  const isDate =
    /^\d{4}-\d{2}-\d{2}$/.test(date.value) &&
    toIsoDate(date.value) === date.value;
  if (date.value && !isDate)
    complain(
      date.line,
      `“meeting” should be a date such as 2015-09-22, and is “${date.value}”`,
    );
  return date;
}

/** The day that a date names; another one when it names 30 February, and empty when it names none. */
function toIsoDate(value: string): string {
  const date = new Date(`${value}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? "" : date.toISOString().slice(0, 10);
}

function readAttribution(
  fields: Fields,
  complain: Complain,
): PackFile["attribution"] {
  const field = fields.get("attribution");
  if (!field) {
    complain(1, "the pack has no “attribution”");
    return { report: "", guide: "" };
  }
  const own = readFields(
    field.value,
    "attribution",
    ["report", "guide"],
    complain,
  );
  const text = (key: string) =>
    readText(own, key, "attribution", field.line, complain).value;
  return { report: text("report"), guide: text("guide") };
}

function readAppendices(fields: Fields, complain: Complain): AppendixEntry[] {
  const entries = readList(fields, "appendices", "the pack", complain).flatMap(
    (node) => readAppendix(node, complain) ?? [],
  );
  for (const [index, entry] of entries.entries()) {
    const earlier = entries.slice(0, index);
    if (earlier.some((other) => other.number === entry.number))
      complain(entry.line, `appendix ${entry.number} is given twice`);
    if (earlier.some((other) => other.holds === entry.holds))
      complain(entry.line, `a second appendix holds the ${entry.holds}`);
  }
  if (!entries.some((entry) => entry.holds === "question guide")) {
    complain(
      fields.get("appendices")?.line ?? 1,
      "no appendix holds the question guide",
    );
  }
  return entries;
}
