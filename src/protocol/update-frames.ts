import { ok, type Result } from "../lib/result.ts";
import {
  type FrameError,
  frameVersion,
  headError,
  refuse,
  viewOf,
} from "./frame.ts";
import { hashBytes, idBytes } from "./ids.ts";
import { limits } from "./limits.ts";

/** A sealed update. `id` has 16 bytes, `bytes` from 1 to `limits.updateBytes`. */
export interface UpdateRecord {
  readonly id: Uint8Array;
  readonly bytes: Uint8Array;
}

/** A place in a room's log, and the chain's hash there: 32 bytes. */
export interface Head {
  readonly seq: number;
  readonly hash: Uint8Array;
}

export interface UpdatesPage {
  readonly after: Head;
  readonly head: Head;
  /** The first of them has the seq `after.seq + 1`. */
  readonly records: readonly UpdateRecord[];
}

export const recordHeadBytes = idBytes + 4;
const headLength = 4 + hashBytes;
const pageHeadBytes = 1 + 2 * headLength;

export function encodeBatch(
  records: readonly UpdateRecord[],
): Uint8Array<ArrayBuffer> {
  return encode(1, records);
}

/** Records share the frame's memory. */
export function decodeBatch(
  frame: Uint8Array,
): Result<readonly UpdateRecord[], FrameError> {
  return headError(frame, 1) ?? decodeRecords(frame, 1, limits.batchUpdates);
}

export function encodePage(page: UpdatesPage): Uint8Array<ArrayBuffer> {
  const frame = encode(pageHeadBytes, page.records);
  writeHead(frame, 1, page.after);
  writeHead(frame, 1 + headLength, page.head);
  return frame;
}

/** Records share the frame's memory. */
export function decodePage(frame: Uint8Array): Result<UpdatesPage, FrameError> {
  const wrong = headError(frame, pageHeadBytes);
  if (wrong !== undefined) return wrong;
  const after = readHead(frame, 1);
  const head = readHead(frame, 1 + headLength);
  const records = decodeRecords(frame, pageHeadBytes, limits.pageUpdates);
  if (!records.ok) return records;
  if (after.seq + records.value.length > head.seq) {
    return refuse(
      "malformed",
      `The page says ${records.value.length} updates after ${after.seq}, and the head is ${head.seq}.`,
    );
  }
  return ok({ after, head, records: records.value });
}

function encode(
  headBytes: number,
  records: readonly UpdateRecord[],
): Uint8Array<ArrayBuffer> {
  const length = records.reduce(
    (sum, { bytes }) => sum + recordHeadBytes + bytes.length,
    headBytes,
  );
  const frame = new Uint8Array(length);
  frame[0] = frameVersion;
  const view = viewOf(frame);
  let at = headBytes;
  for (const { id, bytes } of records) {
    frame.set(id, at);
    view.setUint32(at + idBytes, bytes.length);
    frame.set(bytes, at + recordHeadBytes);
    at += recordHeadBytes + bytes.length;
  }
  return frame;
}

function decodeRecords(
  frame: Uint8Array,
  from: number,
  most: number,
): Result<readonly UpdateRecord[], FrameError> {
  const view = viewOf(frame);
  const records: UpdateRecord[] = [];
  for (let at = from; at < frame.length;) {
    const nth = records.length + 1;
    if (nth > most) {
      return refuse("too-large", `There are more than ${most} updates.`);
    }
    const left = frame.length - at - recordHeadBytes;
    if (left < 0) return cutShort(nth);
    const length = view.getUint32(at + idBytes);
    if (length === 0) {
      return refuse("malformed", `Update ${nth} has no bytes.`);
    }
    if (length > limits.updateBytes) {
      return refuse(
        "too-large",
        `Update ${nth} has ${length} bytes, and may have ${limits.updateBytes}.`,
      );
    }
    if (length > left) return cutShort(nth);
    const start = at + recordHeadBytes;
    records.push({
      id: frame.subarray(at, at + idBytes),
      bytes: frame.subarray(start, start + length),
    });
    at = start + length;
  }
  return ok(records);
}

const cutShort = (nth: number) =>
  refuse("malformed", `Update ${nth} is cut short.`);

function writeHead(frame: Uint8Array, at: number, { seq, hash }: Head): void {
  viewOf(frame).setUint32(at, seq);
  frame.set(hash, at + 4);
}

function readHead(frame: Uint8Array, at: number): Head {
  return {
    seq: viewOf(frame).getUint32(at),
    hash: frame.slice(at + 4, at + headLength),
  };
}
