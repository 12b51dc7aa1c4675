import * as v from "valibot";
import { loadUpdates } from "../document/load-updates.ts";
import type { Mark, Note, SetDetails } from "../document/model.ts";
import type { NoteId, PackId, PackVersion, SetId } from "../domain/ids.ts";
import { fromBase64 } from "../lib/base64.ts";
import { crc32 } from "../lib/crc32.ts";
import { err, ok, type Result } from "../lib/result.ts";
import { encodeUtf8 } from "../lib/utf8.ts";
import type { BackupError } from "./backup-error.ts";
import {
  backupFormat,
  backupLimit,
  backupSchema,
  backupVersion,
  type BackupFileNote,
  type BackupFileSet,
  headSchema,
  setFileFormat,
} from "./backup-format.ts";

/** A backup file that has been checked from end to end. */
export interface Backup {
  readonly kind: "backup" | "set";
  readonly version: number;
  readonly madeAt: number;
  readonly appVersion: string;
  readonly sets: readonly BackupSet[];
}

export interface BackupSet extends SetDetails {
  readonly id: SetId;
  readonly pack: PackId;
  readonly packVersion: PackVersion;
  readonly createdAt: number;
  readonly openedAt: number;
  readonly deletedAt?: number;
  readonly notes: readonly Note[];
  readonly marks: readonly { readonly question: number; readonly mark: Mark }[];
  /** Null in a file that holds only what people read. */
  readonly documents: BackupDocuments | null;
  /** The code of a set that was shared. */
  readonly sharing?: string;
}

/** Yjs updates that each hold a whole document. */
export interface BackupDocuments {
  readonly shared: Uint8Array;
  readonly own: Uint8Array;
}

export function readBackup(text: string): Result<Backup, BackupError> {
  if (text.length > backupLimit) {
    return err({ kind: "too-large", size: text.length, limit: backupLimit });
  }
  const json = parseJson(text);
  if (!json.ok) return json;
  const head = readHead(json.value);
  if (!head.ok) return head;
  const file = v.safeParse(backupSchema, json.value);
  if (!file.success) return err(toMalformed(file.issues[0]));

  const sets: BackupSet[] = [];
  for (const fileSet of file.output.sets) {
    const set = readSet(fileSet);
    if (!set.ok) return set;
    if (sets.some(({ id }) => id === set.value.id)) {
      const where = `sets.${sets.length}`;
      return err({ kind: "malformed", where, detail: "The same set twice." });
    }
    sets.push(set.value);
  }
  const { madeAt, appVersion } = file.output;
  return ok({ ...head.value, madeAt, appVersion, sets });
}

function parseJson(text: string): Result<unknown, BackupError> {
  // An editor may have put a byte order mark in front.
  const trimmed = text.replace(/^\uFEFF/, "").trim();
  try {
    return ok(JSON.parse(trimmed));
  } catch (error) {
    const cutShort =
      /"critical-friend-(backup|set)"/.test(trimmed) && endsInside(trimmed);
    return err({ kind: "not-json", cutShort, detail: String(error) });
  }
}

/** True when a text ends inside an object, a list or a string that it has opened. */
function endsInside(text: string): boolean {
  let depth = 0;
  const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"?|[{}[\]]/gs;
  for (const [token] of text.matchAll(tokens)) {
    if (token === "{" || token === "[") depth += 1;
    else if (token === "}" || token === "]") depth -= 1;
  }
  return depth > 0;
}

function readHead(
  json: unknown,
): Result<Pick<Backup, "kind" | "version">, BackupError> {
  const head = v.safeParse(headSchema, json);
  if (!head.success) {
    const format = v.safeParse(v.object({ format: v.string() }), json);
    const said = format.success ? format.output.format : "";
    return said === backupFormat || said === setFileFormat
      ? err(toMalformed(head.issues[0]))
      : err({ kind: "not-a-backup", format: said });
  }
  const { format, version } = head.output;
  return version > backupVersion
    ? err({ kind: "newer", version, supported: backupVersion })
    : ok({ kind: format === setFileFormat ? "set" : "backup", version });
}

const toMalformed = (issue: v.BaseIssue<unknown>): BackupError => ({
  kind: "malformed",
  where: v.getDotPath(issue) ?? "",
  detail: issue.message,
});

function readSet(set: BackupFileSet): Result<BackupSet, BackupError> {
  const documents = readDocuments(set);
  if (!documents.ok) return documents;
  const id = set.id ?? derivedId([set.pack, set.title, set.date]);
  const { deletedAt, sharing, ...rest } = set;
  return ok({
    ...rest,
    id: id as SetId,
    pack: set.pack as PackId,
    packVersion: set.packVersion as PackVersion,
    ...(deletedAt === undefined ? {} : { deletedAt }),
    ...(sharing === undefined ? {} : { sharing }),
    notes: set.notes.map((note) => readNote(id, note)),
    documents: documents.value,
  });
}

function readNote(set: string, note: BackupFileNote): Note {
  const id = note.id ?? derivedId([set, note.question, note.text]);
  return { ...note, id: id as NoteId };
}

/** For what was written by hand, without ids: the same text gets the same id, so that restoring it twice adds it once. */
const derivedId = (parts: readonly unknown[]): string =>
  `file-${crc32(encodeUtf8(JSON.stringify(parts)))
    .toString(16)
    .padStart(8, "0")}`;

function readDocuments({
  title,
  documents,
}: BackupFileSet): Result<BackupDocuments | null, BackupError> {
  if (!documents) return ok(null);
  const bytes = { shared: new Uint8Array(), own: new Uint8Array() };
  for (const part of ["shared", "own"] as const) {
    const { update, sum } = documents[part];
    const decoded = fromBase64(update);
    if (!decoded)
      return err({ kind: "damaged", title, part, detail: "base64" });
    if (crc32(decoded) !== sum) {
      return err({ kind: "damaged", title, part, detail: "sum" });
    }
    if (loadUpdates([decoded]).unreadable.length > 0) {
      return err({ kind: "damaged", title, part, detail: "content" });
    }
    bytes[part] = decoded as Uint8Array<ArrayBuffer>;
  }
  return ok(bytes);
}
