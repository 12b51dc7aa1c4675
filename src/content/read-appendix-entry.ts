import { columnIds } from "../domain/indicator.ts";
import type {
  AppendixEntry,
  Discussion,
  IndicatorField,
  IndicatorsEntry,
  PlanEntry,
  StructureEntry,
} from "./appendix-entry.ts";
import { didYouMean } from "./nearest.ts";
import type { Complain } from "./problem.ts";
import {
  asText,
  readFields,
  readList,
  readText,
  type Fields,
} from "./read-fields.ts";
import type { Located, YamlNode } from "./read-yaml.ts";

/** An officer's words for a field: `year before last` for yearBeforeLast. */
const fieldByWords = new Map<string, IndicatorField>(
  (["title", ...columnIds, "rating", "goodIs"] as const).map((field) => [
    field.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`),
    field,
  ]),
);

const ownKeys = new Map([
  ["improvement plan", ["priorities"]],
  ["structure chart", ["roles"]],
  ["indicators", ["columns", "discussed"]],
  ["question guide", ["questions under"]],
]);

export function readAppendix(
  node: YamlNode,
  complain: Complain,
): AppendixEntry | null {
  const holds =
    node.kind === "map" ? node.fields.get("holds")?.value : undefined;
  const kind = holds?.kind === "text" ? holds.value : "";
  const known = [
    "number",
    "holds",
    "begins",
    ...(ownKeys.get(kind) ?? [...ownKeys.values()].flat()),
  ];
  const fields = readFields(node, "an appendix", known, complain);
  const text = (key: string) =>
    readText(fields, key, "an appendix", node.line, complain);
  const number = text("number");
  if (number.value && !/^[1-9]\d?$/.test(number.value))
    complain(
      number.line,
      `an appendix is numbered “${number.value}”, which is not a whole number`,
    );
  const entry = {
    number: Number(number.value),
    line: node.line,
    begins: text("begins"),
  };
  switch (text("holds").value) {
    case "improvement plan":
      return {
        ...entry,
        holds: "improvement plan",
        priorities: readPriorities(fields, complain),
      };
    case "structure chart":
      return {
        ...entry,
        holds: "structure chart",
        roles: readRoles(fields, complain),
      };
    case "indicators":
      return {
        ...entry,
        holds: "indicators",
        ...readColumns(fields, node.line, complain),
        discussed: readDiscussed(fields, complain),
      };
    case "question guide":
      return {
        ...entry,
        holds: "question guide",
        questionsUnder: text("questions under"),
      };
    case "":
      return null;
    default:
      complain(
        holds?.line ?? node.line,
        `an appendix holds “${kind}”; it can hold: ${[...ownKeys.keys()].join(", ")}${didYouMean(kind, [...ownKeys.keys()])}`,
      );
      return null;
  }
}

function readPriorities(
  fields: Fields,
  complain: Complain,
): PlanEntry["priorities"] {
  const node = fields.get("priorities")?.value;
  const priorities = new Map<number, { line: number; openings: Located[] }>();
  if (!node) return priorities;
  if (node.kind !== "map")
    complain(
      node.line,
      "“priorities” should hold themes' numbers and, for each, a list of opening words",
    );
  for (const [theme, { line }] of node.kind === "map" ? node.fields : []) {
    if (!/^[1-9]\d?$/.test(theme))
      complain(
        line,
        `“priorities” names theme “${theme}”, which is not a number`,
      );
    const openings = readList(
      node.kind === "map" ? node.fields : new Map(),
      theme,
      "priorities",
      complain,
    );
    priorities.set(Number(theme), {
      line,
      openings: openings.map((item) => asText(item, "a priority", complain)),
    });
  }
  return priorities;
}

function readRoles(
  fields: Fields,
  complain: Complain,
): StructureEntry["roles"] {
  return readList(fields, "roles", "an appendix", complain).map((node) => {
    const own = readFields(node, "a role", ["title", "unit"], complain);
    const text = (key: string) =>
      readText(own, key, "a role", node.line, complain);
    return { title: text("title"), unit: text("unit") };
  });
}

function readColumns(
  fields: Fields,
  line: number,
  complain: Complain,
): Pick<IndicatorsEntry, "columns" | "columnsLine"> {
  const field = fields.get("columns");
  const words = [...fieldByWords.keys()];
  const own: Fields = field
    ? readFields(field.value, "columns", words, complain)
    : new Map();
  const columns = new Map<IndicatorField, Located>();
  for (const key of own.keys()) {
    const id = fieldByWords.get(key);
    if (id) columns.set(id, readText(own, key, "columns", line, complain));
  }
  const columnsLine = field?.line ?? line;
  if (!columns.has("title"))
    complain(
      columnsLine,
      "“columns” does not say which printed heading is the title",
    );
  return { columns, columnsLine };
}

function readDiscussed(
  fields: Fields,
  complain: Complain,
): IndicatorsEntry["discussed"] {
  const node = fields.get("discussed")?.value;
  if (!node) return null;
  if (node.kind !== "map") {
    complain(
      node.line,
      "“discussed” should hold indicators and, for each, a list of paragraphs",
    );
    return null;
  }
  const discussed = new Map<string, Discussion>();
  for (const [indicator, { line }] of node.fields) {
    const items = readList(node.fields, indicator, "discussed", complain);
    discussed.set(indicator, {
      line,
      paragraphs: items.map((item) => asText(item, "a paragraph", complain)),
    });
  }
  return discussed;
}
