import { encodeAccess } from "../crypto/access-code.ts";
import { importContentKey } from "../crypto/content-key.ts";
import { open } from "../crypto/open.ts";
import { seal } from "../crypto/seal.ts";
import type { SealedPlace } from "../crypto/sealed-format.ts";
import { createToken, hashToken } from "../crypto/token.ts";
import { fromBase64Url, toBase64Url } from "../lib/base64.ts";
import { decodeUtf8, encodeUtf8 } from "../lib/utf8.ts";
import { ok, type Result } from "../lib/result.ts";
import type { LinkAnswer } from "../protocol/answers.ts";
import type { LinkId } from "../protocol/ids.ts";
import { limits } from "../protocol/limits.ts";
import type { Room } from "../store/port.ts";
import { toDoor } from "./door.ts";
import type { LinkEntry, MadeLink, NewLink, ShareError } from "./port.ts";
import { relayFailed } from "./share-error.ts";
import type { SyncServices } from "./services.ts";

/** In characters. What it is sealed to may have 1,024 bytes. */
const longestLabel = 200;

/** Whether a sealed label of these characters fits is known beforehand: none has more than four bytes. */
const fitting = (label: string): string =>
  [...label].slice(0, Math.min(longestLabel, limits.labelBytes / 5)).join("");

export async function createLink(
  { relay, random }: SyncServices,
  room: Room,
  { label, role, expiresAt }: NewLink,
): Promise<Result<MadeLink, ShareError>> {
  const token = createToken(random);
  const hash = await hashToken(token);
  const key = await importContentKey(room.key);
  const sealed = await seal(
    { key, device: room.device, random },
    labelPlace(room, hash),
    encodeUtf8(fitting(label)),
  );
  const id = toBase64Url(hash) as LinkId;
  const made = await relay.createLink(toDoor(room.room, room.token), {
    id,
    role,
    label: toBase64Url(sealed),
    expiresAt,
  });
  if (!made.ok) return relayFailed(made.error);
  return ok({ id, code: encodeAccess("link", { ...room, token }) });
}

export async function listLinks(
  { relay }: SyncServices,
  room: Room,
): Promise<Result<readonly LinkEntry[], ShareError>> {
  const answer = await relay.links(toDoor(room.room, room.token));
  if (!answer.ok) return relayFailed(answer.error);
  const key = await importContentKey(room.key);
  const own = toBase64Url(await hashToken(room.token));
  const entries = answer.value.links.map(async (link): Promise<LinkEntry> => ({
    ...link,
    label: await readLabel(key, room, link),
    isOwn: link.id === own,
  }));
  const links = await Promise.all(entries);
  return ok(links.toSorted((a, b) => b.createdAt - a.createdAt));
}

export async function revokeLink(
  { relay }: SyncServices,
  room: Room,
  link: LinkId,
): Promise<Result<void, ShareError>> {
  const answer = await relay.revokeLink(toDoor(room.room, room.token), link);
  return answer.ok ? ok(undefined) : relayFailed(answer.error);
}

async function readLabel(
  key: CryptoKey,
  room: Room,
  { id, label }: LinkAnswer,
): Promise<string | null> {
  // The owner's own first link is made without one.
  if (label === "") return "";
  const [sealed, hash] = [fromBase64Url(label), fromBase64Url(id)];
  if (!sealed || !hash) return null;
  const opened = await open(key, labelPlace(room, hash), sealed);
  return opened.ok ? decodeUtf8(opened.value.plain) : null;
}

const labelPlace = ({ room, epoch }: Room, about: Uint8Array): SealedPlace => ({
  kind: "label",
  room,
  epoch,
  about,
});
