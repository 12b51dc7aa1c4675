import * as Y from "yjs";
import { concatBytes, uint32 } from "../lib/bytes.ts";

type Ranges = ReturnType<typeof Y.createDeleteSet>;

/**
 * Which parts of a document something holds, without what they say: the log, an update, a device. Both are ranges of each client's
 * clock. A state vector would not do: a log that was restored from an older copy can have a hole, and a deletion moves no state vector.
 */
export interface Content {
  readonly written: Ranges;
  readonly deleted: Ranges;
}

export const noContent = (): Content => ({
  written: Y.createDeleteSet(),
  deleted: Y.createDeleteSet(),
});

export const joinContents = (contents: readonly Content[]): Content => ({
  written: Y.mergeDeleteSets(contents.map(({ written }) => written)),
  deleted: Y.mergeDeleteSets(contents.map(({ deleted }) => deleted)),
});

/**
 * Deleted is only what the update says so of: a part that it has as an empty place is passed over by whoever has what stood there.
 * Throws when the update cannot be read.
 */
export function contentOfUpdate(update: Uint8Array): Content {
  const { structs, ds } = Y.decodeUpdate(update);
  const { written } = noContent();
  for (const struct of structs) {
    if (struct instanceof Y.Skip) continue;
    addRange(written, struct.id.client, struct.id.clock, struct.length);
  }
  return joinContents([{ written, deleted: ds }]);
}

/** Whether something in a document waits for something that is missing. */
export const isWaiting = ({ store }: Y.Doc): boolean =>
  store.pendingStructs !== null || store.pendingDs !== null;

/** What a document holds, with what waits in it for something that is missing. */
export function contentOfDoc(doc: Y.Doc): Content {
  if (isWaiting(doc)) return contentOfUpdate(Y.encodeStateAsUpdate(doc));
  // Nothing is missing: the same, without writing all of it down and reading it again.
  const { ds, sv } = Y.snapshot(doc);
  const { written } = noContent();
  for (const [client, clock] of sv) addRange(written, client, 0, clock);
  return joinContents([{ written, deleted: ds }]);
}

/** Which parts an update has as empty places. */
export function emptyPlaces(update: Uint8Array): Ranges {
  const empty = Y.createDeleteSet();
  for (const struct of Y.decodeUpdate(update).structs) {
    const isEmpty =
      struct instanceof Y.GC ||
      (struct instanceof Y.Item && struct.content instanceof Y.ContentDeleted);
    if (isEmpty)
      addRange(empty, struct.id.client, struct.id.clock, struct.length);
  }
  return Y.mergeDeleteSets([empty]);
}

/** What `whole` has and `part` has not. Both must be of `joinContents`' making: sorted, and no two ranges touching. */
export function subtractRanges(whole: Ranges, part: Ranges): Ranges {
  const left = Y.createDeleteSet();
  for (const [client, ranges] of whole.clients) {
    const known = part.clients.get(client) ?? [];
    let index = 0;
    for (const { clock, len } of ranges) {
      let from = clock;
      const end = clock + len;
      while (from < end) {
        while (index < known.length && endOf(known[index]) <= from) index += 1;
        const next = known[index];
        const until = Math.min(end, next?.clock ?? end);
        if (until > from) addRange(left, client, from, until - from);
        from = next ? Math.max(until, endOf(next)) : end;
      }
    }
  }
  return left;
}

export const holdsRange = (
  ranges: Ranges,
  { client, clock }: { readonly client: number; readonly clock: number },
): boolean =>
  (ranges.clients.get(client) ?? []).some(
    (range) => range.clock <= clock && clock < endOf(range),
  );

/** How far each client's clock is known without a gap: what Yjs calls a state vector, as bytes. */
export function stateVectorOf({ written }: Content): Uint8Array {
  const clocks = new Map<number, number>();
  for (const [client, [first]] of written.clients) {
    if (first?.clock === 0) clocks.set(client, first.len);
  }
  return Y.encodeStateVector(clocks);
}

export function encodeContent({ written, deleted }: Content): Uint8Array {
  const [first, second] = [written, deleted].map((ranges) =>
    Y.encodeSnapshot(Y.createSnapshot(ranges, new Map())),
  ) as [Uint8Array, Uint8Array];
  return concatBytes([uint32(first.length), first, second]);
}

/** Bytes that are none hold nothing: whoever believes that sends again what is there already, and loses nothing. */
export function decodeContent(bytes: Uint8Array): Content {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const end = 4 + view.getUint32(0);
    return {
      written: Y.decodeSnapshot(bytes.subarray(4, end)).ds,
      deleted: Y.decodeSnapshot(bytes.subarray(end)).ds,
    };
  } catch {
    return noContent();
  }
}

export function addRange(
  ranges: Ranges,
  client: number,
  clock: number,
  len: number,
): void {
  const range = { clock, len };
  const known = ranges.clients.get(client);
  if (known) known.push(range);
  else ranges.clients.set(client, [range]);
}

const endOf = (range: { clock: number; len: number } | undefined): number =>
  range ? range.clock + range.len : 0;
