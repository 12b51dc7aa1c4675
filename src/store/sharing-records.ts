import { isSetId, type SetId } from "../domain/ids.ts";
import { crc32 } from "../lib/crc32.ts";
import type { OutboxRow, QuarantinedUpdate, Room } from "./sharing.ts";

/** A row of the outbox as it lies on the disk. `sum` is the CRC-32 of the sealed bytes: what would not open is never sent. */
export interface OutboxRecord extends OutboxRow {
  readonly set: SetId;
  readonly sum: number;
}

export interface QuarantineRecord extends QuarantinedUpdate {
  readonly set: SetId;
}

export function toRoomRecord(room: Room): Room {
  const { head, peak } = room;
  // Copies: a piece of a larger buffer would take the whole of that buffer to the disk.
  return {
    ...room,
    room: room.room.slice(),
    key: room.key.slice(),
    token: room.token.slice(),
    device: room.device.slice(),
    head: { ...head, hash: head.hash.slice() },
    peak: { ...peak, hash: peak.hash.slice() },
    covered: room.covered.slice(),
  };
}

export function toOutboxRecord(set: SetId, row: OutboxRow): OutboxRecord {
  const sealed = row.sealed.slice();
  const [id, content] = [row.id.slice(), row.content.slice()];
  return { set, id, sealed, content, sum: crc32(sealed) };
}

export function toQuarantineRecord(
  set: SetId,
  { seq, id, sealed, why }: QuarantinedUpdate,
): QuarantineRecord {
  return { set, seq, id: id.slice(), sealed: sealed.slice(), why };
}

/** Null when it is none that this version can use. The set is then as if it were not shared, and its words stay. */
export function readRoomRecord(record: unknown): Room | null {
  if (typeof record !== "object" || record === null) return null;
  const room = record as Partial<Room>;
  const { set, revision, role, paused, notices, epoch } = room;
  const isWhole =
    typeof set === "string" &&
    isSetId(set) &&
    Number.isSafeInteger(revision) &&
    Number.isSafeInteger(epoch) &&
    isBytes(room.room, 16) &&
    isBytes(room.key, 32) &&
    isBytes(room.token, 32) &&
    isBytes(room.device, 16) &&
    isPlace(room.head) &&
    isPlace(room.peak) &&
    isBytes(room.covered) &&
    (role === "owner" || role === "editor" || role === "viewer") &&
    (paused === null || typeof paused === "string") &&
    Array.isArray(notices);
  return isWhole ? (room as Room) : null;
}

/** Null when the row is damaged. */
export function readOutboxRecord(record: unknown): OutboxRow | null {
  if (typeof record !== "object" || record === null) return null;
  const row = record as Partial<OutboxRecord>;
  const { id, sealed, content, sum } = row;
  if (!isBytes(id, 16) || !isBytes(sealed) || !isBytes(content)) return null;
  return crc32(sealed) === sum ? { id, sealed, content } : null;
}

export function readQuarantineRecord(
  record: unknown,
): QuarantinedUpdate | null {
  if (typeof record !== "object" || record === null) return null;
  const row = record as Partial<QuarantineRecord>;
  const { seq, id, sealed, why } = row;
  if (typeof seq !== "number" || typeof why !== "string") return null;
  if (!isBytes(id) || !isBytes(sealed)) return null;
  return { seq, id, sealed, why };
}

const isBytes = (value: unknown, length?: number): value is Uint8Array =>
  value instanceof Uint8Array &&
  (length === undefined || value.length === length);

function isPlace(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { seq, hash } = value as { seq?: unknown; hash?: unknown };
  return Number.isSafeInteger(seq) && isBytes(hash, 32);
}
