import { createHash } from "node:crypto";
import {
  chainInput,
  type LinkId,
  type RoomId,
  type Token,
} from "../../protocol/index.ts";

export const sha256 = (bytes: Uint8Array): Uint8Array =>
  createHash("sha256").update(bytes).digest();

/** The chain's hash with one more update. */
export const nextHash = (
  before: Uint8Array,
  seq: number,
  id: Uint8Array,
  bytes: Uint8Array,
): Uint8Array => sha256(chainInput(before, seq, id, sha256(bytes)));

/** An id as its bytes. */
export const toBytes = (id: RoomId | LinkId): Uint8Array =>
  Buffer.from(id, "base64url");

export const toText = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(
    "base64url",
  );

export const linkOf = (token: Token): LinkId =>
  createHash("sha256").update(token, "base64url").digest("base64url") as LinkId;

/** What a deleted room leaves behind, and what a log may say of a room. */
export const roomHash = (room: RoomId): Uint8Array => sha256(toBytes(room));
