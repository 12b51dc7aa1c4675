import {
  type Selectors,
  selectorsOf,
} from "../../src/domain/annotation/selectors.ts";
import type { ParagraphRef } from "../../src/domain/ids.ts";
import type { Pack } from "../../src/domain/pack.ts";
import type { Paragraph, Section } from "../../src/domain/report.ts";
import { seededRandom } from "../fixtures/seeded-random.ts";

/** So many numbers lie between a paragraph or a section and its next copy. */
const step = 30;
/** Every so-manieth word of a copy is another than in its original. */
const otherWord = 5;

/**
 * The pack with a report so many times as long: its sections again and again and, past ten times, the paragraphs within them too. In each
 * copy other words of the report stand in the place of some, so that no two paragraphs are alike. Tables stand in the first copy alone.
 */
export function lengthen(pack: Pack, times: number): Pack {
  const [inSections, inParagraphs] = times > 10 ? [10, times / 10] : [times, 1];
  const reword = createRewording(pack, times);
  const sections = range(inSections).flatMap((copy) =>
    pack.report.sections.map((section) =>
      copySection(section, copy, inParagraphs, reword),
    ),
  );
  return { ...pack, report: { ...pack.report, sections } };
}

/** The report as its next version may be, at worst: every section has another number, and every paragraph is worded a little differently. */
export function renewed(pack: Pack): Pack {
  const reword = createRewording(pack, 7);
  const sections = pack.report.sections.map((section): Section => {
    const renumber = (ref: ParagraphRef) =>
      `${section.number + 1}.${ref.split(".")[1]}` as ParagraphRef;
    return {
      ...section,
      number: section.number + 1,
      paragraphs: section.paragraphs.map(({ ref, text }) => ({
        ref: renumber(ref),
        text: reword(text, 3 * otherWord),
      })),
      tables: section.tables.map((table) => ({
        ...table,
        ref: renumber(table.ref),
      })),
      missing: [],
    };
  });
  return { ...pack, enquiries: [], report: { ...pack.report, sections } };
}

type Rewording = (text: string, every: number) => string;

/** Puts another word of the report for every so-manieth one; the blocks stay. */
function createRewording({ report }: Pack, seed: number): Rewording {
  const random = seededRandom(seed);
  const words = [
    ...new Set(
      report.sections.flatMap(({ paragraphs }) =>
        paragraphs.flatMap(({ text }) => text.match(/\p{Ll}{4,}/gu) ?? []),
      ),
    ),
  ];
  const pick = () => words[Math.floor(random() * words.length)] ?? "";
  return (text, every) => {
    let count = Math.floor(random() * every);
    return text.replaceAll(/\S+/g, (word) => {
      count += 1;
      return count % every === 0 ? pick() : word;
    });
  };
}

function copySection(
  section: Section,
  copy: number,
  times: number,
  reword: Rewording,
): Section {
  const number = section.number + copy * step;
  const isFirst = copy === 0;
  return {
    number,
    title: isFirst ? section.title : `${section.title}, ${copy + 1}`,
    paragraphs: range(times).flatMap((again) =>
      section.paragraphs.map((paragraph): Paragraph => {
        if (isFirst && again === 0) return paragraph;
        const own = Number(paragraph.ref.split(".")[1]) + again * step;
        const ref = `${number}.${own}` as ParagraphRef;
        return { ref, text: reword(paragraph.text, otherWord) };
      }),
    ),
    tables: isFirst ? section.tables : [],
    missing: isFirst ? section.missing : [],
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
