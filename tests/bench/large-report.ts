import {
  type Selectors,
  selectorsOf,
} from "../../src/domain/annotation/selectors.ts";
import type { ParagraphRef } from "../../src/domain/ids.ts";
import type { Pack } from "../../src/domain/pack.ts";
import type { Paragraph, Section } from "../../src/domain/report.ts";

/** So many numbers lie between a paragraph or a section and its next copy. */
const step = 30;

/**
 * The pack with a report so many times as long: its sections again and again and, past ten times, the paragraphs within them too. Each
 * copy says which it is, so that no two paragraphs are alike. Tables stand in the first copy alone.
 */
export function lengthen(pack: Pack, times: number): Pack {
  const [inSections, inParagraphs] = times > 10 ? [10, times / 10] : [times, 1];
  const sections = range(inSections).flatMap((copy) =>
    pack.report.sections.map((section) =>
      copySection(section, copy, inParagraphs),
    ),
  );
  return { ...pack, report: { ...pack.report, sections } };
}

function copySection(section: Section, copy: number, times: number): Section {
  const number = section.number + copy * step;
  const isFirst = copy === 0;
  return {
    number,
    title: isFirst ? section.title : `${section.title}, ${copy + 1}`,
    paragraphs: range(times).flatMap((again) =>
      section.paragraphs.map((paragraph) =>
        copyParagraph(paragraph, number, copy, again),
      ),
    ),
    tables: isFirst ? section.tables : [],
    missing: isFirst ? section.missing : [],
  };
}

function copyParagraph(
  paragraph: Paragraph,
  section: number,
  copy: number,
  again: number,
): Paragraph {
  if (copy === 0 && again === 0) return paragraph;
  const own = Number(paragraph.ref.split(".")[1]) + again * step;
  return {
    ref: `${section}.${own}` as ParagraphRef,
    text: `${paragraph.text} This is so in area ${copy + 1} and in year ${again + 1}.`,
  };
}

/** So many highlights of five words or so, spread over the report. */
export function spreadHighlights(
  { report }: Pack,
  count: number,
): readonly Selectors[] {
  const paragraphs = report.sections.flatMap((section) => section.paragraphs);
  return range(count).flatMap((index) => {
    const { ref, text } = paragraphs[
      Math.floor((index * paragraphs.length) / count)
    ] as Paragraph;
    const words = [...text.matchAll(/\S+/g)];
    const from = words[(index * 7) % Math.max(1, words.length - 5)];
    const start = from?.index ?? 0;
    const end = Math.min(text.length, start + 40);
    return selectorsOf(ref, text, { start, end }) ?? [];
  });
}

const range = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => index);
