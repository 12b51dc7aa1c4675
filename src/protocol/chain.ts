import { fromBase64Url } from "../lib/base64.ts";
import { hashBytes, idBytes, type RoomId } from "./ids.ts";

/** The chain's hash of a room without updates: the room's 16 bytes and 16 zeros. */
export function firstHash(room: RoomId): Uint8Array<ArrayBuffer> {
  const hash = new Uint8Array(hashBytes);
  hash.set(fromBase64Url(room) ?? []);
  return hash;
}

/**
 * What is hashed, with SHA-256, for the chain's next hash. The hashing is left to who calls: WebCrypto's takes its time, Node's does not.
 * @param digest SHA-256 of the update's bytes.
 */
export function chainInput(
  before: Uint8Array,
  seq: number,
  id: Uint8Array,
  digest: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const input = new Uint8Array(hashBytes + 4 + idBytes + hashBytes);
  input.set(before);
  new DataView(input.buffer).setUint32(hashBytes, seq);
  input.set(id, hashBytes + 4);
  input.set(digest, hashBytes + 4 + idBytes);
  return input;
}
