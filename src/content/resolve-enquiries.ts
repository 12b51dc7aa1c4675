import type { Citation, Enquiry, NarrativeRule } from "../domain/enquiry.ts";
import {
  compareRefs,
  type EnquiryId,
  type IndicatorId,
  isIndicatorId,
  isParagraphRef,
  type ParagraphRef,
} from "../domain/ids.ts";
import type { Question } from "../domain/question.ts";
import type { Operand } from "./expression.ts";
import {
  checkNamedPlaces,
  checkTypedFigures,
  fillText,
  type PlaceNames,
} from "./fill-text.ts";
import { createLookup } from "./look-up-cite.ts";
import type { Complain } from "./problem.ts";
import type { AuthoredEnquiry, Weight } from "./read-enquiries.ts";
import type { SourceContent } from "./read-source.ts";
import type { Located } from "./read-yaml.ts";

/**
 * Where each weight stands among the checks, whose strengths run from 1 to the number of their rules: unmissable ones come after ratings that
 * the figures or the paragraphs do not bear out, strong ones after what is worse without being said, fair ones after easy targets, and minor
 * ones after what the table leaves out.
 */
const strengths: Readonly<Record<Weight, number>> = {
  unmissable: 13.5,
  strong: 11.5,
  fair: 7.5,
  minor: 2.5,
};

/** Looks up what the officer's lines of enquiry cite, works out their sums, and complains of all that the report does not bear out. */
export function resolveEnquiries(
  authored: readonly AuthoredEnquiry[],
  content: SourceContent & { readonly meeting: string },
  questions: readonly Question[],
  complain: Complain,
): readonly Enquiry[] {
  const numbers = new Set(questions.map(({ number }) => String(number)));
  const look = createLookup(content, complain);
  const names = placeNames(content, questions);
  return authored.map((enquiry) => {
    const { id, rule, weight, statement, working, ask, caution } = enquiry;
    const found = enquiry.cites.flatMap((cite) => look(cite) ?? []);
    const operands = new Map<string, Operand>();
    for (const { figures } of found) {
      for (const { name, operand, line } of figures) {
        if (operands.has(name)) {
          complain(line, `two figures of “${id.value}” are named “${name}”`);
        }
        operands.set(name, operand);
      }
    }
    const cited = [...found.map(({ text }) => text), content.meeting];
    const fill = (text: Located): string => {
      checkTypedFigures(text, cited, complain);
      checkNamedPlaces(text, names, complain);
      return fillText(text, operands, complain);
    };
    for (const { value, line } of enquiry.questions) {
      if (!numbers.has(value)) {
        complain(
          line,
          `“${id.value}” serves question ${value}, which the guide does not have`,
        );
      }
    }
    return {
      id: id.value as EnquiryId,
      rule: rule.value as NarrativeRule,
      where: whereOf(found.map(({ citation }) => citation)),
      statement: fill(statement),
      working: fill(working),
      ask: fill(ask),
      questions: enquiry.questions
        .map(({ value }) => Number(value))
        .toSorted((a, b) => a - b),
      caution: caution && fill(caution),
      strength: strengths[weight.value as Weight] ?? 0,
      cites: found.map(({ citation }) => citation),
    };
  });
}

/** Paragraphs and lost or skipped numbers in the report's order, then indicators in theirs. */
function whereOf(
  cites: readonly Citation[],
): readonly (ParagraphRef | IndicatorId)[] {
  const all = cites.map((cite) =>
    cite.kind === "cell"
      ? cite.indicator
      : cite.kind === "place"
        ? cite.anchor
        : cite.ref,
  );
  const unique = [...new Set<string>(all)];
  return [
    ...unique.filter(isParagraphRef).toSorted(compareRefs),
    ...unique
      .filter(isIndicatorId)
      .toSorted((a, b) => Number(a.slice(1)) - Number(b.slice(1))),
  ];
}

function placeNames(
  { report, kpis, themes }: SourceContent,
  questions: readonly Question[],
): PlaceNames {
  return new Set([
    ...report.sections.flatMap(({ number, paragraphs, missing }) => [
      `section ${number}`,
      ...[...paragraphs, ...missing].map(({ ref }) => ref),
    ]),
    ...report.appendices.map(({ number }) => `Appendix ${number}`),
    ...themes.flatMap(({ id }) => [id, id.replace("T", "Theme ")]),
    ...kpis.map(({ id }) => id),
    ...questions.map(({ number }) => `Q${number}`),
  ]);
}
