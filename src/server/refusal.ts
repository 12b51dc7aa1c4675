import { err, type Result } from "../lib/result.ts";
import type { ErrorCode } from "../protocol/index.ts";

/** Why the relay does not do what it was asked, as the protocol says it. */
export interface Refusal {
  readonly code: ErrorCode;
  /** A sentence. It quotes nothing that was sent. */
  readonly message: string;
  /** What the code's own fields say; see `src/protocol/errors.ts`. */
  readonly fields?: Readonly<Record<string, unknown>>;
  /** In seconds. */
  readonly retryAfter?: number;
}

export const refuse = (
  code: ErrorCode,
  message: string,
  fields?: Readonly<Record<string, unknown>>,
): Result<never, Refusal> =>
  err({ code, message, ...(fields === undefined ? {} : { fields }) });
