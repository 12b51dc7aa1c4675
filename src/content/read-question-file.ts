import type { Complain } from "./problem.ts";
import { readQuestionBody, type QuestionBody } from "./read-question-body.ts";
import { asText, readFields, readList, readText } from "./read-fields.ts";
import { readYaml, type Located, type YamlNode } from "./read-yaml.ts";

/** `content/<pack>/questions/<number>.md`: what an officer has tied to one question. Nothing in it has been checked yet. */
export interface QuestionFile extends QuestionBody {
  readonly question: Located;
  readonly coverage: Located;
  readonly themes: readonly Located[];
  readonly evidence: readonly AuthoredLink[];
  readonly indicators: readonly AuthoredLink[];
}

export interface AuthoredLink {
  /** A paragraph's number or an indicator's id. */
  readonly target: Located;
  readonly grade: Located;
  readonly why: Located;
  /** Only of an indicator: the paragraph that speaks of it. */
  readonly beside: Located | null;
}

const keys = ["question", "coverage", "themes", "evidence", "indicators"];

/** Reads front matter and body. Returns null when there is no front matter to read; complains of everything else and goes on. */
export function readQuestionFile(
  source: string,
  complain: Complain,
): QuestionFile | null {
  const lines = source.split(/\r?\n/);
  const end = lines.indexOf("---", 1);
  if (lines[0] !== "---" || end < 0) {
    complain(
      1,
      "a question's file begins with keys and values between two lines of ---",
    );
    return null;
  }
  const root = readYaml(lines.slice(1, end).join("\n"), 2, complain);
  // The body is read even so, for what is wrong with it.
  const body = readQuestionBody(lines.slice(end + 1), end + 2, complain);
  if (!root) return null;
  const fields = readFields(root, "the question", keys, complain);
  const read = (key: string) =>
    readText(fields, key, "the question", 2, complain);
  return {
    ...body,
    question: read("question"),
    coverage: read("coverage"),
    themes: readList(fields, "themes", "the question", complain).map((node) =>
      asText(node, "a theme", complain),
    ),
    evidence: readList(fields, "evidence", "the question", complain).map(
      (node) =>
        readLink(node, "evidence", "para", ["para", "grade", "why"], complain),
    ),
    indicators: readList(fields, "indicators", "the question", complain).map(
      (node) =>
        readLink(
          node,
          "an indicator",
          "id",
          ["id", "grade", "why", "beside"],
          complain,
        ),
    ),
  };
}

function readLink(
  node: YamlNode,
  what: string,
  target: string,
  known: readonly string[],
  complain: Complain,
): AuthoredLink {
  const fields = readFields(node, what, known, complain);
  const read = (key: string) =>
    readText(fields, key, what, node.line, complain);
  // When it is not a map at all, one complaint is enough.
  if (node.kind !== "map") {
    const empty = { value: "", line: node.line };
    return { target: empty, grade: empty, why: empty, beside: null };
  }
  const beside =
    known.includes("beside") && fields.has("beside") ? read("beside") : null;
  return {
    target: read(target),
    grade: read("grade"),
    why: read("why"),
    beside,
  };
}
