import { wordsInBytes } from "../document/salvage.ts";
import { isPackId, isSetId } from "../domain/ids.ts";
import { toBase64 } from "../lib/base64.ts";
import { crc32 } from "../lib/crc32.ts";
import { encodeUtf8 } from "../lib/utf8.ts";
import { docKey, parseDocKey } from "./doc-key.ts";
import type { DamagedRecord, DocUpdate, SetEntry } from "./port.ts";

/** One update as it lies on the disk. `sum` is the CRC-32 of the document's key and the bytes. */
export interface UpdateRecord {
  readonly doc: string;
  readonly bytes: Uint8Array;
  readonly sum: number;
}

/** A set's entry as it lies on the disk. `sum` is the CRC-32 of the entry as JSON, fields unknown to this version included. */
export interface EntryRecord {
  readonly id: string;
  readonly entry: SetEntry;
  readonly sum: number;
}

const sumOfUpdate = (doc: string, bytes: Uint8Array): number =>
  crc32(bytes, crc32(encodeUtf8(doc)));
const sumOfEntry = (entry: unknown): number =>
  crc32(encodeUtf8(JSON.stringify(entry)));

export function toUpdateRecord({ doc, update }: DocUpdate): UpdateRecord {
  const key = docKey(doc);
  // A view on a larger buffer would take the whole of that buffer to the disk.
  const bytes = update.slice();
  return { doc: key, bytes, sum: sumOfUpdate(key, bytes) };
}

export const toEntryRecord = (entry: SetEntry): EntryRecord => ({
  id: entry.id,
  entry,
  sum: sumOfEntry(entry),
});

/** Null when the record is damaged. */
export function readUpdateRecord(record: unknown): DocUpdate | null {
  const { doc, bytes, sum } = fieldsOf(record);
  const id = parseDocKey(doc);
  if (!id || !(bytes instanceof Uint8Array)) return null;
  return sum === sumOfUpdate(docKey(id), bytes)
    ? { doc: id, update: bytes }
    : null;
}

/** Null when the record is damaged. */
export function readEntryRecord(record: unknown): SetEntry | null {
  const entry = entryInSpiteOfSum(record);
  return entry && fieldsOf(record)["sum"] === sumOfEntry(entry) ? entry : null;
}

/** An entry whose shape is right, though its sum may be wrong. */
export function entryInSpiteOfSum(record: unknown): SetEntry | null {
  const { entry, id } = fieldsOf(record);
  return isSetEntry(entry) && entry.id === id ? entry : null;
}

export function isSetEntry(value: unknown): value is SetEntry {
  const entry = fieldsOf(value);
  const strings = [entry["title"], entry["committee"], entry["date"]];
  return (
    typeof entry["id"] === "string" &&
    isSetId(entry["id"]) &&
    strings.every((text) => typeof text === "string") &&
    typeof entry["pack"] === "string" &&
    isPackId(entry["pack"]) &&
    typeof entry["packVersion"] === "string" &&
    Number.isFinite(entry["createdAt"]) &&
    Number.isFinite(entry["openedAt"]) &&
    (entry["deletedAt"] === undefined || Number.isFinite(entry["deletedAt"]))
  );
}

/** What a person can be given of a record that cannot be used. */
export function describeDamage(key: number, record: unknown): DamagedRecord {
  const { doc, id, bytes } = fieldsOf(record);
  const set =
    parseDocKey(doc)?.set ??
    (typeof id === "string" && isSetId(id) ? id : null);
  const words = bytes instanceof Uint8Array ? wordsInBytes(bytes) : [];
  return { key, set, remains: remainsOf({ key, words, record }), words };
}

function fieldsOf(value: unknown): Partial<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

/** JSON, with bytes as base64. */
function remainsOf(value: unknown): string {
  const readable = (_key: string, part: unknown): unknown => {
    if (part instanceof ArrayBuffer) return toBase64(new Uint8Array(part));
    if (part instanceof Uint8Array) return toBase64(part);
    return typeof part === "bigint" ? part.toString() : part;
  };
  try {
    return JSON.stringify(value, readable, 2);
  } catch {
    return String(value);
  }
}
