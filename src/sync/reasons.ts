import type { ErrorCode } from "../protocol/errors.ts";
import { Interruption, type InterruptionReason } from "./interruption.ts";
import type { PauseReason, WaitReason } from "./port.ts";
import type { RelayError } from "./relay.ts";

const pauses: Partial<Record<ErrorCode, PauseReason>> = {
  revoked: "revoked",
  expired: "expired",
  "unknown-link": "unknown-link",
  "unknown-room": "unknown-room",
  "room-deleted": "deleted",
  "room-expired": "room-expired",
  "unknown-version": "newer",
};

/** Why nothing more comes or goes until a person does something; null when trying again may help. */
export const pauseFor = (error: RelayError): PauseReason | null =>
  error.kind === "refused" ? (pauses[error.code] ?? null) : null;

export function waitFor(reason: InterruptionReason): WaitReason {
  if (reason.kind === "too-long") return "too-long";
  if (reason.kind !== "relay") return "device";
  if (reason.error.kind === "unreachable") return "offline";
  return reason.error.code === "full" ? "full" : "busy";
}

/** How long the relay has asked to be left alone, in milliseconds. */
export const leaveAlone = (reason: InterruptionReason): number =>
  reason.kind === "relay" && reason.error.kind === "refused"
    ? (reason.error.retryAfter ?? 0)
    : 0;

/** Anything else that is thrown comes from the bench, which is made anew. */
export const toReason = (error: unknown): InterruptionReason =>
  error instanceof Interruption
    ? error.reason
    : { kind: "device", error: { kind: "failed", detail: String(error) } };
