import type { Result } from "../lib/result.ts";
import type { StoreError } from "../store/port.ts";
import type { Answer, RelayError } from "./relay.ts";

/**
 * Why a round of work ended before its end. It is thrown, and caught in one place: between any two steps of a round the relay, the
 * device or another tab may end it, and every step leaves behind what the next round can go on from.
 */
export type InterruptionReason =
  | { readonly kind: "relay"; readonly error: RelayError }
  | { readonly kind: "device"; readonly error: StoreError }
  /** Another tab has changed the room meanwhile. */
  | { readonly kind: "stale" }
  /** Something that is here is too long for the relay. */
  | { readonly kind: "too-long" };

export class Interruption extends Error {
  readonly reason: InterruptionReason;

  constructor(reason: InterruptionReason) {
    super(`Interrupted: ${JSON.stringify(reason)}`);
    this.reason = reason;
  }
}

export function answered<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.value;
  throw new Interruption({ kind: "relay", error: answer.error });
}

export function fromDevice<T>(result: Result<T, StoreError>): T {
  if (result.ok) return result.value;
  throw new Interruption({ kind: "device", error: result.error });
}

/** The relay said what cannot be: as good as no answer. */
export const contradicted = (): Interruption =>
  new Interruption({ kind: "relay", error: { kind: "unreachable" } });
