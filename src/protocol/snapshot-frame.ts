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
import type { Head } from "./update-frames.ts";

/** A sealed copy of a room's log up to a place in it. */
export interface Snapshot {
  /** 16 bytes. */
  readonly id: Uint8Array;
  /** The id of the snapshot it follows; 16 zeros when it is the first. */
  readonly previous: Uint8Array;
  readonly covers: Head;
  readonly bytes: Uint8Array;
}

const headBytes = 1 + 2 * idBytes + 4 + hashBytes;
const seqAt = 1 + 2 * idBytes;

export const noSnapshot: Uint8Array = new Uint8Array(idBytes);

export function encodeSnapshot(snapshot: Snapshot): Uint8Array<ArrayBuffer> {
  const { id, previous, covers, bytes } = snapshot;
  const frame = new Uint8Array(headBytes + bytes.length);
  frame[0] = frameVersion;
  frame.set(id, 1);
  frame.set(previous, 1 + idBytes);
  viewOf(frame).setUint32(seqAt, covers.seq);
  frame.set(covers.hash, seqAt + 4);
  frame.set(bytes, headBytes);
  return frame;
}

/** The snapshot shares the frame's memory. */
export function decodeSnapshot(
  frame: Uint8Array,
): Result<Snapshot, FrameError> {
  const wrong = headError(frame, headBytes + 1);
  if (wrong !== undefined) return wrong;
  if (frame.length > limits.snapshotBytes) {
    return refuse(
      "too-large",
      `The snapshot has ${frame.length} bytes, and may have ${limits.snapshotBytes}.`,
    );
  }
  const id = frame.subarray(1, 1 + idBytes);
  if (id.every((byte) => byte === 0)) {
    return refuse("malformed", "The snapshot's id is 16 zeros, which is none.");
  }
  return ok({
    id,
    previous: frame.subarray(1 + idBytes, seqAt),
    covers: {
      seq: viewOf(frame).getUint32(seqAt),
      hash: frame.subarray(seqAt + 4, headBytes),
    },
    bytes: frame.subarray(headBytes),
  });
}
