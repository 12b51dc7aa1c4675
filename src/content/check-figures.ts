import type { Known } from "./known.ts";
import { nearestRef } from "./nearest.ts";
import type { Complain } from "./problem.ts";
import type { QuestionFile } from "./read-question-file.ts";
import type { Located } from "./read-yaml.ts";

/** A percentage or a decimal: `86.0%`, `5 per cent`, `68.5`. Whole numbers are too often dates and counts of our own. */
const figure =
  /(?<![\d.])(\d[\d,]*(?:\.\d+)?)(\s?%|\s+per\s?cent\b)|(?<![\d.])(\d+\.\d+)(?![\d.]*\d)/g;
const citation =
  /\bparas?(?:graphs?)?\s+((?:\d{1,2}\.\d{1,3}(?:,\s*|\s+and\s+|\s+to\s+|\s*[-–]\s*)?)+)/gi;
const printedNumber = /(?<![\d.])(\d[\d,]*(?:\.\d+)?)(\s?%)?/g;

interface Printed {
  readonly percentages: ReadonlySet<number>;
  readonly numbers: ReadonlySet<number>;
}

const toNumber = (digits: string | undefined): number =>
  Number(digits?.replaceAll(",", ""));

/**
 * Checks each percentage and decimal that an officer quotes against the linked paragraphs (with their tables) and the linked
 * indicators' cells: 86% is 86.0%, and a figure of another indicator is not found. Paragraphs cited by number must exist.
 */
export function checkCitedFigures(
  file: QuestionFile,
  known: Known,
  complain: Complain,
): void {
  const printed = collectPrinted(file, known);
  const texts: Located[] = [
    ...file.evidence.map((link) => link.why),
    ...file.indicators.map((link) => link.why),
    ...file.missing.items,
    ...file.supplementaries.items,
  ];
  for (const { value, line } of texts) {
    const uncited = value.replaceAll(citation, (words: string) => {
      for (const ref of words.match(/\d+\.\d+/g) ?? []) {
        if (!known.paragraphs.has(ref) && !known.missing.has(ref)) {
          complain(
            line,
            `para ${ref} is cited, and the report does not have it${nearestRef(ref, known.refs)}`,
          );
        }
      }
      return "";
    });
    for (const [cited, percentage, , decimal] of uncited.matchAll(figure)) {
      const found = percentage
        ? printed.percentages.has(toNumber(percentage))
        : printed.numbers.has(toNumber(decimal)) ||
          known.paragraphs.has(decimal ?? "") ||
          known.missing.has(decimal ?? "");
      if (!found)
        complain(
          line,
          `the figure ${cited} is cited, and no linked paragraph or indicator has it`,
        );
    }
  }
}

function collectPrinted(file: QuestionFile, known: Known): Printed {
  const percentages = new Set<number>();
  const numbers = new Set<number>();
  const texts = [
    ...file.evidence.map(
      ({ target }) => known.paragraphs.get(target.value) ?? "",
    ),
    ...file.indicators.flatMap(({ target }) => {
      const indicator = known.indicators.find(({ id }) => id === target.value);
      return indicator
        ? [indicator.title, ...Object.values(indicator.values)]
        : [];
    }),
  ];
  for (const [, digits, percent] of texts.flatMap((text) => [
    ...text.matchAll(printedNumber),
  ])) {
    numbers.add(toNumber(digits));
    if (percent) percentages.add(toNumber(digits));
  }
  return { percentages, numbers };
}
