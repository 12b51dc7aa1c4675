import { err, type Result } from "../../lib/result.ts";
import type { Refusal } from "../refusal.ts";

/** Why a room was deleted. Stored by this name. */
export type GoneBecause = "room-deleted" | "room-expired";

const messages = {
  "room-deleted": "An owner has deleted the room.",
  "room-expired": "Nobody wrote in the room for so long that it was deleted.",
  "unknown-room": "There is no such room.",
} as const;

/** The refusal of a room that is not there: deleted, or never known. */
export const gone = (
  because: GoneBecause | undefined,
): Result<never, Refusal> => {
  const code = because ?? "unknown-room";
  return err({ code, message: messages[code] });
};
