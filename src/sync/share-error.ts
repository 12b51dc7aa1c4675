import type { StoreError } from "../store/port.ts";
import type { ShareError } from "./port.ts";
import { pauseFor } from "./reasons.ts";
import type { RelayError } from "./relay.ts";
import { err, type Result } from "../lib/result.ts";

/** What the relay's refusal means to a person who wanted something done. */
export function toShareError(error: RelayError): ShareError {
  if (error.kind === "unreachable") return { kind: "offline" };
  const why = pauseFor(error);
  if (why !== null) return { kind: "paused", why };
  switch (error.code) {
    case "create-token":
      return { kind: "create-token" };
    case "forbidden":
      return { kind: "not-owner" };
    case "too-many-links":
      return { kind: "too-many-links", limit: Number(error.error["limit"]) };
    case "last-owner":
      return { kind: "last-owner" };
    case "full":
      return { kind: "full" };
    case "too-fast":
    case "unavailable":
    case "internal":
    case "too-slow": {
      const { retryAfter } = error;
      const seconds = retryAfter === null ? null : retryAfter / 1000;
      return { kind: "busy", seconds };
    }
    default:
      return {
        kind: "refused",
        detail: `${error.code}: ${error.error.message}`,
      };
  }
}

export const relayFailed = (error: RelayError): Result<never, ShareError> =>
  err(toShareError(error));

export const deviceFailed = (error: StoreError): Result<never, ShareError> =>
  err({ kind: "device", error });
