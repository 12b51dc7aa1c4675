import { open } from "../crypto/open.ts";
import { seal } from "../crypto/seal.ts";
import { sealedOverhead } from "../crypto/sealed-format.ts";
import { idBytes } from "../protocol/ids.ts";
import { limits } from "../protocol/limits.ts";
import { noSnapshot, type Snapshot } from "../protocol/snapshot-frame.ts";
import type { LogPlace } from "../store/port.ts";
import { logStart, placesAfter } from "./chain.ts";
import { snapshotPlace } from "./download.ts";
import { answered, fromDevice } from "./interruption.ts";
import type { QuarantineReason } from "./port.ts";
import type { RoomWork } from "./room-work.ts";

/** Bytes of a frame around what a snapshot holds, with room to spare. */
const frameBytes = 128;

/**
 * Saves the next device that opens the set the reading of the whole log. It is made of the log alone, and not of what is on this device,
 * so that it can neither add nor hide anything. When another device was quicker, the relay refuses this one, and nothing is lost.
 * Resolves with the place in the log that the newest snapshot covers now, as far as is known.
 */
export async function makeSnapshot(work: RoomWork): Promise<number> {
  const { relay, bench, random, store } = work.services;
  const upTo = work.room.head;
  // How slow is too slow depends on the device, and what is new on its app: another one may be able to read it.
  const aside = fromDevice(await store.readQuarantine(work.set));
  const isReadElsewhere = ["too-slow", "newer"] satisfies QuarantineReason[];
  if (aside.some(({ why }) => isReadElsewhere.some((one) => one === why))) {
    return upTo.seq;
  }

  const newest = answered(await relay.snapshot(work.door));
  if (newest && newest.covers.seq >= upTo.seq) return newest.covers.seq;
  const base = await readableBase(work, newest);
  const tail = await readLog(work, base.place, upTo);
  if (tail === null) return newest?.covers.seq ?? 0;
  const plain = await bench.merge([...base.plain, ...tail]);
  const limit = limits.snapshotBytes - sealedOverhead - frameBytes;
  if (plain.length > limit) return upTo.seq;

  const sealer = { key: await work.key, device: work.room.device, random };
  const place = work.place("snapshot", snapshotPlace(upTo));
  const bytes = await seal(sealer, place, plain);
  const previous = newest?.id ?? noSnapshot;
  const id = random(idBytes);
  await relay.putSnapshot(work.door, { id, previous, covers: upTo, bytes });
  return upTo.seq;
}

interface Base {
  readonly place: LogPlace;
  readonly plain: readonly Uint8Array[];
}

/** The newest snapshot that can be opened, to go on from. */
async function readableBase(
  work: RoomWork,
  newest: Snapshot | null,
): Promise<Base> {
  let snapshot = newest;
  while (snapshot) {
    const { covers, bytes } = snapshot;
    const place = work.place("snapshot", snapshotPlace(covers));
    const opened = await open(await work.key, place, bytes);
    if (opened.ok) return { place: covers, plain: [opened.value.plain] };
    const before = await work.services.relay.snapshot(work.door, covers.seq);
    snapshot = answered(before);
  }
  return { place: logStart(work.door.room), plain: [] };
}

/** What can be opened of the log between two places; null when it is not the log that leads up to the second. */
async function readLog(
  work: RoomWork,
  from: LogPlace,
  to: LogPlace,
): Promise<readonly Uint8Array[] | null> {
  const plains: Uint8Array[] = [];
  const key = await work.key;
  let last = from;
  while (last.seq < to.seq) {
    const page = answered(await work.services.relay.pull(work.door, last.seq));
    const records = page.records.slice(0, to.seq - last.seq);
    const place = (await placesAfter(last, records)).at(-1);
    if (!place) return null;
    for (const { id, bytes } of records) {
      const opened = await open(key, work.place("update", id), bytes);
      if (opened.ok) plains.push(opened.value.plain);
    }
    last = place;
  }
  return last.hash.every((byte, index) => byte === to.hash[index])
    ? plains
    : null;
}
