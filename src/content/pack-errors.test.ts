import { describe, expect, test } from "vitest";
import {
  edit,
  readTinyPack,
  sha256,
  tinyId,
  type PackFiles,
} from "../../tests/fixtures/read-pack-files.ts";
import { assemblePack } from "./assemble-pack.ts";
import { formatProblem } from "./problem.ts";

/** What an officer is told, word for word and line for line: each test breaks one thing in a pack that is whole. */

/** Without its lines of enquiry, which would complain of a missing question a second time. Theirs: `narrative-errors.test.ts`. */
const files = new Map(
  [...readTinyPack()].filter(([path]) => !path.endsWith("/enquiries.yaml")),
);
const folder = `content/${tinyId}`;
const packFile = `${folder}/pack.yaml`;
const seed = "seeds/ashmere-waste.txt";
const question = (number: number) => `${folder}/questions/${number}.md`;

function errorsOf(broken: PackFiles): string[] {
  const built = assemblePack(tinyId, broken, sha256);
  return built.ok ? [] : built.error.map(formatProblem);
}

function errorsAfter(path: string, from: string, to: string): string[] {
  return errorsOf(edit(files, path, from, to)).map((error) =>
    error.replace(`${path}:`, ""),
  );
}

function without(path: string): PackFiles {
  return new Map([...files].filter(([other]) => other !== path));
}

test("a whole pack has no errors", () => {
  expect(errorsOf(files)).toEqual([]);
});

describe("links", () => {
  test.each([
    [
      "para: 2.2",
      "para: 2.99",
      "5: evidence names para 2.99, which the report does not have (nearest: 2.4)",
    ],
    [
      "para: 2.2",
      "para: 9.1",
      "5: evidence names para 9.1, which the report does not have (it runs from 1.1 to 3.1)",
    ],
    [
      "para: 2.2",
      "para: 2.3",
      "5: evidence names para 2.3, whose figure is in the paper, not in this text (nearest: 2.2)",
    ],
    ["id: K1", "id: K4", "12: no indicator is K4 (there are K1 to K3)"],
    [
      "coverage: partial",
      "coverage: partial\nthemes: [T1]",
      "4: no theme is T1 (there is none)",
    ],
    [
      "beside: 2.1",
      "beside: 3.1",
      "15: an indicator stands beside para 3.1, which is not among this question's evidence (2.2, 2.1)",
    ],
  ])("%s → %s", (from, to, error) => {
    expect(errorsAfter(question(2), from, to)).toContain(error);
  });

  test("2.10 is not 2.1", () => {
    expect(errorsAfter(question(2), "para: 2.1\n", "para: 2.10\n")).toContain(
      "8: evidence names para 2.10, which the report does not have (nearest: 2.4)",
    );
  });

  test("a link given twice", () => {
    expect(errorsAfter(question(2), "para: 2.1\n", "para: 2.2\n")).toContain(
      "8: evidence names para 2.2 twice (first on line 5)",
    );
  });
});

describe("words", () => {
  test.each([
    [
      "coverage: partial",
      "coverage: partly",
      "3: coverage is “partly”; it can be strong, partial, thin, none",
    ],
    [
      "grade: direct",
      "grade: dirct",
      "6: grade is “dirct”; it can be direct, context (did you mean “direct”?)",
    ],
    [
      "grade: direct",
      "grad: direct",
      "6: evidence has an unknown key “grad” (did you mean “grade”?)",
    ],
    [
      "why: Where most of the misses were.",
      "why:",
      "7: “why” of evidence is empty",
    ],
    [
      "why: Where most of the misses were.",
      "why: |\n      Two\n      lines",
      "7: a why runs over a line: “Two…”",
    ],
    [
      "## Since this was written",
      "## Since it was written",
      "29: unknown heading “## Since it was written” (did you mean “Since this was written”?)",
    ],
    [
      "- Which streets these are.",
      "Which streets these are.",
      "22: “Which streets these are.” is neither a heading nor an item of a list (“- …”) under one",
    ],
    [
      "- How many streets were missed three times?\n",
      "",
      "24: “You could follow up with” lists 1, and should list 2 to 4",
    ],
    [
      "missed again and again",
      "missed time and again",
      "18: question 2 is not word for word the guide's: “are missed time and again?”, where it has “are missed again and again?”",
    ],
    [
      "question: 2",
      "question: 7",
      "2: the guide has no question 7: it has 1 to 3",
    ],
  ])("%s → %s", (from, to, error) => {
    expect(errorsAfter(question(2), from, to)).toContain(error);
  });

  test("a why longer than a line of the page", () => {
    const [error] = errorsAfter(
      question(2),
      "Where most of the misses were.",
      "w".repeat(141),
    );
    expect(error).toBe(
      `7: a why is 141 characters long, and 140 is the most: “${"w".repeat(40)}…”`,
    );
  });

  test("coverage that is not strong says what is missing", () => {
    const list =
      "## What the report does not say\n\n- Which streets these are.\n\n";
    expect(errorsAfter(question(2), list, "")).toEqual([
      "3: coverage is “partial”, and no “## What the report does not say” says what is missing",
    ]);
    const strong = edit(
      files,
      question(2),
      "coverage: partial",
      "coverage: strong",
    );
    expect(errorsOf(edit(strong, question(2), list, ""))).toEqual([]);
  });

  test("YAML that cannot be read names its line", () => {
    const [error] = errorsAfter(
      question(2),
      "why: Where most",
      'why: "Where most',
    );
    expect(error).toMatch(/^\d+: not valid YAML: /);
  });

  test("a file without front matter", () => {
    const broken = new Map([...files, [question(2), "# A question\n"]]);
    expect(errorsOf(broken)).toEqual([
      `${question(2)}:1: a question's file begins with keys and values between two lines of ---`,
    ]);
  });
});

describe("figures", () => {
  test("a percentage that no linked paragraph or indicator has", () => {
    expect(
      errorsAfter(question(1), "What did the 62%", "What did the 63%"),
    ).toEqual([
      "20: the figure 63% is cited, and no linked paragraph or indicator has it",
    ]);
  });

  test("a decimal of a table that is not linked", () => {
    expect(
      errorsAfter(question(1), "What did the 62%", "At 83.1, what did the 62%"),
    ).toEqual([
      "20: the figure 83.1 is cited, and no linked paragraph or indicator has it",
    ]);
  });

  test("a figure written another way is the same figure", () => {
    const [from, to] = ["47.1% is", "47.10% and 47.1 per cent is"];
    expect(errorsAfter(question(3), from, to)).toEqual([]);
  });

  test("a paragraph cited by number is no figure, but must be there", () => {
    const from = "Any cost at all.";
    expect(
      errorsAfter(
        question(3),
        from,
        "Any cost, though paras 1.2 and 2.3 speak of it.",
      ),
    ).toEqual([]);
    expect(errorsAfter(question(3), from, "Any cost; see para 2.7.")).toEqual([
      "15: para 2.7 is cited, and the report does not have it (nearest: 2.4)",
    ]);
  });
});

describe("files", () => {
  test("a question without a file", () => {
    expect(errorsOf(without(question(2)))).toEqual([
      `${packFile}:1: question 2 of the guide has no file in ${folder}/questions/`,
    ]);
  });

  test("a file that is no question's, and two files for one", () => {
    const twin = files.get(question(2)) ?? "";
    const errors = errorsOf(
      new Map([
        ...files,
        [question(4), twin],
        [`${folder}/questions/notes.md`, ""],
      ]),
    );
    expect(errors).toEqual([
      `${question(4)}:2: the file is named 4.md, and its question is 2`,
      `${question(4)}:2: question 2 has a file already, ${question(2)}`,
      `${folder}/questions/notes.md:1: “notes.md” should be a question's number and .md, such as 12.md`,
    ]);
  });

  test("a pack without pack.yaml", () => {
    expect(errorsOf(without(packFile))).toEqual([
      `${packFile}:1: there is no such file, and a pack needs one`,
    ]);
  });

  test("a report that is not there", () => {
    expect(
      errorsAfter(
        packFile,
        "report: seeds/ashmere-waste.txt",
        "report: seeds/ashmere-wast.txt",
      ),
    ).toEqual([
      "5: the report “seeds/ashmere-wast.txt” is not there (did you mean “seeds/ashmere-waste.txt”?)",
    ]);
  });
});

describe("the pack file", () => {
  test.each([
    [
      "meeting: 2023-03-14",
      "meeting: 2023-02-30",
      "4: “meeting” should be a date such as 2015-09-22, and is “2023-02-30”",
    ],
    [
      "meeting: 2023-03-14",
      "meeting: 2023-03-15",
      "4: the meeting is on 2023-03-15, and the report says “14 March 2023”",
    ],
    [
      "council: Ashmere",
      "councl: Ashmere",
      "2: the pack has an unknown key “councl” (did you mean “council”?)",
    ],
    ["council: Ashmere", "councl: Ashmere", "1: the pack has no “council”"],
    [
      "begins: Appendix 1\n",
      "begins: Appendix 9\n",
      "14: no line of the report is “Appendix 9”, where appendix 1 should begin",
    ],
    [
      "good is: Aim",
      "good is: Aims",
      "17: the indicators' table has no heading “Aims” (did you mean “Aim”?)",
    ],
    [
      "good is: Aim",
      "best is: Aim",
      "17: columns has an unknown key “best is”",
    ],
    [
      "title: Measure\n      ",
      "",
      "15: “columns” does not say which printed heading is the title",
    ],
    [
      "holds: indicators",
      "holds: indicator",
      "13: an appendix holds “indicator”; it can hold: improvement plan, structure chart, indicators, question guide (did you mean “indicators”?)",
    ],
    [
      "questions under: Questions",
      "questions under: The questions",
      "24: the question guide has no heading “The questions”",
    ],
  ])("%s → %s", (from, to, error) => {
    expect(errorsAfter(packFile, from, to)).toContain(error);
  });

  test("a short form that is not spelt out", () => {
    const abbreviations =
      "closing headings: [Next review]\nabbreviations:\n  AB: a board\nsame thing: [[AB, CD]]\n";
    expect(
      errorsAfter(packFile, "closing headings: [Next review]\n", abbreviations),
    ).toEqual([
      "13: “same thing” names “CD”, which is not among the abbreviations",
    ]);
  });
});

describe("the report's text", () => {
  test.each([
    [
      "Measure\tAim",
      "Measure\tPolarity",
      "61: the indicators' table has a heading “Polarity” that the pack's columns do not know",
    ],
    [
      "52.6\tRed",
      "52.6\tPink",
      "62: “Collections missed for each 100,000” has “Pink” where one of r, red, a, amber, g, green should be",
    ],
    [
      "47.1%\tAmber",
      "47.1%",
      "63: “Household waste recycled” has 4 cells, and the indicators' table 5 headings",
    ],
    [
      "1.2 The change",
      "1.9 The change",
      "17: a paragraph is numbered 1.9 where 1.2 should follow",
    ],
    [
      "240\t48.4",
      "240",
      "29: a table's row has 2 cells, and the table 3 columns",
    ],
    [
      "2. Which streets",
      "5. Which streets",
      "85: question 5 stands where question 2 should",
    ],
    [
      "1.1 The council",
      "1.1 **The council",
      "15: a ** that opens bold type is never closed",
    ],
  ])("%s → %s", (from, to, error) => {
    const number = (files.get(seed) ?? "").split(from)[0]?.split("\n").length;
    expect(errorsAfter(seed, from, to)).toContain(
      error.replace(/^\d+/, String(number)),
    );
  });
});

test("everything that is wrong is said at once, by file and line", () => {
  const one = edit(files, question(2), "para: 2.2", "para: 2.99");
  const two = edit(one, question(2), "id: K1", "id: K9");
  const three = edit(two, question(1), "coverage: thin", "coverage: thick");
  const four = edit(three, packFile, "good is: Aim", "good is: Aims");
  const places = errorsOf(four).map((error) => error.split(": ")[0]);
  expect(places).toEqual([
    `${packFile}:17`,
    `${question(1)}:3`,
    `${question(2)}:5`,
    `${question(2)}:12`,
    // The figure that only K1 had.
    `${question(2)}:14`,
    `${seed}:${(files.get(seed) ?? "").split("Measure\tAim")[0]?.split("\n").length}`,
  ]);
});

describe("privacy", () => {
  test.each([
    ["01632 960123", "01632 960123"],
    ["+44 (0)1632 960 123", "+44 (0)1632 960 123"],
    ["(020) 7946 0018", "(020) 7946 0018"],
    ["rosalind.tern@ashmere.example", "rosalind.tern@ashmere.example"],
  ])("%s in a paragraph fails the build", (written, shown) => {
    expect(
      errorsAfter(
        seed,
        "is asked to note the report.",
        `is asked to call ${written}.`,
      ),
    ).toEqual([
      expect.stringMatching(
        /^\d+: “.+” would be bundled: leave telephone numbers and email addresses out$/,
      ),
    ]);
    expect(
      errorsAfter(
        seed,
        "is asked to note the report.",
        `is asked to call ${written}.`,
      )[0],
    ).toContain(shown);
  });

  test("an officer's own telephone number is found where it was typed", () => {
    expect(
      errorsAfter(
        question(3),
        "What is it now?",
        "What is it now? Ask 01632 960123.",
      ),
    ).toEqual([
      "20: “01632 960123” would be bundled: leave telephone numbers and email addresses out",
    ]);
  });

  test("figures, years and ranges are not telephone numbers", () => {
    const figures =
      "0.5 in 2021-2022, 1,480,000 of 12345678901, 0-25 years, 01/04/2022 to 31/03/2023";
    expect(
      errorsAfter(seed, "is asked to note the report.", `saw ${figures}.`),
    ).toEqual([]);
  });
});
