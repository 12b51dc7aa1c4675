import type { StoreError } from "../port.ts";

/** Not DOMException itself: it comes from another realm, or as a plain Error, in some browsers. */
const nameOf = (error: unknown): string =>
  error instanceof Error || error instanceof DOMException ? error.name : "";

const detailOf = (error: unknown): string =>
  error instanceof Error || error instanceof DOMException
    ? `${error.name}: ${error.message}`
    : String(error);

/** A full disk reaches a page as an unknown error with a sentence in it. */
const isFull = (error: unknown): boolean =>
  nameOf(error) === "QuotaExceededError" ||
  /quota|full disk|disk (is )?full|no space|enough space/i.test(
    detailOf(error),
  );

export const toStoreError = (error: unknown): StoreError => ({
  kind: isFull(error) ? "full" : "failed",
  detail: detailOf(error),
});

/** What goes wrong while opening. A private window refuses with one of these names. */
export function toOpenError(error: unknown): StoreError {
  const refused = ["SecurityError", "InvalidStateError", "NotSupportedError"];
  return refused.includes(nameOf(error))
    ? { kind: "unavailable", detail: detailOf(error) }
    : toStoreError(error);
}

/**
 * True when the connection is gone rather than the data: iPadOS cuts it in the background ("Connection to Indexed Database server
 * lost", UnknownError), a closed one refuses a transaction (InvalidStateError), an aborted one gives no reason (AbortError).
 */
export const isLostConnection = (error: unknown): boolean =>
  !isFull(error) &&
  [
    "AbortError",
    "InvalidStateError",
    "UnknownError",
    "TimeoutError",
    "NotFoundError",
  ].includes(nameOf(error));
