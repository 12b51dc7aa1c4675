import { expect, test } from "vitest";
import type { Pack } from "../domain/pack.ts";
import {
  readRealPack,
  realId,
  sha256,
} from "../../tests/fixtures/read-pack-files.ts";
import { assemblePack } from "./assemble-pack.ts";

/** The real report, from its text to its bundle. What it should say was read off the text by eye, and not by the parser. */

const files = readRealPack();
const source = files.get("seeds/000_d532e1d6551f3b12.txt") ?? "";
const pack = build();
const { report } = pack;

function build(): Pack {
  const built = assemblePack(realId, files, sha256);
  if (!built.ok)
    throw new Error(built.error.map((problem) => problem.message).join("\n"));
  return built.value;
}

const sectionOf = (number: number) =>
  report.sections.find((section) => section.number === number);
const paragraph = (ref: string) =>
  report.sections
    .flatMap((section) => section.paragraphs)
    .find((candidate) => candidate.ref === ref);
const tables = report.sections.flatMap((section) => section.tables);

test("every section has its title, however its number is printed", () => {
  expect(
    report.sections.map(({ number, title }) => `${number} ${title}`),
  ).toEqual([
    "1 Budget and Policy Framework",
    "2 Quality and Effectiveness of Services",
    "3 Looked After Children and Proceedings",
    "4 Education and Health of Looked After Children",
    "5 Leaving Care",
    "6 Emotional Health and Wellbeing",
    "7 Practice Scrutiny",
    "8 Workforce and Capability",
    "9 Performance Management",
    "10 Early Help and Partnership Working",
    "11 Leadership and Governance",
    "12 Communication",
    "13 Next steps and priorities going forward",
    "14 Advice and Analysis",
    "15 Risk Management",
    "16 Financial and legal implications",
    "17 Recommendations",
  ]);
});

test("every numbered paragraph is there, and no number without words", () => {
  const upTo = (last: number) =>
    Array.from({ length: last }, (_, index) => index + 1);
  const lost = new Set([4, 6, 10, 16, 23]);
  const expected = [4, 24, 4, 14, 10, 6, 3, 9, 7, 5, 4, 5, 8, 3, 1, 2, 1].map(
    (last, index) =>
      upTo(last)
        .filter((number) => index !== 1 || !lost.has(number))
        .map((number) => `${index + 1}.${number}`),
  );
  expect(
    report.sections.map((section) => section.paragraphs.map(({ ref }) => ref)),
  ).toEqual(expected);
});

test("what is lost is said, with the paragraphs that speak of it", () => {
  expect(sectionOf(2)?.missing).toEqual([
    { ref: "2.4", kind: "figure", spokenOfIn: ["2.3"] },
    { ref: "2.6", kind: "number", spokenOfIn: [] },
    { ref: "2.10", kind: "figure", spokenOfIn: [] },
    { ref: "2.16", kind: "figure", spokenOfIn: [] },
    { ref: "2.23", kind: "figure", spokenOfIn: ["2.20", "2.21"] },
  ]);
  expect(
    report.sections.filter((section) => section.missing.length > 0),
  ).toHaveLength(1);
});

test("a sentence that a page break has parted is one sentence", () => {
  expect(paragraph("1.4")?.text).toBe(
    "The Department for Education has recently appointed a Children's Services Adviser, John Goldup, who is a member of the Improvement Board and makes regular reports to the DfE in relation to progress on the Improvement Plan",
  );
  expect(paragraph("2.11")?.text).toBe(
    "However, Medway still has a higher rate per 10,000 (71 per 10,000 in July 2015) than our statistical neighbours (45) or England average (38) (2013-14 figures). Whist internal and external audit indicates that appropriate decisions and thresholds are being applied; work continues to robustly review cases and ensure plans are progressed appropriately with children stepped down to CIN plans where safe to do so.",
  );
  expect(paragraph("6.4")?.text).toBe(
    "A Social Worker from that service is now based in CADS to ensure all referrals are responded to appropriately, and where there are safeguarding concerns or a child becomes looked after, the case is transferred to Children's Social Care service.",
  );
});

test("wrapped lines are joined, and the report's own slips stay", () => {
  expect(paragraph("2.7")?.text).toBe(
    "The Integrated Family Support Service (IFSS) is co-located at MHS Broadside, and as an integral part of CADS offering a 'never do nothing' approach with timely responses to those referrals which do not meet the threshold for Children's Social Care, and offering clear 'step-down' and 'stepup' options.",
  );
  expect(paragraph("2.2")?.text).toMatch(
    /There are plan in place to expand this/,
  );
  expect(paragraph("2.3")?.text).toMatch(
    /^Re-referral rates are low .+ is has also reduced,$/,
  );
  expect(paragraph("10.5")?.text).toMatch(/there by building capacity/);
});

test("bold type becomes ranges, and a bold line stands as a block", () => {
  const { text = "", strong = [] } = paragraph("4.3") ?? {};
  expect(strong.map(([start, end]) => text.slice(start, end))).toEqual([
    "Education of LAC-",
  ]);
  expect(text).toMatch(/^Education of LAC- The Virtual School Head reports/);
  const health = paragraph("4.9");
  expect(health?.strong).toEqual([[0, "Health of LAC".length]]);
  expect(health?.text.split("\n\n")).toHaveLength(2);
  expect(health?.text.split("\n\n")[1]).toMatch(
    /^The percentage of LAC .+ improving performance\.$/,
  );
  expect(source).toContain("**");
  expect(JSON.stringify(pack)).not.toContain("**");
});

test("what stands below a table belongs to the table's paragraph", () => {
  expect(paragraph("4.14")?.text.split("\n\n")).toEqual([
    "Medway Number of children adopted over 4 year period",
    "The service remains highly ambitious to continue to address overall timescales for adoption and has submitted an innovative and transformative bid to the DfE around the 'regionalising adoption' agenda.",
  ]);
});

test("every table of the body has all its cells", () => {
  const leaving = [
    "National 13/14",
    "Medway 13/14",
    "Medway 14/15",
    "Medway YTD",
    "Medway target 15/16",
  ];
  const employed =
    "Care Leavers in employment education or training on 19th, 20th or 21st birthday (Rolling 12 months for YTD figures)";
  const housed =
    "Care Leavers in suitable accommodation on 19th, 20th or 21st birthday (Rolling 12months for year YTD figures)";
  expect(tables).toEqual([
    {
      ref: "4.5",
      afterBlock: 1,
      columns: ["Apr", "May", "Jun", "Jul", "Aug"],
      rows: [
        { label: "0 to 2 years", cells: ["69", "63", "62", "56", "61"] },
        { label: "3 to 4 years", cells: ["30", "34", "33", "33", "34"] },
        { label: "5 to 8 years", cells: ["70", "68", "72", "73", "72"] },
        { label: "9 to 10 years", cells: ["56", "57", "56", "58", "62"] },
        { label: "11 to 15 years", cells: ["126", "122", "127", "128", "132"] },
        { label: "16 to 17 years", cells: ["73", "72", "73", "73", "73"] },
      ],
      plot: "over time",
    },
    {
      ref: "4.14",
      afterBlock: 1,
      columns: ["(14/15)", "(13/14)", "(12/13)", "(11/12)"],
      rows: [{ label: "", cells: ["48", "43", "26", "16"] }],
      plot: "over time, newest first",
    },
    {
      ref: "5.3",
      afterBlock: 1,
      columns: leaving,
      rows: [
        {
          label: employed,
          cells: ["45.0%", "44.0%", "48.4%", "46.0%", "45.0%"],
        },
      ],
      indicator: "K14",
    },
    {
      ref: "5.9",
      afterBlock: 1,
      columns: leaving,
      rows: [
        { label: housed, cells: ["78.0%", "78.0%", "86.2%", "79.0%", "78.0%"] },
      ],
      indicator: "K15",
    },
  ]);
  expect(paragraph("4.5")?.text).toBe("Ages of Looked after Children");
  expect(paragraph("5.3")?.text).toBe(employed);
  expect(paragraph("5.9")?.text).toBe(housed);
});

test("no word of the body is lost, added or changed", () => {
  const from = source.indexOf("1. Budget");
  const body = source.slice(from, source.indexOf("Lead officer contact"));
  const wordsOf = (text: string) =>
    text
      .replaceAll(/\*\*|•/g, " ")
      .split(/\s+/)
      .filter(Boolean)
      .toSorted();
  const printed = body
    .split("\n")
    .map((line) =>
      line.replace(/^- (?=\d)/, "").replace(/^(\d+)\s?\. ?(?=\p{Lu})/u, "$1 "),
    )
    .join("\n");
  const parsed = report.sections.flatMap((section) => [
    `${section.number} ${section.title}`,
    ...section.missing
      .filter(({ kind }) => kind === "figure")
      .map(({ ref }) => ref),
    ...section.paragraphs.map(({ ref, text }) => {
      // A labelled row's label is its paragraph's text as well.
      const own = section.tables.filter((table) => table.ref === ref);
      const cells = own.flatMap(({ columns, rows }) => [
        ...columns,
        ...rows.flatMap((row) => [
          ...(row.label === text ? [] : [row.label]),
          ...row.cells,
        ]),
      ]);
      return [ref, text, ...cells].join(" ");
    }),
  ]);
  expect(wordsOf(parsed.join(" "))).toEqual(wordsOf(printed));
});

test("the front says who reports to whom, and when", () => {
  expect(report.front).toEqual({
    committee: "CHILDREN AND YOUNG PEOPLE OVERVIEW AND SCRUTINY COMMITTEE",
    date: "22 SEPTEMBER 2015",
    title: "ANNUAL UPDATE ON CHILDREN'S SOCIAL CARE",
    credits: [
      {
        label: "Report from",
        text: "Barbara Peacock, Director Children and Adult Services",
      },
      {
        label: "Author",
        text: "Phil Watson, Assistant Director Children's Social Care",
      },
    ],
    summary: [
      "This report provides a summary update to members on progress and developments within Children's Social Care and in specific relation to the wider service Improvement Plan.",
      "This annual update is brought to members of Overview and Scrutiny to support the committee in its role in reviewing and scrutinising performance of the Councils Children's Social Care Services.",
    ],
  });
});

test("the closing keeps names and leaves telephone numbers and addresses out", () => {
  expect(report.closing).toEqual([
    {
      title: "Lead officer contact",
      text: ["Phil Watson, Assistant Director Children's Social Care"],
    },
    { title: "Background papers", text: ["None"] },
  ]);
  expect(report.appendices).toEqual([
    { number: 1, title: "Improvement Plan Summary (Plan on a Page)" },
    { number: 2, title: "Structure chart with new arrangements" },
    { number: 3, title: "Key performance indicators" },
    {
      number: 4,
      title: "An updated guide for Scrutiny Committee The key questions to ask",
    },
  ]);
  const json = JSON.stringify(pack);
  expect(source).toMatch(/01634 ?\d{6}/);
  expect(json).not.toMatch(/01634|@|Telephone/);
  for (const name of ["Willetts", "Jayne", "Jo Cross", "Paulett", "McQueen"])
    expect(json).not.toContain(name);
});
