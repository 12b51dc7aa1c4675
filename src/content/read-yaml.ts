import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Node,
} from "yaml";
import type { Complain } from "./problem.ts";

/** A word of an authored file and the line it stands on, so that whatever turns out wrong with it can be pointed at. */
export interface Located<T = string> {
  readonly value: T;
  readonly line: number;
}

/** A YAML value in which every scalar is a string, as written: `2.10` does not become 2.1. */
export type YamlNode =
  | { readonly kind: "text"; readonly line: number; readonly value: string }
  | {
      readonly kind: "list";
      readonly line: number;
      readonly items: readonly YamlNode[];
    }
  | {
      readonly kind: "map";
      readonly line: number;
      readonly fields: ReadonlyMap<string, YamlField>;
    };

export interface YamlField {
  readonly line: number;
  readonly value: YamlNode;
}

/** Parses YAML that begins on line `firstLine` of its file. Complains of each syntax error, and then returns null. */
export function readYaml(
  source: string,
  firstLine: number,
  complain: Complain,
): YamlNode | null {
  const lines = new LineCounter();
  // The failsafe schema knows only strings, lists and maps.
  const document = parseDocument(source, {
    schema: "failsafe",
    lineCounter: lines,
    prettyErrors: false,
  });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  for (const error of document.errors)
    complain(lineAt(error.pos[0]), `not valid YAML: ${error.message}`);
  if (document.errors.length > 0) return null;
  return toNode(document.contents, firstLine, lineAt);
}

function toNode(
  node: Node | null,
  fallbackLine: number,
  lineAt: (offset: number) => number,
): YamlNode {
  const line = node?.range ? lineAt(node.range[0]) : fallbackLine;
  if (isSeq<Node | null>(node)) {
    return {
      kind: "list",
      line,
      items: node.items.map((item) => toNode(item, line, lineAt)),
    };
  }
  if (isMap<Node, Node | null>(node)) {
    const fields = node.items.map(({ key, value }): [string, YamlField] => {
      const keyLine = key.range ? lineAt(key.range[0]) : line;
      return [
        isScalar(key) ? String(key.value) : "",
        { line: keyLine, value: toNode(value, keyLine, lineAt) },
      ];
    });
    return { kind: "map", line, fields: new Map(fields) };
  }
  return {
    kind: "text",
    line,
    value: isScalar(node) ? String(node.value ?? "").trim() : "",
  };
}
