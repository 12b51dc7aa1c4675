import type { Context } from "hono";
import { ok, type Result } from "../../../lib/result.ts";
import { type Refusal, refuse } from "../../refusal.ts";

/**
 * The relay serves the pages it came with, and no others. There are no cookies that another page could ride on: this keeps the relay from
 * becoming another site's store. A program that is no browser says neither, and is let through.
 */
export function checkOrigin(c: Context): Result<void, Refusal> {
  const site = c.req.header("Sec-Fetch-Site");
  // Over plain HTTP browsers leave it out, and say the origin alone.
  const same =
    site === undefined
      ? isOwn(c.req.header("Origin"), c.req.header("Host"))
      : site === "same-origin" || site === "none";
  return same
    ? ok(undefined)
    : refuse("other-origin", "The relay answers pages of its own origin.");
}

function isOwn(origin: string | undefined, host: string | undefined): boolean {
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
