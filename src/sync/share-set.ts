import { createContentKey } from "../crypto/content-key.ts";
import { createToken, hashToken } from "../crypto/token.ts";
import { toBase64Url } from "../lib/base64.ts";
import { err, ok, type Result } from "../lib/result.ts";
import type { LinkId } from "../protocol/ids.ts";
import type { SetId } from "../store/port.ts";
import { toDoor } from "./door.ts";
import { newRoom } from "./new-room.ts";
import type { ShareError } from "./port.ts";
import { deviceFailed, relayFailed } from "./share-error.ts";
import type { SyncServices } from "./services.ts";

const firstEpoch = 1;

/**
 * Makes a room for a set, with this device as its owner. What was deleted in the set, or taken back to *only me*, is forgotten for good
 * first: colleagues are given what is there, and not what once was.
 */
export async function shareSet(
  { relay, store, bench, random, announce }: SyncServices,
  set: SetId,
  createTokenOfRelay?: string,
): Promise<Result<void, ShareError>> {
  const token = createToken(random);
  const [room, key] = [random(16), createContentKey(random)];
  const owner = toBase64Url(await hashToken(token)) as LinkId;
  const made = await relay.createRoom(
    { room: toDoor(room, token).room, owner, label: "" },
    createTokenOfRelay,
  );
  if (!made.ok) return relayFailed(made.error);

  const doc = { set, part: "shared" } as const;
  const stored = await store.readUpdates(doc);
  if (!stored.ok) return deviceFailed(stored.error);
  await bench.open(set, stored.value.updates);
  const forgotten = await bench.forget(set);
  await bench.close(set);
  const updates = forgotten ? [{ doc, update: forgotten }] : [];
  const access = { room, epoch: firstEpoch, key, token };
  const kept = await store.commit({
    set,
    revision: 0,
    room: newRoom(access, "owner", random),
    updates,
  });
  if (!kept.ok) return deviceFailed(kept.error);
  // Another tab shared it at the same moment: that room is as good, and this empty one is nobody's.
  if (kept.value.kind === "stale") {
    const gone = await relay.deleteRoom(toDoor(room, token));
    return gone.ok ? ok(undefined) : err({ kind: "offline" });
  }
  announce(updates);
  return ok(undefined);
}
