import * as Y from "yjs";
import type { HighlightId } from "../domain/ids.ts";
import { toWellFormed } from "../lib/well-formed.ts";
import { changeText } from "./change-text.ts";
import {
  type HighlightRecord,
  type HighlightTarget,
  lookUpHighlight,
  questionKey,
  readHighlight,
} from "./highlight-record.ts";
import type { Highlight } from "./model.ts";
import { isQuestionNumber } from "./note-record.ts";
import { highlightsOf, type SetDocs } from "./schema.ts";
import { mergeText } from "./text-merge.ts";

export function addHighlight(docs: SetDocs, highlight: Highlight): void {
  const { id, selectors, packVersion, author, createdAt } = highlight;
  const questions = highlight.questions.map(mustBeQuestion);
  docs.own.transact(() => {
    const raw = new Y.Map<unknown>();
    raw.set("head", { author: toWellFormed(author), createdAt });
    raw.set("target", wellFormedTarget({ selectors, packVersion }));
    raw.set("text", new Y.Text(toWellFormed(highlight.text)));
    for (const question of questions) raw.set(questionKey(question), true);
    highlightsOf(docs.own).set(id, raw);
  });
}

/** `base` as in `writeNote`. */
export function writeHighlight(
  docs: SetDocs,
  id: HighlightId,
  text: string,
  base?: string,
): void {
  const { words, raw, highlight } = mustFind(docs, id);
  const after =
    base === undefined ? text : mergeText(base, text, highlight.text);
  docs.own.transact(() => {
    changeText(words, after);
    clearDeleted(raw);
  });
}

export function tieHighlight(
  docs: SetDocs,
  id: HighlightId,
  question: number,
  tied: boolean,
): void {
  const { raw } = mustFind(docs, id);
  const key = questionKey(mustBeQuestion(question));
  if ((raw.get(key) === true) === tied) return;
  docs.own.transact(() => (tied ? raw.set(key, true) : raw.delete(key)));
}

/** Puts a highlight on other words, with its note and its questions. */
export function moveHighlight(
  docs: SetDocs,
  id: HighlightId,
  { selectors, packVersion }: HighlightTarget,
): void {
  const { raw } = mustFind(docs, id);
  raw.set("target", wellFormedTarget({ selectors, packVersion }));
}

/** Hides it for as long as it stays what it is now: see `schema.ts`. */
export function deleteHighlight(
  docs: SetDocs,
  id: HighlightId,
  now: number,
): void {
  const { raw, print } = mustFind(docs, id);
  docs.own.transact(() => {
    raw.set("deleted", print);
    raw.set("deletedAt", now);
  });
}

export function restoreHighlight(docs: SetDocs, id: HighlightId): void {
  const { raw } = mustFind(docs, id);
  docs.own.transact(() => clearDeleted(raw));
}

/** Removes for good what was deleted before a moment. Returns how many highlights went. */
export function removeDeletedHighlights(doc: Y.Doc, before: number): number {
  const all = highlightsOf(doc);
  const gone = [...all].flatMap(([id, entry]) => {
    if (!(entry instanceof Y.Map) || !entry.has("deletedAt")) return [];
    const record = readHighlight(id, entry);
    return record?.hidden && record.deletedAt < before ? [id] : [];
  });
  if (gone.length > 0) {
    doc.transact(() => gone.forEach((id) => all.delete(id)));
  }
  return gone.length;
}

function mustFind(docs: SetDocs, id: HighlightId): HighlightRecord {
  const record = lookUpHighlight(docs, id);
  if (!record) throw new Error(`There is no highlight ${id} in this set.`);
  return record;
}

function mustBeQuestion(question: number): number {
  if (isQuestionNumber(question)) return question;
  throw new Error(`A highlight is tied to a question number, not ${question}.`);
}

/** Half a character, which a careless selection can leave at either end, would make the update unreadable. */
function wellFormedTarget({
  selectors: { place, quote, position },
  packVersion,
}: HighlightTarget): HighlightTarget {
  const { exact, prefix, suffix } = quote;
  return {
    selectors: {
      place: toWellFormed(place),
      quote: {
        exact: toWellFormed(exact),
        prefix: toWellFormed(prefix),
        suffix: toWellFormed(suffix),
      },
      position: { start: position.start, end: position.end },
    },
    packVersion,
  };
}

function clearDeleted(raw: Y.Map<unknown>): void {
  for (const name of ["deleted", "deletedAt"]) {
    if (raw.has(name)) raw.delete(name);
  }
}
