import { hashToken } from "../crypto/token.ts";
import { toBase64Url } from "../lib/base64.ts";
import type { RoomAnswer } from "../protocol/answers.ts";
import type { LinkId } from "../protocol/ids.ts";
import { logStart } from "./chain.ts";
import { answered } from "./interruption.ts";
import { addNotice } from "./notices.ts";
import { nothingCovered } from "./nothing-covered.ts";
import type { Answer } from "./relay.ts";
import type { RoomWork } from "./room-work.ts";

/** Asks what this device's link allows, and keeps the answer. */
export async function askWhoIAm(work: RoomWork): Promise<RoomAnswer> {
  let answer = await work.services.relay.room(work.door);
  const { error } = answer.ok ? { error: null } : answer;
  const isGone = error?.kind === "refused" && error.code === "unknown-room";
  if (isGone && work.room.role === "owner") answer = await makeAgain(work);

  const who = answered(answer);
  const { role, linkExpiresAt, roomExpiresAt } = who;
  const { room } = work;
  const isKnown =
    room.role === role &&
    room.linkExpiresAt === linkExpiresAt &&
    room.roomExpiresAt === roomExpiresAt &&
    room.paused === null;
  if (!isKnown) {
    await work.commit({ role, linkExpiresAt, roomExpiresAt, paused: null });
  }
  return who;
}

/** The relay was put back to before the room was made, or has lost it: nobody has deleted it. Its owner makes it again, and fills it. */
async function makeAgain(work: RoomWork): Promise<Answer<RoomAnswer>> {
  const { relay, clock } = work.services;
  const owner = toBase64Url(await hashToken(work.room.token)) as LinkId;
  const { room } = work.door;
  const made = await relay.createRoom({ room, owner, label: "" });
  if (!made.ok) return made;
  const start = logStart(room);
  const healed = { kind: "healed", at: clock(), what: "rollback" } as const;
  await work.commit({
    head: start,
    peak: start,
    covered: nothingCovered,
    notices: addNotice(work.room.notices, healed),
  });
  return made;
}
