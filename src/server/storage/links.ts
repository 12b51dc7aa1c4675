import { ok, type Result } from "../../lib/result.ts";
import type { CreateLinkRequest, LinkAnswer } from "../../protocol/index.ts";
import { type Refusal, refuse } from "../refusal.ts";

/** Whether a link lets its holder in now. */
export function checkLink(
  link: LinkAnswer | undefined,
  now: number,
): Result<LinkAnswer, Refusal> {
  if (link === undefined) return unknownLink();
  if (link.revokedAt !== null) {
    return refuse("revoked", "An owner of the room has revoked this link.");
  }
  if (link.expiresAt !== null && link.expiresAt <= now) {
    return refuse("expired", "This link was given until a time that is past.");
  }
  return ok(link);
}

export const unknownLink = () =>
  refuse("unknown-link", "The room has no such link.");

/** Whether the link that is asked for is to be made; false when the same is there already. */
export function planLink(
  link: CreateLinkRequest,
  same: LinkAnswer | undefined,
  count: number,
  most: number,
): Result<boolean, Refusal> {
  if (same !== undefined) {
    return same.role === link.role &&
      same.label === link.label &&
      same.expiresAt === link.expiresAt
      ? ok(false)
      : refuse("link-exists", "A link of this id was made with other words.");
  }
  if (count >= most) {
    return refuse("too-many-links", `A room may have ${most} links.`, {
      limit: most,
    });
  }
  return ok(true);
}

/**
 * A room that no owner could open would be nobody's to delete.
 * @param links All of the room.
 */
export function mayRevoke(
  links: readonly LinkAnswer[],
  link: LinkAnswer,
): Result<void, Refusal> {
  const othersOwn = links.some(
    ({ id, role, expiresAt, revokedAt }) =>
      id !== link.id &&
      role === "owner" &&
      expiresAt === null &&
      revokedAt === null,
  );
  return link.role !== "owner" || othersOwn
    ? ok(undefined)
    : refuse(
        "last-owner",
        "The room has no other owner's link that does not expire.",
      );
}
