import type * as Y from "yjs";
import type { PackId, PackVersion, PlanItemId } from "../domain/ids.ts";
import { isPackId } from "../domain/ids.ts";
import { readMarkRecords } from "./mark-record.ts";
import type { Mark, SetDetails, SetView } from "./model.ts";
import { isQuestionNumber } from "./note-record.ts";
import {
  aboutOf,
  detailsOf,
  itemMarksOf,
  marksOf,
  pinsOf,
  type SetDocs,
} from "./schema.ts";
import type { SetOrigin } from "./set-operations.ts";

export function readDetails(docs: SetDocs): SetDetails {
  const stored = detailsOf(docs.shared);
  const read = (name: keyof SetDetails): string => {
    const value = stored.get(name);
    return typeof value === "string" ? value : "";
  };
  return {
    title: read("title"),
    committee: read("committee"),
    date: read("date"),
  };
}

export function readMarks(docs: SetDocs): ReadonlyMap<number, Mark> {
  const marks = new Map<number, Mark>();
  for (const [key, [mark]] of readMarkRecords(marksOf(docs.shared))) {
    const question = /^[1-9]\d*$/.test(key) ? Number(key) : 0;
    if (mark && isQuestionNumber(question)) marks.set(question, mark);
  }
  return marks;
}

/** Marks of the plan's items that are none of the guide's questions. */
export function readItemMarks(docs: SetDocs): ReadonlyMap<PlanItemId, Mark> {
  const marks = new Map<PlanItemId, Mark>();
  for (const [item, [mark]] of readMarkRecords(itemMarksOf(docs.shared))) {
    if (mark) marks.set(item as PlanItemId, mark);
  }
  return marks;
}

/** The marks of each question, by its number, or item that people have marked apart. */
export const readMarksApart = (docs: SetDocs): SetView["marksApart"] =>
  new Map(
    [marksOf, itemMarksOf]
      .flatMap((fieldsOf) => [...readMarkRecords(fieldsOf(docs.shared))])
      .filter(([, marks]) => marks.length > 1),
  );

/** What is pinned to each item of the plan: refs of paragraphs and ids of indicators. */
export function readPins(
  docs: SetDocs,
): ReadonlyMap<PlanItemId, ReadonlySet<string>> {
  const pins = new Map<PlanItemId, Set<string>>();
  for (const [key, value] of pinsOf(docs.shared)) {
    const [item = "", cite = ""] = key.split("/");
    if (value !== true || cite === "") continue;
    const id = item as PlanItemId;
    pins.set(id, (pins.get(id) ?? new Set()).add(cite));
  }
  return pins;
}

/** What the documents say the set was made on: the way back when its entry in the list of sets is lost. */
export function readOrigin(docs: SetDocs): SetOrigin | null {
  const about = aboutOf(docs.shared);
  const pack = about.get("pack");
  const packVersion = about.get("packVersion");
  const createdAt = about.get("createdAt");
  if (typeof pack !== "string" || !isPackId(pack)) return null;
  if (typeof packVersion !== "string") return null;
  return {
    pack: pack as PackId,
    packVersion: packVersion as PackVersion,
    createdAt: typeof createdAt === "number" ? createdAt : 0,
  };
}

/**
 * What tells whether two documents are one set that went separate ways: the place of the very first thing written in it, which every copy
 * of its history has in common. Null in an empty one.
 */
export function readFirstWrite(shared: Y.Doc): string | null {
  const item = aboutOf(shared)._map.get("schema");
  return item ? `${item.id.client}/${item.id.clock}` : null;
}
