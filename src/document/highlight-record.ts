import * as Y from "yjs";
import type { Selectors } from "../domain/annotation/selectors.ts";
import type { HighlightId, PackVersion } from "../domain/ids.ts";
import type { Highlight } from "./model.ts";
import { asString, asTime, isQuestionNumber } from "./note-record.ts";
import { highlightsOf, type SetDocs } from "./schema.ts";

/** A highlight as its document holds it, deleted ones included. */
export interface HighlightRecord {
  readonly highlight: Highlight;
  readonly raw: Y.Map<unknown>;
  readonly words: Y.Text;
  readonly hidden: boolean;
  readonly deletedAt: number;
  /** All that can be changed of it, for `deleted`. */
  readonly print: string;
}

/** A key for each question, so that two who tie it to two questions apart tie it to both. */
export const questionKey = (question: number): string => `q${question}`;

export const lookUpHighlight = (
  docs: SetDocs,
  id: string,
): HighlightRecord | null => readHighlight(id, highlightsOf(docs.own).get(id));

/** Null when the entry is no highlight that this version can read. */
export function readHighlight(
  id: string,
  entry: unknown,
): HighlightRecord | null {
  if (!(entry instanceof Y.Map)) return null;
  const raw = entry as Y.Map<unknown>;
  const target = readTarget(raw.get("target"));
  const words = raw.get("text");
  if (target === null || !(words instanceof Y.Text)) return null;
  const text = words.toString();
  const questions = readQuestions(raw);
  const { author, createdAt } = fieldsOf(raw.get("head"));
  const print = JSON.stringify([text, questions, target]);
  const highlight: Highlight = {
    id: id as HighlightId,
    ...target,
    questions,
    text,
    author: asString(author),
    createdAt: asTime(createdAt),
  };
  return {
    highlight,
    raw,
    words,
    hidden: raw.get("deleted") === print,
    deletedAt: asTime(raw.get("deletedAt")),
    print,
  };
}

export type HighlightTarget = Pick<Highlight, "selectors" | "packVersion">;

/** Null when the value is none. */
export function readTarget(value: unknown): HighlightTarget | null {
  const { selectors, packVersion } = fieldsOf(value);
  const known = readSelectors(selectors);
  return (
    known && {
      selectors: known,
      packVersion: asString(packVersion) as PackVersion,
    }
  );
}

export function readSelectors(value: unknown): Selectors | null {
  const { place, quote, position } = fieldsOf(value);
  const { exact, prefix, suffix } = fieldsOf(quote);
  const { start, end } = fieldsOf(position);
  if (typeof place !== "string" || typeof exact !== "string") return null;
  if (exact === "") return null;
  return {
    place,
    quote: { exact, prefix: asString(prefix), suffix: asString(suffix) },
    position: { start: asOffset(start), end: asOffset(end) },
  };
}

function readQuestions(raw: Y.Map<unknown>): readonly number[] {
  const questions: number[] = [];
  for (const [key, value] of raw) {
    const question = /^q[1-9]\d*$/.test(key) ? Number(key.slice(1)) : 0;
    if (value === true && isQuestionNumber(question)) questions.push(question);
  }
  return questions.toSorted((a, b) => a - b);
}

const fieldsOf = (value: unknown): Partial<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? { ...value } : {};

const asOffset = (value: unknown): number =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0
    ? value
    : 0;
