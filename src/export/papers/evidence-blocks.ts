import { briefEvidence } from "../../domain/briefing.ts";
import type { CitedFigure, CitedParagraph } from "../../domain/citations.ts";
import type { Enquiry } from "../../domain/enquiry.ts";
import type { Pack } from "../../domain/pack.ts";
import type { Question } from "../../domain/question.ts";
import {
  bold,
  bullets,
  heading,
  paragraph,
  plain,
  type Block,
} from "./paper.ts";
import type { PaperWords } from "./paper-words.ts";
import { paragraphBlocks } from "./report-blocks.ts";

/** What the report says on a question and what it does not, each paragraph in full under its number. */
export function evidenceBlocks(
  pack: Pack,
  question: Question,
  withContext: boolean,
  words: PaperWords,
): readonly Block[] {
  const { direct, context, otherFigures } = briefEvidence(
    pack,
    question,
    withContext,
  );
  const { verdict, missing } = question.coverage;
  const cited = [...direct, ...context].flatMap(({ figures }) => figures);
  return [
    paragraph({ text: words.verdict[verdict], bold: true }),
    ...(missing.length === 0
      ? []
      : [heading(2, words.missing), ...bullets(missing)]),
    ...(question.currency.length === 0
      ? []
      : [
          heading(2, words.currency(pack.currencyChecked)),
          ...question.currency.map((note) => paragraph(note)),
        ]),
    heading(2, words.direct),
    ...(direct.length === 0 ? [paragraph(words.directNone)] : []),
    ...direct.flatMap((one) => citedBlocks(one, words)),
    ...(context.length === 0
      ? []
      : [
          heading(2, words.context),
          ...context.flatMap((one) => citedBlocks(one, words)),
        ]),
    ...figuresTable(pack, [...cited, ...otherFigures], words),
  ];
}

/** Lines of enquiry: what does not add up, with its sum, and what could be asked. */
export const enquiryBlocks = (
  enquiries: readonly Enquiry[],
  words: PaperWords,
): readonly Block[] =>
  enquiries.length === 0
    ? []
    : [
        heading(2, words.enquiries),
        {
          kind: "list",
          from: null,
          items: enquiries.map(
            ({ statement, working, caution, ask, where }) => [
              paragraph(
                statement,
                ` (${where.map((place) => citeAs(place, words)).join(", ")})`,
              ),
              ...(working === "" ? [] : [paragraph(working)]),
              ...(caution === null ? [] : [paragraph(caution)]),
              paragraph({ text: ask, italic: true }),
            ],
          ),
        },
      ];

const citeAs = (place: string, words: PaperWords): string =>
  /^\d/.test(place) ? words.paragraph(place) : place;

const citedBlocks = (
  { link, paragraph: cited, tables, lostFigures }: CitedParagraph,
  words: PaperWords,
): readonly Block[] => [
  {
    kind: "quote",
    voice: "paper",
    source: words.paragraph(link.ref),
    blocks: paragraphBlocks(cited, tables),
  },
  paragraph({ text: link.why, italic: true }),
  ...lostFigures.map(({ ref }) => paragraph(words.lostFigure(ref))),
];

/** The indicators that bear on it, every figure as printed. Columns without a figure are left out. */
export function figuresTable(
  { indicatorTable }: Pack,
  figures: readonly CitedFigure[],
  words: PaperWords,
): readonly Block[] {
  if (indicatorTable === null || figures.length === 0) return [];
  const columns = indicatorTable.columns.filter(({ id }) =>
    figures.some(({ indicator }) => indicator.values[id] !== ""),
  );
  return [
    {
      kind: "table",
      caption: words.figures(indicatorTable.appendix),
      columns: [
        words.indicator,
        ...columns.map(({ label }) => label),
        words.goodIs,
        words.rating,
      ].map(plain),
      rows: figures.map(({ indicator }) => {
        const { id, title, values, goodIs, rag } = indicator;
        return [
          [...bold(id), ...plain(` ${title}`)],
          ...columns.map((column) => plain(values[column.id])),
          plain(goodIs === null ? "" : words.good[goodIs]),
          plain(rag === null ? "" : words.rated[rag]),
        ];
      }),
    },
  ];
}
