import { fromBase64Url, toBase64Url } from "../lib/base64.ts";
import { concatBytes, equalBytes, uint16, uint32 } from "../lib/bytes.ts";
import { crc32 } from "../lib/crc32.ts";
import { err, ok, type Result } from "../lib/result.ts";
import { contentKeyLength } from "./content-key.ts";
import { tokenLength } from "./token.ts";

/**
 * Everything that a device needs to take part in a shared set, as 116 characters that are safe in an address. It stands in the fragment
 * of a link and in the recovery file, and is never sent to a server.
 *
 *   offset  length  what
 *        0       1  format and purpose: 0x11 a link, 0x12 a recovery code (format 1)
 *        1      16  room
 *       17       2  epoch
 *       19      32  content key
 *       51      32  token
 *       83       4  CRC-32 of all before it
 *
 * The sum is there to tell a paste that lost its end, or a letter misread, from a link that has been revoked.
 */
export interface Access {
  readonly room: Uint8Array;
  readonly epoch: number;
  readonly key: Uint8Array;
  readonly token: Uint8Array;
}

const purposes = { link: 1, recovery: 2 } as const;
export type AccessPurpose = keyof typeof purposes;

export type AccessError =
  /** There is nothing that looks like a code. */
  | { readonly kind: "missing" }
  /** It begins as a code does, and its end is missing. `length` is in characters. */
  | { readonly kind: "cut-short"; readonly length: number }
  /** Something follows that does not belong to it. */
  | { readonly kind: "too-long"; readonly length: number }
  /** A character that no code has. */
  | { readonly kind: "character"; readonly character: string }
  /** Right length, wrong sum: a letter is wrong. */
  | { readonly kind: "mistyped" }
  /** Made by a newer version of the app. */
  | { readonly kind: "newer"; readonly format: number };

const format = 1;
const roomLength = 16;
const keyAt = 1 + roomLength + 2;
const tokenAt = keyAt + contentKeyLength;
const sumAt = tokenAt + tokenLength;
/** In characters. */
export const accessCodeLength = ((sumAt + 4) * 8) / 6;

export function encodeAccess(purpose: AccessPurpose, access: Access): string {
  const first = (format << 4) | purposes[purpose];
  const { room, epoch, key, token } = access;
  const parts = [Uint8Array.of(first), room, uint16(epoch), key, token];
  const body = concatBytes(parts);
  return toBase64Url(concatBytes([body, uint32(crc32(body))]));
}

/** Reads a code, on its own or in a link: what stands before a `#`, and white space that a mail has put in, are passed over. */
export function decodeAccess(
  text: string,
): Result<Access & { readonly purpose: AccessPurpose }, AccessError> {
  const code = text
    .replaceAll(/\s+/g, "")
    // Everything before the code in a link, or all of a link that has none.
    .replace(/^.*#|^\w+:\/\/[^#]*$/, "")
    // Quotation marks and full stops that were copied along.
    .replaceAll(/^[<"'“‘(]+|[>"'”’).,;]+$/g, "");
  if (code === "") return err({ kind: "missing" });
  const character = /[^\w-]/.exec(code)?.[0];
  if (character !== undefined) return err({ kind: "character", character });
  const { length } = code;

  const first = fromBase64Url(code.slice(0, 4))?.[0];
  if (first === undefined) return err({ kind: "cut-short", length });
  if (first >> 4 > format) return err({ kind: "newer", format: first >> 4 });
  if (length < accessCodeLength) return err({ kind: "cut-short", length });
  if (length > accessCodeLength) return err({ kind: "too-long", length });
  const bytes = fromBase64Url(code);
  const purpose = (["link", "recovery"] as const).find(
    (known) => first === ((format << 4) | purposes[known]),
  );
  if (!bytes || !purpose || !hasRightSum(bytes)) {
    return err({ kind: "mistyped" });
  }
  return ok({
    purpose,
    room: bytes.slice(1, 1 + roomLength),
    epoch: ((bytes[keyAt - 2] ?? 0) << 8) | (bytes[keyAt - 1] ?? 0),
    key: bytes.slice(keyAt, tokenAt),
    token: bytes.slice(tokenAt, sumAt),
  });
}

const hasRightSum = (bytes: Uint8Array): boolean =>
  equalBytes(bytes.subarray(sumAt), uint32(crc32(bytes.subarray(0, sumAt))));
