import { expect, test } from "vitest";
import {
  edit,
  readRealPack,
  readTinyPack,
  realId,
  sha256,
  tinyId,
} from "../../tests/fixtures/read-pack-files.ts";
import { checkRules, isCheckRule } from "../domain/enquiry.ts";
import { reportAnchors } from "../domain/report-outline.ts";
import { assemblePack } from "./assemble-pack.ts";
import { formatProblem } from "./problem.ts";

/** What the checks find in the real table. The sums were done by hand from the printed figures, and not taken from the checks. */

const files = readRealPack();
const built = assemblePack(realId, files, sha256);
if (!built.ok) throw new Error("the real pack has errors");
const enquiries = built.value.enquiries.filter(({ rule }) => isCheckRule(rule));

const missing = {
  benchmark: "no-benchmark: National 13/14: empty; SN Mean Score 13/14: empty",
  target: "no-target: Medway target 15/16: empty",
  rating: "no-rating: Rating: empty",
  earlier: "no-earlier-year: Medway 13/14: empty; Medway 14/15: empty",
  mention: "not-mentioned: Paragraphs that speak of it: 0 of 105",
};

const expected: Readonly<Record<string, readonly string[]>> = {
  K1: [
    "target-easier-than-last-year: 23% − 21.0% = 2.0 points above last year’s result",
    "target-easier-than-benchmark: 23% − 22.4% = 0.6 points above the statistical neighbours’ figure",
  ],
  K2: [
    "red-though-target-met: 86.0% − 80% = 6.0 points above target",
    "target-easier-than-benchmark: 82.2% − 80% = 2.2 points below England’s figure",
  ],
  K3: [
    "large-change: 90.6% − 60.1% = 30.5 points",
    "target-easier-than-benchmark: 74.9% − 72% = 2.9 points below the statistical neighbours’ figure",
  ],
  K4: [
    "large-change: 475 − 358 = 117; 117 ÷ 358 = 33%",
    missing.target,
    missing.rating,
    missing.benchmark,
  ],
  K5: [
    missing.target,
    missing.rating,
    missing.benchmark,
    missing.mention,
    "worse-than-last-year: 90.5% − 90% = 0.5 points below last year",
  ],
  K6: [
    "target-easier-than-last-year: 87.0% − 85% = 2.0 points below last year’s result",
    missing.benchmark,
    missing.mention,
  ],
  K7: [
    "target-easier-than-benchmark: 5% − 4.5% = 0.5 points above England’s figure; 5% − 4.3% = 0.7 points above the statistical neighbours’ figure",
    "worse-than-benchmark: 4.5% − 4.3% = 0.2 points above the statistical neighbours’ figure",
    missing.mention,
  ],
  K8: [
    "target-easier-than-last-year: 96.3% − 95% = 1.3 points below last year’s result",
    missing.mention,
  ],
  K9: [missing.target, missing.rating, missing.benchmark],
  K10: [
    missing.target,
    missing.earlier,
    missing.rating,
    missing.benchmark,
    missing.mention,
  ],
  K11: [
    "large-change: 98.7% − 83.6% = 15.1 points",
    missing.benchmark,
    missing.mention,
  ],
  K12: [
    "red-not-discussed: 97.0% − 78.0% = 19.0 points below target. Paragraphs that speak of it: 0 of 105",
    missing.earlier,
    missing.benchmark,
    missing.mention,
  ],
  K13: [
    "worse-two-years-running: 260 − 243 = 17 above the year before; 269 − 260 = 9 above last year",
    "worse-than-benchmark: 269 − 217 = 52 above England’s figure; 269 − 202 = 67 above the statistical neighbours’ figure",
    "worse-than-last-year: 269 − 260 = 9 above last year",
  ],
  K14: [
    "green-though-worse: 48.4% − 46.0% = 2.4 points below last year",
    "target-easier-than-last-year: 48.4% − 45% = 3.4 points below last year’s result",
    "worse-than-last-year: 48.4% − 46.0% = 2.4 points below last year",
  ],
  K15: [
    "green-though-worse: 86.2% − 79.0% = 7.2 points below last year",
    "target-easier-than-last-year: 86.2% − 78% = 8.2 points below last year’s result",
    "worse-than-last-year: 86.2% − 79.0% = 7.2 points below last year",
  ],
};

test.each(Object.entries(expected))(
  "%s: everything that is found, strongest first",
  (id, findings) => {
    const found = enquiries.filter(({ where }) => where.join() === id);
    expect(found.map(({ rule, working }) => `${rule}: ${working}`)).toEqual(
      findings,
    );
  },
);

test("the one column that is empty for all is told once", () => {
  const whole = enquiries.filter(({ where }) => where.length > 1);
  expect(whole).toMatchObject([
    {
      rule: "empty-column",
      where: built.value.kpis.map(({ id }) => id),
      statement:
        "The column “Latest Q SE benchmarking” is empty for all 15 indicators.",
      questions: [1, 2, 3, 9, 10, 11, 12, 13, 14, 15],
    },
  ]);
});

test("a finding has its cells as printed, its caution and the questions that use its indicator", () => {
  expect(enquiries[0]).toEqual({
    id: "K2.red-though-target-met",
    rule: "red-though-target-met",
    where: ["K2"],
    statement: "Rated red, though 86.0% is 6.0 points above the target of 80%.",
    working: "86.0% − 80% = 6.0 points above target",
    ask: "How was the red rating set, and on which period’s figures?",
    questions: [12, 14],
    caution: "The year to date is set against a target for the whole of 15/16.",
    strength: checkRules.length,
    cites: [
      { kind: "cell", indicator: "K2", column: "rating", value: "red" },
      { kind: "cell", indicator: "K2", column: "yearToDate", value: "86.0%" },
      { kind: "cell", indicator: "K2", column: "target", value: "80%" },
    ],
  });
});

test("what is not like for like is said", () => {
  const caution = (id: string, rule: string) =>
    enquiries.find((found) => found.where.join() === id && found.rule === rule)
      ?.caution;
  expect(caution("K13", "worse-than-benchmark")).toBe(
    "“3 year rolling average”: each year’s figure shares years with the one before. England’s and the statistical neighbours’ figures are for 13/14; the year to date is in 15/16.",
  );
  expect(caution("K15", "green-though-worse")).toBe(
    "“Rolling 12mths for YTD figures”: the year to date overlaps with last year.",
  );
  expect(caution("K4", "large-change")).toBe(
    "A count is not a rate: it does not allow for how many people there are.",
  );
  expect(caution("K5", "worse-than-last-year")).toBe(
    "The year to date is set against the whole of 14/15. The title says “YTD to end of June”. 90% is printed as rounded, and the difference may be no more than that.",
  );
});

test("everything that is cited stands somewhere that a link can lead to", () => {
  const { value: pack } = built;
  const anchors = reportAnchors(pack);
  const cited = pack.enquiries.flatMap(({ id, cites }) =>
    cites.map((cite) => [
      id,
      cite.kind === "cell"
        ? cite.indicator
        : cite.kind === "place"
          ? cite.anchor
          : cite.ref,
    ]),
  );
  expect(cited.filter(([, anchor]) => !anchors.has(anchor!))).toEqual([]);
  expect(cited.map(([, anchor]) => anchor)).toContain("front");
});

test("every question that a finding asks is one", () => {
  for (const { ask, statement } of enquiries) {
    expect(ask).toMatch(/\?$/);
    expect(statement).toMatch(/\.$/);
  }
});

test("a list of what is discussed that the report does not bear out is told by file and line", () => {
  const path = `content/${realId}/pack.yaml`;
  const wrong = edit(
    edit(files, path, "K1: [2.3]", "K1: [2.99, 2.3, 2.3]"),
    path,
    "K9: [3.4]",
    "K99: [3.4]",
  );
  const result = assemblePack(realId, wrong, sha256);
  const lineOf = (text: string) =>
    (files.get(path) ?? "")
      .split("\n")
      .findIndex((line) => line.includes(text)) + 1;
  const [first, second] = [lineOf("K1: [2.3]"), lineOf("K9: [3.4]")];
  expect(result.ok ? [] : result.error.map(formatProblem)).toEqual([
    `${path}:${first}: “discussed” names for K1 para 2.3 twice (first on line ${first})`,
    `${path}:${first}: “discussed” names para 2.99, which the report does not have (nearest: 2.24)`,
    `${path}:${second}: no indicator is K99 (there are K1 to K15)`,
  ]);
});

test("a small pack of another council has its own, the officer's with theirs reckoned from its figures", () => {
  const tiny = assemblePack(tinyId, readTinyPack(), sha256);
  const found = tiny.ok ? tiny.value.enquiries : [];
  expect(
    found.map(({ rule, where, working }) => [rule, where.join(), working]),
  ).toEqual([
    ["not-borne-out", "2.1,K1", "52.6 − 40 = 12.6 above the target."],
    ["no-target", "K3", "Target 2022/23: empty"],
    ["no-rating", "K3", "Rating: empty"],
    ["no-figure", "1.2", "62% of 1,480: 918 replies in favour."],
  ]);
});
