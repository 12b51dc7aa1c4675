import * as Y from "yjs";
import { addRange, type Content } from "./content.ts";

type Struct = ReturnType<typeof Y.decodeUpdate>["structs"][number];
type Ranges = Content["deleted"];

/** Ranges in one piece at most: each takes up to ten bytes. */
const rangesInPiece = 8_000;

/**
 * An update as several, none of which is longer than `limit` bytes: what a relay takes at once. Their order does not matter to who
 * takes them in. Throws when a single part of it is longer and cannot be cut.
 * @param deleted What is to be told of as deleted, in place of what the update says.
 */
export function cutInPieces(
  update: Uint8Array,
  deleted: Ranges,
  limit: number,
): readonly Uint8Array[] {
  const structs = Y.decodeUpdate(update).structs.filter(
    (struct) => !(struct instanceof Y.Skip),
  );
  const whole = encodePiece(structs, deleted);
  if (whole.length <= limit) {
    return structs.length + deleted.clients.size > 0 ? [whole] : [];
  }
  const none = Y.createDeleteSet();
  return [
    ...halve(structs, limit).map((some) => encodePiece(some, none)),
    ...chunksOf(deleted).map((some) => encodePiece([], some)),
  ];
}

/** Halves until each half fits. */
function halve(
  structs: readonly Struct[],
  limit: number,
): readonly (readonly Struct[])[] {
  if (structs.length === 0) return [];
  const none = Y.createDeleteSet();
  const [only] = structs;
  if (encodePiece(structs, none).length <= limit) return [structs];
  const parts =
    structs.length === 1 && only
      ? cutText(only)
      : [
          structs.slice(0, structs.length >> 1),
          structs.slice(structs.length >> 1),
        ];
  return parts.flatMap((part) => halve(part, limit));
}

/** One long run of text as two, as Yjs itself would cut it. */
function cutText(struct: Struct): readonly (readonly Struct[])[] {
  if (!(struct instanceof Y.Item && struct.content instanceof Y.ContentString))
    throw new TooLongError();
  const { str } = struct.content;
  let at = str.length >> 1;
  // Between the halves of one character Yjs would put two that nobody typed.
  if (/[\uD800-\uDBFF]/.test(str.charAt(at - 1))) at -= 1;
  if (at < 1) throw new TooLongError();
  const { client, clock } = struct.id;
  const { origin, rightOrigin, parent, parentSub } = struct;
  const left = new Y.Item(
    Y.createID(client, clock),
    null,
    origin,
    null,
    rightOrigin,
    parent,
    parentSub,
    new Y.ContentString(str.slice(0, at)),
  );
  const right = new Y.Item(
    Y.createID(client, clock + at),
    null,
    Y.createID(client, clock + at - 1),
    null,
    rightOrigin,
    parent,
    parentSub,
    new Y.ContentString(str.slice(at)),
  );
  return [[left], [right]];
}

/** Something that has to travel whole is longer than a relay takes. */
export class TooLongError extends Error {
  constructor() {
    super("A part of the update is too long to be sent, and cannot be cut.");
  }
}

function chunksOf(deleted: Ranges): readonly Ranges[] {
  const chunks: Ranges[] = [];
  let count = rangesInPiece;
  for (const [client, ranges] of deleted.clients) {
    for (const { clock, len } of ranges) {
      if (count === rangesInPiece) {
        chunks.push(Y.createDeleteSet());
        count = 0;
      }
      const last = chunks.at(-1);
      if (last) addRange(last, client, clock, len);
      count += 1;
    }
  }
  return chunks;
}

/**
 * Yjs's update format, version 1: for each client how many structs, the client, the first one's clock, and the structs; then for each
 * client which ranges are deleted. Structs of one client stand together, without gaps between them.
 */
function encodePiece(structs: readonly Struct[], deleted: Ranges): Uint8Array {
  const encoder = new Y.UpdateEncoderV1();
  // Every number of the format is written alike; the encoder's names for them differ.
  const number = (value: number): void => encoder.writeLen(value);

  const runs = runsOf(structs);
  number(runs.length);
  for (const run of runs) {
    const [first] = run;
    if (!first) continue;
    number(run.length);
    encoder.writeClient(first.id.client);
    number(first.id.clock);
    for (const struct of run) struct.write(encoder, 0);
  }
  number(deleted.clients.size);
  for (const [client, ranges] of deleted.clients) {
    number(client);
    number(ranges.length);
    for (const { clock, len } of ranges) {
      number(clock);
      number(len);
    }
  }
  return encoder.toUint8Array();
}

/** A gap, which an update that waits for another one has, is told by a struct of its own. */
function runsOf(structs: readonly Struct[]): readonly (readonly Struct[])[] {
  const runs: Struct[][] = [];
  for (const struct of structs) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (!run || last?.id.client !== struct.id.client) {
      runs.push([struct]);
      continue;
    }
    const end = last.id.clock + last.length;
    const gap = struct.id.clock - end;
    if (gap > 0) run.push(new Y.Skip(Y.createID(struct.id.client, end), gap));
    run.push(struct);
  }
  return runs;
}
