import type { SetView } from "../../document/model.ts";
import {
  byUrgency,
  type FollowUp,
  standingOn,
} from "../../domain/follow-up.ts";
import { aboutLines, type PaperOrigin, sourceBlocks } from "./about-paper.ts";
import type { CalendarDay } from "./calendar.ts";
import {
  bullets,
  heading,
  paragraph,
  plain,
  type Block,
  type Paper,
} from "./paper.ts";
import type { PaperWords } from "./paper-words.ts";

/** @param today this device's day, ISO 8601 */
export function followUpPaper(
  origin: PaperOrigin,
  { followUps }: SetView,
  today: string,
  words: PaperWords,
): Paper {
  const sorted = byUrgency(followUps, today);
  return {
    title: words.followUpTitle,
    about: aboutLines(origin, false, words),
    body: [
      ...(sorted.length === 0
        ? [paragraph(words.noFollowUps)]
        : [
            {
              kind: "table",
              caption: "",
              columns: followUpColumns(words).map(plain),
              rows: followUpRows(sorted, today, words).map((row) =>
                row.map(plain),
              ),
            } as const,
          ]),
      ...sorted.flatMap((followUp) => historyBlocks(followUp, words)),
      ...sourceBlocks(origin.pack, words),
    ],
  };
}

export const followUpColumns = (words: PaperWords): readonly string[] => [
  words.kind,
  words.what,
  words.toWhom,
  words.due,
  words.measure,
  words.state,
  words.from,
];

export const followUpRows = (
  followUps: readonly FollowUp[],
  today: string,
  words: PaperWords,
): readonly (readonly string[])[] =>
  byUrgency(followUps, today).map((followUp) => [
    words.kinds[followUp.kind],
    whatOf(followUp),
    followUp.to,
    followUp.due === "" ? "" : words.date(followUp.due),
    followUp.measure,
    words.states[standingOn(followUp, today)],
    originOf(followUp, words),
  ]);

/** What it is: the members' words or, until there are some, what was asked. */
export const whatOf = ({ what, source }: FollowUp): string =>
  what === "" ? source.words : what;

/** The question and the evidence it came from, and the meeting, if that was an earlier one. */
function originOf({ source, from }: FollowUp, words: PaperWords): string {
  const { question, cites } = source;
  return [
    question === null ? "" : words.question(question),
    ...cites.map((cite) => (/^\d/.test(cite) ? words.paragraph(cite) : cite)),
    from === null ? "" : words.carriedFrom(from.title, from.date),
  ]
    .filter((part) => part !== "")
    .join(", ");
}

const historyBlocks = (
  followUp: FollowUp,
  words: PaperWords,
): readonly Block[] =>
  followUp.history.length === 0
    ? []
    : [
        heading(2, `${words.history}: ${whatOf(followUp)}`),
        ...bullets(followUp.history.map(words.changed)),
      ];

/** The days on which something is due that is still awaited. */
export const dueDays = (
  followUps: readonly FollowUp[],
  set: string,
  words: PaperWords,
): readonly CalendarDay[] =>
  followUps
    .filter(({ due, state }) => due !== "" && state === "open")
    .map((followUp) => ({
      id: `${followUp.id}@${set}`,
      date: followUp.due,
      summary: [words.kinds[followUp.kind], followUp.to]
        .filter((part) => part !== "")
        .join(": "),
      description: [whatOf(followUp), originOf(followUp, words)]
        .filter((part) => part !== "")
        .join("\n"),
    }));
