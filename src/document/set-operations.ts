import type { PackId, PackVersion } from "../domain/ids.ts";
import { toWellFormed } from "../lib/well-formed.ts";
import { writeMark } from "./mark-record.ts";
import type { Mark, SetDetails } from "./model.ts";
import { isQuestionNumber } from "./note-record.ts";
import {
  aboutOf,
  detailsOf,
  marksOf,
  schemaVersion,
  type SetDocs,
} from "./schema.ts";

/** What a set is made on. */
export interface SetOrigin {
  readonly pack: PackId;
  readonly packVersion: PackVersion;
  readonly createdAt: number;
}

/** Writes what every set says of itself. Called once, on empty documents. */
export function describeSet(
  docs: SetDocs,
  origin: SetOrigin,
  details: SetDetails,
): void {
  const { pack, packVersion, createdAt } = origin;
  docs.shared.transact(() => {
    const about = aboutOf(docs.shared);
    const values = { schema: schemaVersion, pack, packVersion, createdAt };
    for (const [name, value] of Object.entries(values)) about.set(name, value);
    changeDetails(docs, details);
  });
  aboutOf(docs.own).set("schema", schemaVersion);
}

export function changeDetails(
  docs: SetDocs,
  details: Partial<SetDetails>,
): void {
  const stored = detailsOf(docs.shared);
  docs.shared.transact(() => {
    for (const name of ["title", "committee", "date"] as const) {
      const value = details[name];
      if (value !== undefined && stored.get(name) !== toWellFormed(value)) {
        stored.set(name, toWellFormed(value));
      }
    }
  });
}

export function setMark(
  docs: SetDocs,
  question: number,
  mark: Mark | null,
): void {
  if (!isQuestionNumber(question)) {
    throw new Error(`A mark needs a question number, not ${question}.`);
  }
  writeMark(docs.shared, marksOf(docs.shared), String(question), mark);
}
