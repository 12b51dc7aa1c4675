import type * as Y from "yjs";
import {
  type FollowUp,
  type FollowUpChange,
  followUpKinds,
  followUpStates,
} from "../domain/follow-up.ts";
import type {
  FollowUpId,
  IndicatorId,
  ParagraphRef,
  PlanItemId,
} from "../domain/ids.ts";
import { isIndicatorId, isParagraphRef, isSetId } from "../domain/ids.ts";
import { asString, asTime, isQuestionNumber } from "./note-record.ts";
import { followUpsOf, followUpTextOf } from "./schema.ts";

/** A follow-up as its document holds it, removed ones included. */
export interface FollowUpRecord {
  readonly followUp: FollowUp;
  readonly removed: boolean;
  /** All that makes it what it is, for `removed`. */
  readonly print: string;
}

export type FollowUpField = "to" | "due" | "state" | "kind" | "removed";

export const followUpKeys = {
  field: (id: FollowUpId, name: FollowUpField): string => `${id}/${name}`,
  added: (id: FollowUpId, tag: string): string => `${id}/added/${tag}`,
  was: (id: FollowUpId, tag: string): string => `${id}/was/${tag}`,
} as const;

/** What is written once, when it is made. */
export type FollowUpHead = Pick<
  FollowUp,
  "kind" | "source" | "from" | "author" | "createdAt"
>;

/** Every follow-up, removed ones included. Entries that this version cannot read are passed over. */
export function readFollowUpRecords(
  doc: Y.Doc,
): ReadonlyMap<FollowUpId, FollowUpRecord> {
  return readThose(doc, () => true);
}

/** One of them, without reading the words of all the others. */
export const readFollowUpRecord = (
  doc: Y.Doc,
  id: FollowUpId,
): FollowUpRecord | undefined =>
  readThose(doc, (candidate) => candidate === id).get(id);

function readThose(
  doc: Y.Doc,
  isWanted: (id: string) => boolean,
): ReadonlyMap<FollowUpId, FollowUpRecord> {
  const heads = new Map<string, TaggedHead[]>();
  const changes = new Map<string, TaggedChange[]>();
  for (const [key, value] of followUpsOf(doc)) {
    const [id = "", name, tag = ""] = key.split("/");
    if (!isWanted(id)) continue;
    if (name === "added") push(heads, id, readHead(tag, value));
    if (name === "was") push(changes, id, readChange(tag, value));
  }
  return new Map(
    [...heads].map(([key, added]) => {
      const id = key as FollowUpId;
      return [id, readRecord(doc, id, added, changes.get(key) ?? [])];
    }),
  );
}

interface TaggedHead extends FollowUpHead {
  readonly tag: string;
}
interface TaggedChange extends FollowUpChange {
  readonly tag: string;
}

function push<T>(lists: Map<string, T[]>, key: string, one: T | null): void {
  if (one === null) return;
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [one]);
  else list.push(one);
}

function readRecord(
  doc: Y.Doc,
  id: FollowUpId,
  added: readonly TaggedHead[],
  changes: readonly TaggedChange[],
): FollowUpRecord {
  const fields = followUpsOf(doc);
  const read = (name: FollowUpField): unknown =>
    fields.get(followUpKeys.field(id, name));
  const heads = added.toSorted(byTime(({ createdAt }) => createdAt));
  const { tag: _, ...head } = heads[0] as TaggedHead;
  const history = changes.toSorted(byTime(({ at }) => at));
  const changeable = {
    what: followUpTextOf(doc, id, "what").toString(),
    measure: followUpTextOf(doc, id, "measure").toString(),
    to: asString(read("to")),
    due: asDate(read("due")),
    state: oneOf(followUpStates, read("state")) ?? "open",
    kind: oneOf(followUpKinds, read("kind")) ?? head.kind,
  };
  const tags = [...heads, ...history].map(({ tag }) => tag).toSorted();
  const print = JSON.stringify([Object.values(changeable), tags]);
  return {
    followUp: {
      ...head,
      id,
      ...changeable,
      history: history.map(({ tag: _tag, ...change }) => change),
    },
    removed: read("removed") === print,
    print,
  };
}

/** Nobody's clock decides anything: where two are equal the tag does, the same on every device. */
const byTime =
  <T extends { readonly tag: string }>(timeOf: (one: T) => number) =>
  (a: T, b: T): number =>
    timeOf(a) - timeOf(b) || (a.tag < b.tag ? -1 : 1);

function readHead(tag: string, value: unknown): TaggedHead | null {
  const { kind, source, from, author, createdAt } = partsOf(value);
  const known = oneOf(followUpKinds, kind);
  return (
    known && {
      tag,
      kind: known,
      source: readSource(source),
      from: readFrom(from),
      author: asString(author),
      createdAt: asTime(createdAt),
    }
  );
}

function readSource(value: unknown): FollowUp["source"] {
  const { question, item, words, cites } = partsOf(value);
  return {
    question: isQuestionNumber(question) ? question : null,
    item: typeof item === "string" ? (item as PlanItemId) : null,
    words: asString(words),
    cites: Array.isArray(cites) ? cites.filter(isCite) : [],
  };
}

const isCite = (value: unknown): value is ParagraphRef | IndicatorId =>
  typeof value === "string" && (isParagraphRef(value) || isIndicatorId(value));

/** The meeting that something was carried from; null for none. */
export function readFrom(value: unknown): FollowUp["from"] {
  const { set, title, date } = partsOf(value);
  return typeof set === "string" && isSetId(set)
    ? { set, title: asString(title), date: asDate(date) }
    : null;
}

const changeFields = ["to", "due", "state", "kind"] as const;

function readChange(tag: string, value: unknown): TaggedChange | null {
  const { at, author, field, value: to } = partsOf(value);
  const known = oneOf(changeFields, field);
  return (
    known && {
      tag,
      at: asTime(at),
      author: asString(author),
      field: known,
      value: asString(to),
    }
  );
}

/** An ISO date, or nothing: what is no date could not be shown, sorted or put into a calendar. */
export const asDate = (value: unknown): string =>
  typeof value === "string" &&
  /^\d{4}-\d\d-\d\d$/.test(value) &&
  !Number.isNaN(Date.parse(`${value}T00:00:00Z`))
    ? value
    : "";

const oneOf = <T extends string>(
  known: readonly T[],
  value: unknown,
): T | null => known.find((candidate) => candidate === value) ?? null;

const partsOf = (value: unknown): Partial<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? { ...value } : {};
