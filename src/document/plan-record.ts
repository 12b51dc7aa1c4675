import type * as Y from "yjs";
import type { EnquiryId, PlanItemId } from "../domain/ids.ts";
import {
  joinNames,
  type PlanEntry,
  type PlanSource,
} from "../domain/questioning-plan.ts";
import { readFrom } from "./follow-up-record.ts";
import { asString, asTime, isQuestionNumber } from "./note-record.ts";
import { planOf, planWordsOf } from "./schema.ts";

/** An item of the plan as its document holds it, removed ones included. */
export interface PlanRecord {
  readonly entry: PlanEntry;
  /** A fractional index; anything where another program has written it. */
  readonly order: string;
  /** The item that it is a supplementary of; empty for none. */
  readonly under: string;
  readonly removed: boolean;
  /** All that makes it what it is, for `removed`. */
  readonly print: string;
}

export const planKeys = {
  field: (id: PlanItemId, name: PlanField): string => `${id}/${name}`,
  added: (id: PlanItemId, tag: string): string => `${id}/added/${tag}`,
  /** Each device writes names under a key of its own, so that two who are put down for one item apart both stand there. */
  names: (id: PlanItemId, role: PlanRole, device: number): string =>
    `${id}/${role}/${device}`,
  minutes: "minutes",
} as const;
export type PlanField =
  "order" | "under" | "theme" | "minutes" | "covered" | "removed";
/** What a member can be put down for. */
export type PlanRole = "lead" | "follow";

/** Every item, those that are removed included. Entries that this version cannot read are passed over. */
export function readPlanRecords(
  doc: Y.Doc,
): ReadonlyMap<PlanItemId, PlanRecord> {
  const added = new Map<string, Added[]>();
  const names: Names = { lead: new Map(), follow: new Map() };
  const plan = planOf(doc);
  for (const [key, value] of plan) {
    const [id = "", name, tag = ""] = key.split("/");
    if (name === "added") {
      const head = readAdded(tag, value);
      if (head !== null) putUnder(added, id, head);
    } else if (name === "lead" || name === "follow") {
      // An earlier version had one key for all devices, without a tag.
      putUnder(names[name], id, asString(value));
    }
  }
  const records = new Map<PlanItemId, PlanRecord>();
  for (const [key, heads] of added) {
    const id = key as PlanItemId;
    records.set(id, readRecord(doc, names, id, heads.toSorted(byAge)));
  }
  return records;
}

/** By item, what each device has put there. */
type Names = Readonly<Record<PlanRole, Map<string, string[]>>>;

function putUnder<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [one]);
  else list.push(one);
}

/** Minutes as they can be shown and summed: whole, and none for anything else. */
export const asMinutes = (value: unknown): number =>
  typeof value === "number" && value > 0 && value <= 1440
    ? Math.round(value)
    : 0;

interface Added extends Pick<
  PlanEntry,
  "source" | "printed" | "author" | "createdAt" | "from"
> {
  readonly tag: string;
}

function readRecord(
  doc: Y.Doc,
  names: Names,
  id: PlanItemId,
  heads: readonly Added[],
): PlanRecord {
  const plan = planOf(doc);
  const read = (name: PlanField): unknown => plan.get(planKeys.field(id, name));
  const { source, printed, author, createdAt, from } = heads[0] as Added;
  const changeable = {
    wording: planWordsOf(doc, id).toString(),
    lead: joinNames(names.lead.get(id) ?? []),
    follow: joinNames(names.follow.get(id) ?? []),
    theme: asString(read("theme")),
    minutes: asMinutes(read("minutes")),
    covered: read("covered") === true,
  };
  const tags = heads.map(({ tag }) => tag).toSorted();
  const print = JSON.stringify([Object.values(changeable), tags]);
  return {
    entry: { id, source, printed, author, createdAt, from, ...changeable },
    order: asString(read("order")),
    under: asString(read("under")),
    removed: read("removed") === print,
    print,
  };
}

/** The first one speaks for the item; the same one on every device. */
const byAge = (a: Added, b: Added): number =>
  a.createdAt - b.createdAt || (a.tag < b.tag ? -1 : 1);

function readAdded(tag: string, value: unknown): Added | null {
  if (typeof value !== "object" || value === null) return null;
  const { source, printed, author, createdAt, from } = value as Partial<
    Record<keyof Added, unknown>
  >;
  const known = readSource(source);
  return (
    known && {
      tag,
      source: known,
      printed: asString(printed),
      author: asString(author),
      createdAt: asTime(createdAt),
      from: readFrom(from),
    }
  );
}

function readSource(value: unknown): PlanSource | null {
  if (typeof value !== "object" || value === null) return null;
  const { kind, question, enquiry, text } = value as Record<string, unknown>;
  switch (kind) {
    case "question":
      return isQuestionNumber(question) ? { kind, question } : null;
    case "enquiry":
      return typeof enquiry === "string"
        ? { kind, enquiry: enquiry as EnquiryId }
        : null;
    case "supplementary":
      return isQuestionNumber(question) && typeof text === "string"
        ? { kind, question, text }
        : null;
    case "own":
      return { kind };
    default:
      return null;
  }
}
