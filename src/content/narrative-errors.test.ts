import { describe, expect, test } from "vitest";
import {
  edit,
  readRealPack,
  realId,
  sha256,
} from "../../tests/fixtures/read-pack-files.ts";
import { isCheckRule } from "../domain/enquiry.ts";
import { assemblePack } from "./assemble-pack.ts";
import { formatProblem } from "./problem.ts";

/** The officer's lines of enquiry: what the report bears out is in the pack, and what it does not fails with the line. */

const files = readRealPack();
const path = `content/${realId}/enquiries.yaml`;
const one = `- id: audit-grades
  rule: not-borne-out
  weight: strong
  cites:
    - para: 6.6
      quote: only 1 case rated as 'inadequate', 26 cases 'requiring improvement' and 10 cases judged to be 'good'
      figures: { inadequate: 1, improvement: 26, good: 10 }
    - { para: 4.14, column: (14/15), figures: adopted }
    - { indicator: K9, column: last year, figures: children }
    - place: "2.4"
    - place: T2
      quote: Monitor social work caseloads
  statement: "Of all cases {: good / (inadequate + improvement + good) | %} were good."
  working: "{= good / (inadequate + improvement + good) | %}; {= adopted / children | % 1}"
  ask: What share was good before?
  questions: [10, 8]
`;
const withFile = (text: string) => new Map([...files, [path, text]]);
const alone = withFile(one);
const build = (from: ReadonlyMap<string, string>) =>
  assemblePack(realId, from, sha256);
function errorsAfter(from: string, to: string): string[] {
  const built = build(edit(alone, path, from, to));
  return built.ok
    ? []
    : built.error.map((error) => formatProblem(error).replace(`${path}:`, ""));
}

test("a line of enquiry has its sums worked out, its places and its words", () => {
  const built = build(alone);
  if (!built.ok) throw new Error(built.error.map(formatProblem).join("\n"));
  const found = built.value.enquiries.find(({ rule }) => !isCheckRule(rule));
  expect(found).toMatchObject({
    id: "audit-grades",
    where: ["2.4", "4.14", "6.6", "K9"],
    statement: "Of all cases 27% were good.",
    working: "10 ÷ (1 + 26 + 10) = 27%; 48 ÷ 425 = 11.3%",
    questions: [8, 10],
    caution: null,
    cites: [
      { kind: "words", ref: "6.6" },
      { kind: "table-cell", ref: "4.14", column: "(14/15)", value: "48" },
      { kind: "cell", indicator: "K9", column: "lastYear", value: "425" },
      { kind: "place", anchor: "2.4", quote: "" },
      { kind: "place", anchor: "T2", quote: "Monitor social work caseloads" },
    ],
  });
});

test("a pack without such a file has the checks alone", () => {
  const without = new Map([...files].filter(([name]) => name !== path));
  const built = build(without);
  if (!built.ok) throw new Error("the pack has errors");
  expect(built.value.enquiries.every(({ rule }) => isCheckRule(rule))).toBe(
    true,
  );
  expect(built.value.enquiries.length).toBeGreaterThan(0);
});

describe("refused, with the line and the value", () => {
  test.each([
    [
      "para: 6.6",
      "para: 6.99",
      "5: para 6.99 is cited, which the report does not have (nearest: 6.6)",
    ],
    [
      "26 cases 'requiring",
      "27 cases 'requiring",
      "6: para 6.6 does not say “only 1 case rated as 'inadequate', 27 cases 'requiring improvement' and 10 cases judged to be 'good'”, where it has “only 1 case rated as 'inadequate', 26 cases 'requiring improvement' and 10 cases judged to be 'good'.”",
    ],
    [
      "good: 10",
      "good: 11",
      "7: the figure 11 is not in the words cited: “only 1 case rated as 'inadequate', 26 cases 'requiring improvement' and 10 cases judged to be 'good'”",
    ],
    [
      "column: (14/15)",
      "column: (15/16)",
      "8: the table under para 4.14 has no column “(15/16)” (did you mean “(14/15)”?)",
    ],
    [
      "indicator: K9",
      "indicator: K99",
      "9: no indicator is K99 (there are K1 to K15)",
    ],
    [
      "column: last year",
      "column: last yaer",
      "9: no column of the indicators is “last yaer” (did you mean “last year”?)",
    ],
    [
      'place: "2.4"',
      "place: appendix-9",
      "10: no place of the paper is “appendix-9” (did you mean “appendix-1”?)",
    ],
    [
      "rule: not-borne-out",
      "rule: not-born-out",
      "2: no rule is “not-born-out” (did you mean “not-borne-out”?)",
    ],
    ["weight: strong", "weight: heavy", "3: no weight is “heavy”"],
    [
      "questions: [10, 8]",
      "questions: [10, 17]",
      "16: “audit-grades” serves question 17, which the guide does not have",
    ],
    [
      "questions: [10, 8]",
      "questions: []",
      "1: “audit-grades” serves no question",
    ],
    [
      "share was good before?",
      "share was good before.",
      "15: what “audit-grades” asks does not end in a question mark",
    ],
    [
      "were good.",
      "were good, and 12 were not.",
      "13: the figure 12 is written, and nothing that is cited has it",
    ],
    [
      "share was good before?",
      "share was good in para 6.7, Q17, K16, Theme 7 and Appendix 5?",
      "15: Theme 7 is named, and the paper does not have it",
    ],
    [
      "share was good before?",
      "share was good in paras 6.5 and 6.7?",
      "15: 6.7 is named, and the paper does not have it",
    ],
    [
      "{= adopted / children | % 1}",
      "{= adopted / children | points}",
      "14: the sum “{= adopted / children | points}” comes to no percentage: there are no points",
    ],
    ["{: good /", "{: godo /", "13: no cited figure is named “godo”"],
    [
      "{: good /",
      "{: good / 37 + ",
      "13: the sum “{: good / 37 +  (inadequate + improvement + good) | %}” cannot be read: 37 is typed in: cite it and give it a name",
    ],
  ])("%s → %s", (from, to, error) => {
    expect(errorsAfter(from, to)).toContain(error);
  });

  test("every place that a text names and the paper does not have", () => {
    const named = "para 6.7, Q17, K16, T7, Appendix 5 and section 18";
    expect(errorsAfter("before?", `in ${named}?`)).toEqual(
      ["6.7", "Q17", "K16", "T7", "Appendix 5", "section 18"].map(
        (name) => `15: ${name} is named, and the paper does not have it`,
      ),
    );
  });

  test("a percentage and a count taken together, and a percentage written as a number", () => {
    const cite =
      "- { para: 5.3, column: Medway YTD, figures: share }\n    - place: T2";
    const errors = (working: string) => {
      const cited = edit(alone, path, "- place: T2", cite);
      const built = build(
        edit(cited, path, "{= adopted / children | % 1}", working),
      );
      return built.ok ? [] : built.error.map(({ message }) => message);
    };
    expect(errors("{= good + share}")).toEqual([
      "the sum “{= good + share}” takes a percentage and a count together",
    ]);
    expect(errors("{= share - share}")).toEqual([
      "the sum “{= share - share}” comes to a percentage: end it with “| %” or “| points”",
    ]);
    expect(
      errors("{= share * children | 1}; {= share - share | points 1}"),
    ).toEqual([]);
  });

  test("two of one id", () => {
    const built = build(withFile(one + one));
    expect(built.ok ? [] : built.error.map(formatProblem)).toContain(
      `${path}:17: two lines of enquiry have the id “audit-grades” (first on line 1)`,
    );
  });
});
