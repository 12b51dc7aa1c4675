import type * as Y from "yjs";
import { type FollowUp, promiseId } from "../domain/follow-up.ts";
import type { FollowUpId } from "../domain/ids.ts";
import { toWellFormed } from "../lib/well-formed.ts";
import { changeText } from "./change-text.ts";
import {
  asDate,
  type FollowUpField,
  type FollowUpHead,
  followUpKeys,
  type FollowUpRecord,
  readFollowUpRecord,
} from "./follow-up-record.ts";
import { followUpsOf, followUpTextOf, type SetDocs } from "./schema.ts";
import { mergeText } from "./text-merge.ts";

export interface NewFollowUp extends FollowUpHead {
  /** Differs for everything that is ever made, anywhere. */
  readonly tag: string;
}

/** Who changes something, and when. */
export interface Hand {
  readonly author: string;
  readonly now: number;
  /** Differs for everything that is ever done, anywhere. */
  readonly tag: string;
}

export type FollowUpEdit = Partial<
  Pick<FollowUp, "to" | "due" | "state" | "kind">
>;
export type FollowUpText = "what" | "measure";

/** A promise has one id for the question or item that it answers, so that two people who note the same promise note one. */
export const followUpId = ({ kind, source, tag }: NewFollowUp): FollowUpId =>
  (kind === "promise" ? promiseId(source) : null) ??
  (`${kind}-${tag}` as FollowUpId);

/** Makes one, or brings back the promise that is there already, with all that had been said of it. */
export function addFollowUp(docs: SetDocs, made: NewFollowUp): FollowUpId {
  const { tag, ...head } = made;
  const id = followUpId(made);
  const before = readFollowUpRecord(docs.shared, id);
  if (before?.removed === false) return id;
  docs.shared.transact(() => {
    const words = toWellFormed(head.source.words);
    followUpsOf(docs.shared).set(followUpKeys.added(id, tag), {
      ...head,
      source: { ...head.source, words },
    });
    writeField(docs.shared, id, "removed", "");
  });
  return id;
}

/** Writes what is another one now, and that it was changed. A date that is none is no date. */
export function changeFollowUp(
  docs: SetDocs,
  id: FollowUpId,
  edit: FollowUpEdit,
  { author, now, tag }: Hand,
): void {
  const { followUp } = mustFind(docs, id);
  docs.shared.transact(() => {
    for (const field of ["to", "due", "state", "kind"] as const) {
      const given = edit[field];
      if (given === undefined) continue;
      const value = field === "due" ? asDate(given) : toWellFormed(given);
      if (value === followUp[field]) continue;
      writeField(docs.shared, id, field, value);
      followUpsOf(docs.shared).set(followUpKeys.was(id, `${tag}${field}`), {
        at: now,
        author,
        field,
        value,
      });
    }
  });
}

/** `base` is what the person was changing, where that may not be what it says any more. */
export function writeFollowUp(
  docs: SetDocs,
  id: FollowUpId,
  name: FollowUpText,
  text: string,
  base?: string,
): void {
  const { followUp } = mustFind(docs, id);
  const after =
    base === undefined ? text : mergeText(base, text, followUp[name]);
  docs.shared.transact(
    () => void changeText(followUpTextOf(docs.shared, id, name), after),
  );
}

/** Hidden until someone changes it again, or it is brought back. */
export function removeFollowUp(docs: SetDocs, id: FollowUpId): void {
  const { print } = mustFind(docs, id);
  followUpsOf(docs.shared).set(followUpKeys.field(id, "removed"), print);
}

export function restoreFollowUp(docs: SetDocs, id: FollowUpId): void {
  docs.shared.transact(() => writeField(docs.shared, id, "removed", ""));
}

/** Whether nothing has been said of it but that it is. */
export const isUntouched = ({
  what,
  measure,
  to,
  due,
  state,
  history,
}: FollowUp): boolean =>
  what + measure + to + due === "" && state === "open" && history.length === 0;

function mustFind(docs: SetDocs, id: FollowUpId): FollowUpRecord {
  const record = readFollowUpRecord(docs.shared, id);
  if (!record) throw new Error(`There is no follow-up ${id} in this set.`);
  return record;
}

/** Empty for nothing. */
function writeField(
  doc: Y.Doc,
  id: FollowUpId,
  name: FollowUpField,
  value: string,
): void {
  const fields = followUpsOf(doc);
  const key = followUpKeys.field(id, name);
  if (value === "") {
    if (fields.has(key)) fields.delete(key);
  } else if (fields.get(key) !== value) {
    fields.set(key, value);
  }
}
