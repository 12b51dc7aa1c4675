import {
  citeEvidence,
  type CitedEvidence,
  type CitedFigure,
} from "./citations.ts";
import type { Pack } from "./pack.ts";
import type { Question } from "./question.ts";

/**
 * A question's evidence as a briefing prints it. Without context, a direct figure that stands beside a context paragraph moves to the
 * other figures, so that it is not lost with the paragraph.
 */
export function briefEvidence(
  pack: Pack,
  question: Question,
  withContext: boolean,
): CitedEvidence {
  const evidence = citeEvidence(pack, question);
  if (withContext) return evidence;
  const isDirect = ({ link }: CitedFigure) => link.grade === "direct";
  return {
    direct: evidence.direct.map((cited) => ({
      ...cited,
      figures: cited.figures.filter(isDirect),
    })),
    context: [],
    otherFigures: [
      ...evidence.otherFigures,
      ...evidence.context.flatMap((cited) => cited.figures),
    ].filter(isDirect),
  };
}
