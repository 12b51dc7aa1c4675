import { anchorOf } from "../anchors.ts";
import type { Pack } from "../pack.ts";
import type { Theme } from "../plan.ts";
import type { Place } from "./attach.ts";

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

/** What of a theme can be highlighted, in its order. */
export const themeBlocks = ({
  title,
  aim,
  priorities,
}: Theme): readonly string[] => [title, aim, ...priorities];

/** Every text of the report that words can be highlighted in, in its order. Tables are not: what is cited of them is a cell. */
export function reportPlaces(pack: Pack): readonly Place[] {
  const { front, sections, closing } = pack.report;
  return [
    { anchor: anchorOf.summary, text: joinBlocks(front.summary) },
    ...sections.flatMap(({ paragraphs }) =>
      paragraphs.map(({ ref, text }) => ({ anchor: ref, text })),
    ),
    ...closing.map(({ text }, index) => ({
      anchor: anchorOf.closing(index + 1),
      text: joinBlocks(text),
    })),
    ...pack.themes.map((theme) => ({
      anchor: theme.id,
      text: joinBlocks(themeBlocks(theme)),
    })),
  ];
}
