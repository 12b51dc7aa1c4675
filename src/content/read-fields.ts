import { didYouMean } from "./nearest.ts";
import type { Complain } from "./problem.ts";
import type { Located, YamlNode } from "./read-yaml.ts";

/**
 * Readers of an authored value. Each complains of a shape that it did not expect and then gives an empty value of the right
 * shape, so that the rest of the file is still checked.
 */

export type Fields = ReadonlyMap<
  string,
  { readonly line: number; readonly value: YamlNode }
>;

const kinds = { text: "a text", list: "a list", map: "keys and values" };

/** The fields of a map. Complains of keys that are not known. */
export function readFields(
  node: YamlNode,
  what: string,
  known: readonly string[],
  complain: Complain,
): Fields {
  if (node.kind !== "map") {
    complain(
      node.line,
      `${what} should hold ${kinds.map}, and holds ${describe(node)}`,
    );
    return new Map();
  }
  for (const [key, { line }] of node.fields) {
    if (!known.includes(key))
      complain(
        line,
        `${what} has an unknown key “${key}”${didYouMean(key, known)}`,
      );
  }
  return node.fields;
}

/** A text that must be there and not be empty. */
export function readText(
  fields: Fields,
  key: string,
  what: string,
  line: number,
  complain: Complain,
): Located {
  const field = fields.get(key);
  if (!field) {
    complain(line, `${what} has no “${key}”`);
    return { value: "", line };
  }
  const text = asText(field.value, `“${key}” of ${what}`, complain);
  if (field.value.kind === "text" && text.value === "")
    complain(field.line, `“${key}” of ${what} is empty`);
  return {
    value: text.value,
    line: text.value === "" ? field.line : text.line,
  };
}

/** The items of a list; none when the key is not there. */
export function readList(
  fields: Fields,
  key: string,
  what: string,
  complain: Complain,
): readonly YamlNode[] {
  const node = fields.get(key)?.value;
  if (!node || (node.kind === "text" && node.value === "")) return [];
  if (node.kind === "list") return node.items;
  complain(
    node.line,
    `“${key}” of ${what} should be a list, and is ${describe(node)}`,
  );
  return [];
}

export function asText(
  node: YamlNode,
  what: string,
  complain: Complain,
): Located {
  if (node.kind === "text") return { value: node.value, line: node.line };
  complain(node.line, `${what} should be a text, and is ${describe(node)}`);
  return { value: "", line: node.line };
}

const describe = (node: YamlNode): string =>
  node.kind === "text" ? `“${node.value}”` : kinds[node.kind];
