import { open } from "../crypto/open.ts";
import type { OpenError } from "../crypto/open.ts";
import { concatBytes, equalBytes, uint64 } from "../lib/bytes.ts";
import { limits } from "../protocol/limits.ts";
import type { UpdateRecord, UpdatesPage } from "../protocol/update-frames.ts";
import type { LogPlace, QuarantinedUpdate } from "../store/port.ts";
import { further, logStart, placesAfter } from "./chain.ts";
import { answered, contradicted, fromDevice } from "./interruption.ts";
import { addNotice, quarantined, released } from "./notices.ts";
import type { QuarantineReason } from "./port.ts";
import type { RoomWork } from "./room-work.ts";
import { nothingCovered } from "./nothing-covered.ts";

/** How the relay's log differs from what this device has seen of it. */
type Break = "rollback" | "fork";

/**
 * Takes in the log up to its end: from where this device was; or, where it has nothing yet, from a snapshot. A log that is not the one
 * that was seen before is read again from its beginning, and what it lacks will be uploaded: nothing on the device is undone.
 */
export async function download(work: RoomWork): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    // A place that the relay has vouched for is looked at on the way, and not leapt over.
    const { head, peak } = work.room;
    if (head.seq + peak.seq === 0) await startFromSnapshot(work);
    const outcome = await readTail(work);
    if (outcome === "level") return;
    // A relay that breaks its own log again and again is not to be believed.
    if (attempt === 3) throw contradicted();
    await startAgain(work, outcome);
  }
}

async function startAgain(work: RoomWork, what: Break): Promise<void> {
  const start = logStart(work.door.room);
  const at = work.services.clock();
  const notices = addNotice(work.room.notices, { kind: "healed", at, what });
  const covered = nothingCovered;
  await work.commit({ head: start, peak: start, covered, notices });
}

/** The newest snapshot that can be used; the one before it if it cannot; none: the log is read from its beginning. */
async function startFromSnapshot(work: RoomWork): Promise<void> {
  const { relay, bench } = work.services;
  let before: number | undefined;
  for (;;) {
    const snapshot = answered(await relay.snapshot(work.door, before));
    if (snapshot === null || snapshot.covers.seq >= (before ?? Infinity))
      return;
    const { covers, bytes } = snapshot;
    const place = work.place("snapshot", snapshotPlace(covers));
    const opened = await open(await work.key, place, bytes);
    if (opened.ok) {
      await work.bring();
      const { covered } = work.room;
      const taken = await bench.take(work.set, [opened.value.plain], covered);
      if (taken !== "timed-out" && taken.unreadable.length === 0) {
        await work.commit(
          {
            head: covers,
            peak: further(work.room.peak, covers),
            covered: taken.covered,
          },
          { updates: toUpdates(work, taken.news) },
        );
        return;
      }
      work.forgetBench();
    }
    before = covers.seq;
  }
}

/** What a snapshot is sealed for: where in the log it stands. */
export const snapshotPlace = ({ seq, hash }: LogPlace): Uint8Array =>
  concatBytes([uint64(seq), hash]);

async function readTail(work: RoomWork): Promise<"level" | Break> {
  for (;;) {
    const { head, peak } = work.room;
    const answer = await work.services.relay.pull(work.door, head.seq);
    const { error } = answer.ok ? { error: null } : answer;
    if (error?.kind === "refused" && error.code === "ahead-of-room") {
      return "rollback";
    }
    const page = answered(answer);
    const [places, opened] = await Promise.all([
      placesAfter(head, page.records),
      openAll(work, page.records),
    ]);
    const found = findBreak(page, head, peak, places);
    if (found) return found;
    if (page.records.length === 0) return "level";
    await takeIn(work, page.records, opened, places, page.head);
    if (work.room.head.seq === page.head.seq) return "level";
  }
}

function findBreak(
  page: UpdatesPage,
  head: LogPlace,
  peak: LogPlace,
  places: readonly LogPlace[],
): Break | null {
  const said = [page.after, page.head, peak];
  const known = new Map([head, ...places].map((place) => [place.seq, place]));
  const differs = said.some(({ seq, hash }) => {
    const place = known.get(seq);
    return place && !equalBytes(place.hash, hash);
  });
  if (differs || page.after.seq !== head.seq) return "fork";
  if (page.head.seq < peak.seq) return "rollback";
  if (page.records.length === 0 && page.head.seq > head.seq) {
    throw contradicted();
  }
  return null;
}

/** Takes in a page, or part of one: its records, as they could be opened; `places` are those that they have in the log. */
async function takeIn(
  work: RoomWork,
  records: readonly UpdateRecord[],
  opened: readonly Opened[],
  places: readonly LogPlace[],
  logHead: LogPlace,
): Promise<void> {
  const { bench, clock } = work.services;
  await work.bring();
  const { room } = work;
  const plains = opened.flatMap(({ plain }) => (plain ? [plain] : []));
  const taken = await bench.take(work.set, plains, room.covered);

  if (taken === "timed-out") {
    work.forgetBench();
    if (records.length > 1) {
      // One of them it is, and only that one is set aside.
      for (const [index, record] of records.entries()) {
        const [one, place] = [opened[index], places[index]];
        if (one && place) await takeIn(work, [record], [one], [place], logHead);
      }
      return;
    }
  }
  const readable = opened.filter(({ plain }) => plain);
  const refused = opened.map(({ why }, index): QuarantineReason | null => {
    if (why) return why;
    if (taken === "timed-out") return "too-slow";
    const nth = readable.indexOf(opened[index] as Opened);
    return taken.unreadable.includes(nth) ? "unreadable" : null;
  });
  const setAside = records.flatMap(({ id, bytes }, index) => {
    const why = refused[index];
    const seq = places[index]?.seq ?? 0;
    return why ? [{ seq, id, sealed: bytes, why }] : [];
  }) satisfies readonly QuarantinedUpdate[];

  const head = places.at(-1) ?? room.head;
  await work.commit(
    {
      head,
      // The old one is kept until it has been passed: a log that was restored, and has grown since, differs there and not at its end.
      peak: head.seq < room.peak.seq ? room.peak : further(head, logHead),
      covered: taken === "timed-out" ? room.covered : taken.covered,
      notices: setAside.reduce(
        (notices, { why }) => quarantined(notices, clock(), why),
        room.notices,
      ),
    },
    {
      updates: taken === "timed-out" ? [] : toUpdates(work, taken.news),
      setAside,
    },
  );
  // What it has left behind on the bench must not be taken for something of ours.
  if (refused.includes("unreadable")) work.forgetBench();
}

/** Looks once more at what a newer version of the app had sealed: this may be that version now. */
export async function retryAside(work: RoomWork): Promise<void> {
  const { store, bench } = work.services;
  const all = fromDevice(await store.readQuarantine(work.set));
  const aside = all.filter(({ why }) => why === "newer");
  if (aside.length === 0) return;
  const records = aside.map(({ id, sealed }) => ({ id, bytes: sealed }));
  const opened = await openAll(work, records);
  const readable = opened.flatMap(({ plain }, index) =>
    plain ? [{ plain, id: aside[index]?.id }] : [],
  );
  if (readable.length === 0) return;
  await work.bring();
  const plains = readable.map(({ plain }) => plain);
  const taken = await bench.take(work.set, plains, work.room.covered);
  if (taken === "timed-out") return work.forgetBench();
  const takenIn = readable.flatMap(({ id }, index) =>
    id && !taken.unreadable.includes(index) ? [id] : [],
  );
  const notices = released(work.room.notices, "newer", takenIn.length);
  const updates = toUpdates(work, taken.news);
  await work.commit({ covered: taken.covered, notices }, { updates, takenIn });
  if (taken.unreadable.length > 0) work.forgetBench();
}

interface Opened {
  readonly plain: Uint8Array | null;
  readonly why: QuarantineReason | null;
}

async function openAll(
  work: RoomWork,
  records: readonly UpdateRecord[],
): Promise<readonly Opened[]> {
  const key = await work.key;
  return Promise.all(
    records.map(async ({ id, bytes }) => {
      if (bytes.length > limits.updateBytes) {
        return { plain: null, why: "too-large" as const };
      }
      const opened = await open(key, work.place("update", id), bytes);
      return opened.ok
        ? { plain: opened.value.plain, why: null }
        : { plain: null, why: reasonOf(opened.error) };
    }),
  );
}

const reasonOf = ({ kind }: OpenError): QuarantineReason =>
  kind === "format" || kind === "epoch" ? "newer" : "forged";

const toUpdates = ({ doc }: RoomWork, news: Uint8Array | null) =>
  news ? [{ doc, update: news }] : [];
