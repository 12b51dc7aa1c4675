import { didYouMean } from "./nearest.ts";
import type { Complain } from "./problem.ts";
import type { Located } from "./read-yaml.ts";

/** The Markdown below a question's front matter. */
export interface QuestionBody {
  readonly title: Located;
  readonly missing: AuthoredList;
  readonly supplementaries: AuthoredList;
  readonly currency: AuthoredList;
}

export interface AuthoredList {
  /** The heading's line; the title's when the heading is not there. */
  readonly line: number;
  readonly present: boolean;
  readonly items: readonly Located[];
}

/** The headings an officer writes, word for word. */
export const bodyHeadings = {
  missing: "What the report does not say",
  supplementaries: "You could follow up with",
  currency: "Since this was written",
} as const;

const headings: readonly string[] = Object.values(bodyHeadings);

interface ListDraft {
  readonly line: number;
  readonly items: { value: string; readonly line: number }[];
}

/**
 * Reads `# <the question>` and the lists under the three headings; a title and an item may run over several lines.
 *
 * @param firstLine the number in the file of the first of `lines`
 */
export function readQuestionBody(
  lines: readonly string[],
  firstLine: number,
  complain: Complain,
): QuestionBody {
  let title: { value: string; line: number } | null = null;
  const lists = new Map<string, ListDraft>();
  let list: ListDraft | null = null;
  // What a line that begins nothing goes on with; a blank line ends it.
  let open: { value: string } | null = null;
  for (const [index, raw] of lines.entries()) {
    const line = firstLine + index;
    const text = raw.trim();
    const [, mark, words = ""] = /^(#+|[-*])\s+(.*)$/.exec(text) ?? [];
    if (text === "") {
      open = null;
    } else if (mark === "#") {
      if (title)
        complain(line, "a second “# ” heading: a file holds one question");
      open = title ??= { value: words, line };
    } else if (mark?.startsWith("#")) {
      open = null;
      list = startList(lists, mark, words, line, complain);
    } else if (mark && list && !/^\s{2,}/.test(raw)) {
      const item = { value: words, line };
      list.items.push(item);
      open = item;
    } else if (open) {
      open.value = `${open.value} ${text}`;
    } else {
      complain(
        line,
        `“${text}” is neither a heading nor an item of a list (“- …”) under one`,
      );
    }
  }
  if (!title)
    complain(
      firstLine,
      "the question's own words are missing: a line that begins “# ”",
    );
  const heading = title ?? { value: "", line: firstLine };
  const read = (key: keyof typeof bodyHeadings): AuthoredList => {
    const found = lists.get(bodyHeadings[key]);
    if (found?.items.length === 0)
      complain(found.line, `nothing stands under “${bodyHeadings[key]}”`);
    return {
      line: found?.line ?? heading.line,
      present: found !== undefined,
      items: found?.items ?? [],
    };
  };
  return {
    title: heading,
    missing: read("missing"),
    supplementaries: read("supplementaries"),
    currency: read("currency"),
  };
}

function startList(
  lists: Map<string, ListDraft>,
  mark: string,
  words: string,
  line: number,
  complain: Complain,
): ListDraft {
  if (mark !== "##" || !headings.includes(words)) {
    complain(
      line,
      `unknown heading “${mark} ${words}”${didYouMean(words, headings) || `; there are ${headings.map((h) => `“## ${h}”`).join(", ")}`}`,
    );
  } else if (lists.has(words)) {
    complain(line, `a second “## ${words}”`);
  }
  const list: ListDraft = { line, items: [] };
  if (headings.includes(words)) lists.set(words, list);
  return list;
}
