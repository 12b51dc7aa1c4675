import * as Y from "yjs";
import type { PlanItemId } from "../domain/ids.ts";
import { planItemId } from "../domain/plan-item-id.ts";
import {
  namesOf,
  type PlanEntry,
  type PlanSource,
} from "../domain/questioning-plan.ts";
import { crc32 } from "../lib/crc32.ts";
import { encodeUtf8 } from "../lib/utf8.ts";
import { toWellFormed } from "../lib/well-formed.ts";
import { changeText } from "./change-text.ts";
import { asString } from "./note-record.ts";
import { type Ordered, ordersToPlace } from "./plan-order.ts";
import {
  asMinutes,
  type PlanField,
  planKeys,
  type PlanRecord,
  type PlanRole,
  readPlanRecords,
} from "./plan-record.ts";
import { shelvePlan } from "./read-plan.ts";
import { planOf, planWordsOf, type SetDocs } from "./schema.ts";
import { mergeText } from "./text-merge.ts";

export interface NewPlanItem {
  readonly source: PlanSource;
  /** The printed words; for one's own, the words. */
  readonly words: string;
  /** The item it is a supplementary of. */
  readonly under?: PlanItemId | undefined;
  /** The earlier meeting that it was carried from. */
  readonly from?: PlanEntry["from"];
  readonly author: string;
  readonly createdAt: number;
  /** Differs for everything that is ever added, anywhere. */
  readonly tag: string;
}

/** What can be changed of an item, other than its words. */
export type PlanItemChange = Partial<
  Pick<PlanEntry, "lead" | "follow" | "theme" | "minutes" | "covered">
>;

/**
 * Puts an item at the end, or what was removed before back at the end with all that had been said about it. What is there already stays
 * where it is.
 */
export function addToPlan(docs: SetDocs, item: NewPlanItem): PlanItemId {
  const { source, words, from = null, author, createdAt, tag } = item;
  const isOwn = source.kind === "own";
  const id = planItemId(source) ?? (`own-${tag}` as PlanItemId);
  const doc = docs.shared;
  const records = readPlanRecords(doc);
  if (isShown(records, id)) return id;
  const printed = isOwn ? "" : toWellFormed(words);
  const under = item.under ?? "";
  doc.transact(() => {
    planOf(doc).set(planKeys.added(id, tag), {
      source,
      printed,
      author,
      createdAt,
      ...(from === null ? {} : { from }),
    });
    if (isOwn) changeText(planWordsOf(doc, id), words);
    writeField(doc, id, "removed", "");
    writeField(doc, id, "under", under);
    const others = siblingsUnder(records, under);
    place(doc, others, { id, order: "" }, others.length);
  });
  return id;
}

/** Removes an item and its supplementaries. Returns what went, for `restoreToPlan`. */
export function removeFromPlan(
  docs: SetDocs,
  id: PlanItemId,
): readonly PlanItemId[] {
  const records = readPlanRecords(docs.shared);
  const record = mustFind(records, id);
  const shelf = shelvePlan(records).find((one) => one.record === record);
  const gone = [record, ...(shelf?.under ?? [])];
  docs.shared.transact(() => {
    for (const { entry, print } of gone) {
      planOf(docs.shared).set(planKeys.field(entry.id, "removed"), print);
    }
  });
  return gone.map(({ entry }) => entry.id);
}

export function restoreToPlan(docs: SetDocs, ids: readonly PlanItemId[]): void {
  docs.shared.transact(() => {
    for (const id of ids) writeField(docs.shared, id, "removed", "");
  });
}

/**
 * Puts an item at a place, from 0, among those that it stands with: the plan's, or its own item's supplementaries. `theme` is the heading it
 * comes under there, where that is another one.
 */
export function movePlanItem(
  docs: SetDocs,
  id: PlanItemId,
  index: number,
  theme?: string,
): void {
  const records = readPlanRecords(docs.shared);
  const siblings = siblingsOf(records, id);
  const at = siblings.findIndex((sibling) => sibling.id === id);
  const moved = siblings[at];
  if (!moved) return;
  const others = siblings.toSpliced(at, 1);
  const to = Math.max(0, Math.min(index, others.length));
  docs.shared.transact(() => {
    if (to !== at) place(docs.shared, others, moved, to);
    if (theme !== undefined) writeField(docs.shared, id, "theme", theme);
  });
}

/** @param seen The names that the person saw where they wrote others, which are replaced; without it, those that stand there. */
export function changePlanItem(
  docs: SetDocs,
  id: PlanItemId,
  change: PlanItemChange,
  seen: Partial<Pick<PlanEntry, PlanRole>> = {},
): void {
  const { entry } = mustFind(readPlanRecords(docs.shared), id);
  docs.shared.transact(() => {
    for (const role of ["lead", "follow"] as const) {
      const names = change[role];
      if (names !== undefined)
        writeNames(docs.shared, id, role, names, seen[role] ?? entry[role]);
    }
    if (change.theme !== undefined) {
      writeField(docs.shared, id, "theme", toWellFormed(change.theme));
    }
    if (change.minutes !== undefined) {
      const minutes = asMinutes(change.minutes);
      writeField(docs.shared, id, "minutes", minutes || "");
    }
    if (change.covered !== undefined) {
      writeField(docs.shared, id, "covered", change.covered || "");
    }
  });
}

/**
 * Gives an item words of its own; empty, or the printed ones, for as printed. `base` is what the person was changing. Two people who
 * start from the printed words apart change one text: see `beginWithPrinted`.
 */
export function writePlanWords(
  docs: SetDocs,
  id: PlanItemId,
  text: string,
  base?: string,
): void {
  const doc = docs.shared;
  const { entry } = mustFind(readPlanRecords(doc), id);
  const { wording, printed } = entry;
  const after =
    base === undefined || wording === ""
      ? text
      : mergeText(base, text, wording);
  const isFromPrinted = printed !== "" && (base ?? printed) === printed;
  if (wording === "" && after !== "" && isFromPrinted) {
    beginWithPrinted(doc, id, printed);
  }
  doc.transact(() => void changeText(planWordsOf(doc, id), after));
}

export function setPlanMinutes(docs: SetDocs, minutes: number): void {
  const plan = planOf(docs.shared);
  const value = asMinutes(minutes);
  if (asMinutes(plan.get(planKeys.minutes)) !== value) {
    plan.set(planKeys.minutes, value);
  }
}

/**
 * Puts the printed words into an item's text as one and the same insertion on every device: its author is a number made from the words, out
 * of the range of a device's own. Otherwise two people who reword a question apart would end with the whole of it twice. Where it was
 * put in before, and deleted since, this does nothing. Not inside a transaction, which it would turn into one that came from elsewhere.
 */
function beginWithPrinted(doc: Y.Doc, id: PlanItemId, printed: string): void {
  const first = new Y.Doc();
  const sum = crc32(encodeUtf8(JSON.stringify([id, printed])));
  first.clientID = 2 ** 32 + sum;
  planWordsOf(first, id).insert(0, printed);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(first));
  first.destroy();
}

type Records = ReadonlyMap<PlanItemId, PlanRecord>;

function mustFind(records: Records, id: PlanItemId): PlanRecord {
  const record = records.get(id);
  if (!record) throw new Error(`There is no item ${id} in this set's plan.`);
  return record;
}

const isShown = (records: Records, id: PlanItemId): boolean =>
  shelvePlan(records).some(
    ({ record, under }) =>
      record.entry.id === id || under.some(({ entry }) => entry.id === id),
  );

interface Sibling extends Ordered {
  readonly id: PlanItemId;
}
const toSibling = ({ entry, order }: PlanRecord): Sibling => ({
  id: entry.id,
  order,
});

function siblingsUnder(records: Records, under: string): readonly Sibling[] {
  const shelves = shelvePlan(records);
  if (under === "") return shelves.map(({ record }) => toSibling(record));
  const shelf = shelves.find(({ record }) => record.entry.id === under);
  return shelf?.under.map(toSibling) ?? [];
}

function siblingsOf(records: Records, id: PlanItemId): readonly Sibling[] {
  const shelves = shelvePlan(records);
  const parent = shelves.find(({ under }) =>
    under.some(({ entry }) => entry.id === id),
  );
  return siblingsUnder(records, parent?.record.entry.id ?? "");
}

function place(
  doc: Y.Doc,
  others: readonly Sibling[],
  moved: Sibling,
  index: number,
): void {
  for (const [{ id }, order] of ordersToPlace(others, moved, index)) {
    writeField(doc, id, "order", order);
  }
}

/** Under this device's own key, in place of those that were seen: what someone else has put there meanwhile stays beside it. */
function writeNames(
  doc: Y.Doc,
  id: PlanItemId,
  role: PlanRole,
  names: string,
  seen: string,
): void {
  const plan = planOf(doc);
  const own = planKeys.names(id, role, doc.clientID);
  const replaced = new Set(namesOf(seen));
  for (const [key, value] of plan) {
    const [item, field] = key.split("/");
    if (item !== id || field !== role || key === own) continue;
    if (namesOf(asString(value)).every((name) => replaced.has(name)))
      plan.delete(key);
  }
  writeKey(plan, own, toWellFormed(names));
}

/** Empty for nothing. */
function writeField(
  doc: Y.Doc,
  id: PlanItemId,
  name: PlanField,
  value: string | number | true,
): void {
  writeKey(planOf(doc), planKeys.field(id, name), value);
}

function writeKey(
  plan: Y.Map<unknown>,
  key: string,
  value: string | number | true,
): void {
  if (value === "") {
    if (plan.has(key)) plan.delete(key);
  } else if (plan.get(key) !== value) {
    plan.set(key, value);
  }
}
