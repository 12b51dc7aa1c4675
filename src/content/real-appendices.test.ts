import { expect, test } from "vitest";
import { columnIds } from "../domain/indicator.ts";
import type { Pack } from "../domain/pack.ts";
import {
  readRealPack,
  realId,
  sha256,
} from "../../tests/fixtures/read-pack-files.ts";
import { assemblePack } from "./assemble-pack.ts";

/** The real report's four appendices. What they should say was copied from the text, and not taken from the parser. */

const files = readRealPack();
const source = files.get("seeds/000_d532e1d6551f3b12.txt") ?? "";
const pack = build();

function build(): Pack {
  const built = assemblePack(realId, files, sha256);
  if (!built.ok)
    throw new Error(built.error.map((problem) => problem.message).join("\n"));
  return built.value;
}

// Cells as printed, parted by bars; a word that a line break had parted ("up-to- date") is mended.
const printedIndicators = `
Title (blue = council plan indicator) | National 13/14 | SN Mean Score 13/14 | Medway 13/14 | Medway 14/15 | Latest Q SE benchmarking | Medway target 15/16 | RAG | Medway YTD | Good is?
Rates of re-referrals within 12 months of a previous referral | 23.4% | 22.4% | 30.0% | 21.0% |  | 23% | G | 15.1% | Low
Child & Family Assessments completed within 45 days | 82.2% |  | 68.7% | 75.4% |  | 80% | R | 86.0% | High
Percentage of children whose ICPC was held within 15 working days of the initiating strategy discussion | 69.3% | 74.9% | 54.8% | 60.1% |  | 72% | G | 90.6% | High
Number of CP plans at period end |  |  | 358 | 475 |  |  |  | 444 | 
Percentage of CP for whom a visit has taken place within last 2 weeks of each month (YTD to end of June) |  |  |  | 90.5% |  |  |  | 90% | High
Percentage of child protection cases where children 12+ have participated in their plans or reviews |  |  | 81.7% | 87.0% |  | 85% | G | 93.6% | High
CP Plans lasting 2 or more years when closed | 4.5% | 4.3% | 8.7% | 5.2% |  | 5% | G | 4.5% | Low
CP cases which were reviewed within required timescales | 94.6% | 94.1% | 97.4% | 96.3% |  | 95% | G | 99.4% | High
Number of LAC at end of period |  |  | 378 | 425 |  |  |  | 422 | 
Percentage of LAC for whom 6 weekly visits are up to date |  |  |  |  |  |  |  | 88% | High
Looked after children cases which were reviewed within required timescales |  |  | 82.3% | 83.6% |  | 95.0% | G | 98.7% | High
Percentage of LAC with an up-to-date Care Plan or Pathway Plan |  |  |  |  |  | 97.0% | R | 78.0% | High
Days between PO and match (3 year rolling average) (A2) | 217 | 202 | 243 | 260 |  | 190 | R | 269 | Low
In employment education or training on 19th, 20th or 21st birthday (Rolling 12 mths for YTD figures) | 45% |  | 44.0% | 48.4% |  | 45% | G | 46.0% | High
In suitable accommodation on 19th, 20th or 21st birthday (Rolling 12mths for YTD figures) | 78% |  | 78.0% | 86.2% |  | 78% | G | 79.0% | High
`;

test("every cell of the indicators is as printed, and empty ones stay empty", () => {
  const [header, ...rows] = printedIndicators
    .trim()
    .split("\n")
    .map((row) => row.split("|").map((cell) => cell.trim()));
  const columns = [...(pack.indicatorTable?.columns ?? [])];
  expect([
    pack.indicatorTable?.titleLabel,
    ...columns.map(({ label }) => label),
  ]).toEqual(
    header?.filter((label) => label !== "RAG" && label !== "Good is?"),
  );
  expect(columns.map(({ id }) => id)).toEqual([...columnIds]);
  expect(columns.map(({ period }) => period)).toEqual([
    "13/14",
    "13/14",
    "13/14",
    "14/15",
    "",
    "15/16",
    "",
  ]);
  const colours = { red: "R", amber: "A", green: "G" };
  const aims = { high: "High", low: "Low" };
  expect(
    pack.kpis.map(({ title, values, rag, goodIs }) => {
      const {
        england,
        statisticalNeighbours,
        yearBeforeLast,
        lastYear,
        region,
        target,
        yearToDate,
      } = values;
      const figures = [
        england,
        statisticalNeighbours,
        yearBeforeLast,
        lastYear,
        region,
        target,
      ];
      return [
        title,
        ...figures,
        rag ? colours[rag] : "",
        yearToDate,
        goodIs ? aims[goodIs] : "",
      ];
    }),
  ).toEqual(rows);
  expect(pack.kpis.map(({ id }) => id)).toEqual(
    rows.map((_, index) => `K${index + 1}`),
  );
  expect(pack.indicatorTable).toMatchObject({
    title: "Key performance indicators:",
    appendix: 3,
  });
});

test("the plan's lines, ambitions and headings are word for word", () => {
  expect(pack.plan).toEqual({
    appendix: 1,
    introduction: [
      "Phase 3 Improvement Plan on a page May 2015",
      "A plan facilitating improvements in help, care and protection for the children of Medway",
      "Medway",
      "Serving You",
      "Moving on Medway getting it right for every child",
    ],
    ambitions: {
      title: "Our priorities and ambitions:",
      items: [
        "Safe, high quality services that meet the needs of children, young people and families",
        "Social workers who are confident and capable professionals",
        "An organisational culture of learning, development and evidence based practice",
        "Leadership that is visible, accountable and committed to joined up service delivery, which meets needs",
      ],
    },
    columns: {
      theme: "Theme",
      aim: "What we want to achieve",
      priorities: "Our priorities for 2015-6",
    },
  });
});

test("every word of a theme is in its aim or in one of its priorities, in order", () => {
  expect(pack.themes.map(({ id, title }) => `${id} ${title}`)).toEqual([
    "T1 Quality and Effectiveness of practice",
    "T2 Workforce and Capability",
    "T3 Performance Management",
    "T4 Partnership and Early Help",
    "T5 Leadership and Governance",
    "T6 Communications",
  ]);
  const rows = source
    .split("\n")
    .filter((line) => /^[1-6] [A-Z].+\t.+\t/.test(line));
  expect(
    pack.themes.map(
      ({ title, aim, priorities }, index) =>
        `${index + 1} ${title}\t${aim}\t ${priorities.join(" ")}`,
    ),
  ).toEqual(rows);
  expect(pack.themes.map(({ priorities }) => priorities.length)).toEqual([
    6, 6, 4, 6, 3, 4,
  ]);
  expect(pack.themes[2]?.priorities[2]).toMatch(
    /^Extend recording .+ not part of Framework i$/,
  );
});

test("posts are known by title and unit", () => {
  expect(pack.structure?.appendix).toBe(2);
  expect(pack.structure?.roles).toContainEqual({
    title: "Head of Service",
    unit: "Integrated Family Support Service",
  });
});

test("all sixteen questions are word for word, in their groups", () => {
  expect(pack.questions.map(({ text }) => text)).toEqual(printedQuestions);
  expect(pack.questions.map(({ number }) => number)).toEqual(
    printedQuestions.map((_, index) => index + 1),
  );
  const groups = Object.groupBy(pack.questions, ({ group }) => group);
  expect(
    Object.entries(groups).map(([group, questions]) => [
      group,
      questions?.length,
    ]),
  ).toEqual([
    ["The views of children and young people", 3],
    ["Partnerships", 4],
    ["Quality and Performance", 3],
    ["Practice", 6],
  ]);
});

test("the guide is whole around its questions", () => {
  const { title, date, signature, footnotes, parts } = pack.guide;
  expect(title).toBe(
    "An updated guide for Scrutiny Committee – The key questions to ask",
  );
  expect(date).toBe("August 2014");
  expect(signature).toBe("Jane Held");
  expect(footnotes).toEqual([
    "Based on the LGA publication of The Safeguarding Scrutiny Guide (Dec 2009) written by Jane Held",
  ]);
  expect(parts.map((part) => part.title)).toEqual([
    "Introduction",
    "Context and rationale",
    "Children and young people are central",
    "The key questions to ask",
    "Conclusions",
  ]);
  expect(parts.filter((part) => part.holdsQuestions)).toEqual([
    { title: "The key questions to ask", blocks: [], holdsQuestions: true },
  ]);
  expect(parts[1]?.blocks.map((block) => block.kind)).toEqual([
    ...Array<string>(5).fill("paragraph"),
    "list",
  ]);
});

test("a footnote in the middle of a sentence does not part it", () => {
  expect(pack.guide.parts[1]?.blocks[3]).toEqual({
    kind: "paragraph",
    text: expect.stringContaining(
      "Local Overview and Scrutiny Committees are another of the critical checks and balances in the system, and must exercise that function rigorously.",
    ),
  });
});

test("the four principles are a list", () => {
  expect(pack.guide.parts[1]?.blocks[5]).toEqual({
    kind: "list",
    items: [
      'Providing a "critical friend" challenge to executive policy makers and decision makes',
      "Enables the voice and concerns of the public and communities (especially in this case of children and young people) to be heard and acted on",
      'Is carried out by "independent minded governors" who lead and own the scrutiny process',
      "Drives improvement in public services (especially in children's services)",
    ],
  });
});

const printedQuestions = [
  "What arrangements are there for involving children and young people in the services they are receiving and is what they say acted on?",
  "Is the department and the LSCB gathering and using the experience of children, young people and families to inform improvements to safeguarding arrangements?",
  "Is there evidence that individual children and young people are seen and listened to by front line practitioners?",
  "Is the LSCB effective in holding individual agencies to account, and in ensuring there is effective and appropriate multi-agency practice with strong safeguarding children procedures, clear standards and expectations, well organised and comprehensive training and workforce development provision, strong governance arrangements, challenging performance management and quality assurance processes, and systems for identifying and learning from mistakes and from good practice?",
  "Does your LSCB have the resources, both financial and human, to undertake its responsibilities properly and deliver its business plan, and are those resources provided equitably across the partnership?",
  "Is the relationship between the LSCB, Health and Wellbeing Board, Adult Safeguarding Board, Community Safety Partnership, and local children's partnership arrangements clear, and are they working together co-operatively in the best interests of children and young people?",
  "Are there strong, robust and challenging partnership arrangements in place to respond to organised abuse, child sexual exploitation, missing children, and historic abuse concerns?",
  "How do the children's service department and the LSCB perform their respective quality assurance roles? Is there evidence quality assurance activity is leading to service improvements at policy, system and frontline level?",
  "Is there a robust needs assessment in place, are the trends in demand, unidentified risk and need and in outcomes for children well understood? Is this reflected in the Joint Strategic Needs Assessment and is it used to inform the allocation of resources, the development of key priorities, and the commissioning of services by the council and its' partners?",
  "Are there clear outcome measures in place to assist in identifying what difference is being made in terms of safeguarding children and young people appropriately?",
  "Are universal services supporting vulnerable children well and are there adequate, effective, co-ordinated multi-agency early help services in place for children, young people and families, which mean support is provided early in the life of a problem?",
  'Do you know how effective the "front door system" is and what safeguards are in place to protect children from inappropriate child protection interventions and are assessments undertaken quickly when a child or young person is at risk?',
  "Are services reaching the most vulnerable, eg children with additional needs, (disabilities or mental health problems) looked after children, children living in families where there is substance abuse, domestic violence, or parental mental illness, children at risk of child sexual exploitation, forced marriage, or FGM, or children from migrant, refugee, homeless, or other transient families?",
  "Do staff act quickly to protect children and young people and advocate for them when other agencies are not responding appropriately no matter how difficult they may be to help and protect or how complex or sensitive their circumstances?",
  "Do all Child Protection Plans contain specific, child focussed outcome intended to safeguard and promote the welfare of the child? Are these plans independently reviewed and scrutinised?",
  "What is the quality and frequency of the supervision and training given to frontline staff. Does supervision routinely address safeguarding practice and performance?",
];
