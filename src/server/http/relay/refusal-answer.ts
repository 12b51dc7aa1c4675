import type { Context } from "hono";
import {
  type ErrorBody,
  type ErrorCode,
  errorStatus,
} from "../../../protocol/index.ts";
import type { Refusal } from "../../refusal.ts";

/** After these the rest of the body is not worth waiting for. */
const hangsUp: ReadonlySet<ErrorCode> = new Set([
  "too-large",
  "too-slow",
  "unavailable",
]);
/** Seconds, where the refusal knows no better. */
const retryAfter: Partial<Record<ErrorCode, number>> = {
  "too-fast": 1,
  unavailable: 5,
};

/** What the protocol makes of a refusal. */
export const errorOf = ({
  code,
  message,
  fields,
}: Refusal): ErrorBody["error"] => ({ ...fields, code, message });

export function sayRefusal(c: Context, refusal: Refusal): Response {
  const { code } = refusal;
  const wait = refusal.retryAfter ?? retryAfter[code];
  if (wait !== undefined) c.header("Retry-After", String(Math.ceil(wait)));
  if (hangsUp.has(code)) c.header("Connection", "close");
  return c.json(
    { error: errorOf(refusal) } satisfies ErrorBody,
    errorStatus[code],
  );
}
