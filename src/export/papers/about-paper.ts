import type { SetDetails } from "../../document/model.ts";
import type { Pack } from "../../domain/pack.ts";
import { heading, paragraph, type Block } from "./paper.ts";
import type { PaperWords } from "./paper-words.ts";

/** Where a paper comes from. */
export interface PaperOrigin {
  readonly pack: Pack;
  readonly details: SetDetails;
  /** When it is made, in milliseconds. */
  readonly now: number;
}

/** The lines under the title: whose meeting, of which day, from which set and when. */
export function aboutLines(
  { pack, details, now }: PaperOrigin,
  holdsPrivate: boolean,
  words: PaperWords,
): readonly string[] {
  const committee = details.committee || pack.meeting.committee;
  return [
    [pack.meeting.council, committee].filter((part) => part !== "").join(", "),
    words.meeting(details.date || pack.meeting.date),
    words.made(words.day(now), details.title),
    ...(holdsPrivate ? [words.withPrivate] : []),
  ];
}

/** Whose words the paper quotes, and by which version of the pack. */
export const sourceBlocks = (
  { attribution, indicatorTable, id, version }: Pack,
  words: PaperWords,
): readonly Block[] => [
  heading(1, words.sources),
  paragraph(attribution.report),
  paragraph(attribution.guide),
  paragraph(words.numbers(indicatorTable?.appendix ?? null)),
  paragraph(words.version(id, version)),
];
