import { anchorOf } from "../anchors.ts";
import type { Guide, GuidePart } from "../guide.ts";
import type { Pack } from "../pack.ts";
import type { ImprovementPlan, Role, Theme } from "../plan.ts";
import type { FrontMatter, Section } from "../report.ts";
import type { Place } from "./attach.ts";
import {
  indicatorHead,
  indicatorRow,
  joinRows,
  tableAnchors,
  tableRows,
} from "./table-text.ts";

/** What a place's blocks are joined by, as the blocks of a paragraph are. */
const between = "\n\n";

export const joinBlocks = (blocks: readonly string[]): string =>
  blocks.join(between);

/** Where each block begins in the text of its place. */
export function blockStarts(blocks: readonly string[]): readonly number[] {
  let start = 0;
  return blocks.map((block) => {
    const here = start;
    start += block.length + between.length;
    return here;
  });
}

/** What of the paper's head can be highlighted, in its order. */
export const frontBlocks = ({
  committee,
  date,
  title,
  credits,
}: FrontMatter): readonly string[] => [
  committee,
  date,
  title,
  ...credits.map(({ text }) => text),
];

/** What of a theme can be highlighted, in its order. */
export const themeBlocks = ({
  title,
  aim,
  priorities,
}: Theme): readonly string[] => [title, aim, ...priorities];

/** What stands above the plan's themes. */
export const planBlocks = ({
  introduction,
  ambitions,
}: ImprovementPlan): readonly string[] => [
  ...introduction,
  ambitions.title,
  ...ambitions.items,
];

/** A post in the structure chart as a line. */
export const roleLine = ({ title, unit }: Role): string => `${title}, ${unit}`;

/** What stands around the guide's parts. */
export const guideFrame = ({
  title,
  date,
  signature,
  footnotes,
}: Guide): readonly string[] => [title, date, signature, ...footnotes];

/** A part's title and its words; a list gives a block an item. */
export const guidePartBlocks = ({
  title,
  blocks,
}: GuidePart): readonly string[] => [
  title,
  ...blocks.flatMap((block) =>
    block.kind === "paragraph" ? [block.text] : block.items,
  ),
];

/** Every text of the report and its appendices that words can be highlighted in, in its order. The guide's questions are not: they have notes. */
export function reportPlaces(pack: Pack): readonly Place[] {
  const { front, sections, closing } = pack.report;
  const { plan, structure, indicatorTable, guide } = pack;
  const place = (anchor: string, blocks: readonly string[]): Place => ({
    anchor,
    text: joinBlocks(blocks),
  });
  return [
    place(anchorOf.front, frontBlocks(front)),
    place(anchorOf.summary, front.summary),
    ...sections.flatMap(sectionPlaces),
    ...closing.map(({ text }, index) =>
      place(anchorOf.closing(index + 1), text),
    ),
    ...(plan === null
      ? []
      : [place(anchorOf.appendix(plan.appendix), planBlocks(plan))]),
    ...pack.themes.map((theme) => place(theme.id, themeBlocks(theme))),
    ...(structure === null
      ? []
      : [
          place(
            anchorOf.appendix(structure.appendix),
            structure.roles.map(roleLine),
          ),
        ]),
    ...(indicatorTable === null
      ? []
      : [
          {
            anchor: anchorOf.appendix(indicatorTable.appendix),
            text: joinRows(indicatorHead(indicatorTable)),
          },
          ...pack.kpis.map((indicator) => ({
            anchor: indicator.id,
            text: joinRows([indicatorRow(indicator, indicatorTable)]),
          })),
        ]),
    place(anchorOf.guide, guideFrame(guide)),
    ...guide.parts.flatMap((part, index) =>
      part.holdsQuestions
        ? []
        : [place(anchorOf.guidePart(index + 1), guidePartBlocks(part))],
    ),
  ];
}

/** Each paragraph, and after it the tables that stand under it. */
function sectionPlaces({ paragraphs, tables }: Section): readonly Place[] {
  const anchors = tableAnchors(tables);
  return paragraphs.flatMap(({ ref, text }) => [
    { anchor: ref, text },
    ...tables.flatMap((table, index) =>
      table.ref === ref
        ? [
            {
              anchor: anchors[index] ?? "",
              text: joinRows(tableRows(table)),
            },
          ]
        : [],
    ),
  ]);
}
