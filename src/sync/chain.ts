import { firstHash, chainInput } from "../protocol/chain.ts";
import type { UpdateRecord } from "../protocol/update-frames.ts";
import type { LogPlace } from "../store/port.ts";
import type { Door } from "./relay.ts";

/** The beginning of a room's log. */
export const logStart = (room: Door["room"]): LogPlace => ({
  seq: 0,
  hash: firstHash(room),
});

/** The place in the log after each of these, which follow on `from`. */
export async function placesAfter(
  from: LogPlace,
  records: readonly UpdateRecord[],
): Promise<readonly LogPlace[]> {
  const digests = await Promise.all(
    records.map(({ bytes }) => sha256(bytes.slice())),
  );
  const places: LogPlace[] = [];
  let last = from;
  for (const [index, { id }] of records.entries()) {
    const seq = last.seq + 1;
    const digest = digests[index] ?? new Uint8Array();
    const hash = await sha256(chainInput(last.hash, seq, id, digest));
    last = { seq, hash };
    places.push(last);
  }
  return places;
}

export const further = (a: LogPlace, b: LogPlace): LogPlace =>
  b.seq > a.seq ? b : a;

const sha256 = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
