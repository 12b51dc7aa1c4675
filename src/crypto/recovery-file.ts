import type { Result } from "../lib/result.ts";
import { err } from "../lib/result.ts";
import {
  type Access,
  type AccessError,
  decodeAccess,
  encodeAccess,
} from "./access-code.ts";

/**
 * What an owner keeps so as not to lose a shared set with the device: a text that says what it is, with the code on a line of its own.
 * Whoever holds it can do all that its owner can.
 */
export interface RecoveryText {
  /** What the file says of itself, before the code: who it is for and what it gives away. */
  readonly about: readonly string[];
}

const mark = "critical-friend-recovery";

export function writeRecoveryFile(
  access: Access,
  { about }: RecoveryText,
): string {
  const code = encodeAccess("recovery", access);
  return [...about, "", `${mark}: ${code}`, ""].join("\r\n");
}

/** Finds the code in a recovery file, in a line copied from it, or by itself. */
export function readRecoveryFile(text: string): Result<Access, AccessError> {
  const marked = new RegExp(`${mark}:\\s*([\\w-]*)`).exec(text)?.[1];
  const read = decodeAccess(marked ?? text);
  // A link lets its holder in, and yet is not the owner's own: the page that opens links has to take it.
  if (read.ok && read.value.purpose !== "recovery") {
    return err({ kind: "missing" });
  }
  return read;
}
