import { seal } from "../crypto/seal.ts";
import { sealedOverhead } from "../crypto/sealed-format.ts";
import { fromBase64Url, toBase64Url } from "../lib/base64.ts";
import { equalBytes } from "../lib/bytes.ts";
import type { UpdatesAnswer } from "../protocol/answers.ts";
import { idBytes } from "../protocol/ids.ts";
import { limits } from "../protocol/limits.ts";
import { recordHeadBytes } from "../protocol/update-frames.ts";
import type { LogPlace, OutboxRow } from "../store/port.ts";
import { further, placesAfter } from "./chain.ts";
import {
  answered,
  contradicted,
  fromDevice,
  Interruption,
} from "./interruption.ts";
import type { RoomWork } from "./room-work.ts";

/**
 * Brings to the relay what its log lacks. What is sealed is kept in the outbox, in the very bytes, until the relay has acknowledged it;
 * nothing more is sealed before that, so that what was offline for a week goes as few updates, and what was taken back meanwhile not at all.
 * Resolves with whether the log has moved on further than this device has read: it is to be read, and what was acknowledged found in it,
 * before anything else is sent.
 */
export async function upload(work: RoomWork): Promise<boolean> {
  for (;;) {
    const rows = fromDevice(await work.services.store.readOutbox(work.set));
    if (rows.length === 0) {
      if (!(await fillOutbox(work))) return false;
    } else if (await push(work, firstBatch(rows))) return true;
  }
}

/** Seals what the log lacks. False when that is nothing. */
async function fillOutbox(work: RoomWork): Promise<boolean> {
  const { bench, random } = work.services;
  await work.bring();
  const { pieces, forgotten, tooLong } = await bench.missing(
    work.set,
    work.room.covered,
    limits.updateBytes - sealedOverhead,
  );
  const sealer = { key: await work.key, device: work.room.device, random };
  const sealed = await Promise.all(
    pieces.map(async ({ update, content }): Promise<OutboxRow> => {
      const id = random(idBytes);
      const bytes = await seal(sealer, work.place("update", id), update);
      return { id, sealed: bytes, content };
    }),
  );
  if (sealed.length > 0 || forgotten) {
    const updates = forgotten ? [{ doc: work.doc, update: forgotten }] : [];
    await work.commit({}, { sealed, updates });
  }
  if (tooLong) throw new Interruption({ kind: "too-long" });
  return sealed.length > 0;
}

/** As many as one request may carry. */
function firstBatch(rows: readonly OutboxRow[]): readonly OutboxRow[] {
  let room = limits.batchBytes - 1;
  const fitting = rows
    .slice(0, limits.batchUpdates)
    .findIndex(({ sealed }) => (room -= recordHeadBytes + sealed.length) < 0);
  return rows.slice(0, fitting === -1 ? limits.batchUpdates : fitting);
}

async function push(
  work: RoomWork,
  rows: readonly OutboxRow[],
): Promise<boolean> {
  const records = rows.map(({ id, sealed }) => ({ id, bytes: sealed }));
  const answer = await work.services.relay.push(work.door, records);
  const { error } = answer.ok ? { error: null } : answer;
  if (error?.kind === "refused" && error.code === "id-reused") {
    // A disk that gave back other bytes than it was given. They are no loss: what they said is sealed anew.
    const reused = rows.filter(
      ({ id }) => toBase64Url(id) === error.error["id"],
    );
    if (reused.length === 0) throw contradicted();
    await work.commit({}, { settled: reused.map(({ id }) => id) });
    return true;
  }
  const { seqs, head: saidHead } = answered(answer);
  const hash = fromBase64Url(saidHead.hash);
  if (seqs.length !== rows.length || hash?.length !== 32) throw contradicted();

  const said: LogPlace = { seq: saidHead.seq, hash };
  const { room } = work;
  const head = await headAfter(room.head, records, seqs, said);
  const contents = rows.map(({ content }) => content);
  const covered = await work.services.bench.join([room.covered, ...contents]);
  await work.commit(
    {
      covered,
      head,
      peak: further(room.peak, said),
      sharedAt: work.services.clock(),
    },
    { settled: rows.map(({ id }) => id) },
  );
  // Also when it says less than it once did: then it was restored from an older copy, which reading will find.
  return said.seq !== head.seq || said.seq < room.peak.seq;
}

/** When nobody else wrote meanwhile, this device knows the log to its end without reading it. */
async function headAfter(
  head: LogPlace,
  records: Parameters<typeof placesAfter>[1],
  seqs: UpdatesAnswer["seqs"],
  said: LogPlace,
): Promise<LogPlace> {
  const follows = seqs.every((seq, index) => seq === head.seq + 1 + index);
  if (!follows || said.seq !== head.seq + records.length) return head;
  const last = (await placesAfter(head, records)).at(-1);
  return last && equalBytes(last.hash, said.hash) ? said : head;
}
