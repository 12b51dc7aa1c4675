import type { Room } from "../store/port.ts";
import { backoff } from "./backoff.ts";
import { download, retryAside } from "./download.ts";
import type { InterruptionReason } from "./interruption.ts";
import { makeSnapshot } from "./make-snapshot.ts";
import type { PauseReason, ShareState } from "./port.ts";
import { leaveAlone, pauseFor, toReason, waitFor } from "./reasons.ts";
import { createRoomWork } from "./room-work.ts";
import type { SyncServices } from "./services.ts";
import { upload } from "./upload.ts";
import { askWhoIAm } from "./who-am-i.ts";

/** Keeps one shared set in step with its room: rounds of reading and writing, one at a time, for as long as it lives. */
export interface RoomSync {
  readonly room: Room;
  readonly state: ShareState;
  /** Something was written in the set on this device. */
  edited(): void;
  /** The log is said to reach as far as this. */
  hinted(seq: number): void;
  /** Reads and writes now. `asked`: by a person, and so also while paused. */
  wake(asked?: boolean): void;
  /** The relay will say no more of this room, because of this. */
  ended(): void;
  /** What is under way comes to nothing; nothing new begins. */
  stop(): void;
}

export interface RoomSyncOptions {
  readonly services: SyncServices;
  readonly room: Room;
  /** So many updates after the last snapshot another is made; up to half as many more, so that not every device sets to it at once. */
  readonly updatesBetweenSnapshots?: number;
  /** The state, or the room, is another one now. */
  onChange(): void;
  /** Another tab has changed the room: this one is of no more use. */
  onStale(): void;
}

/** What is typed within so many milliseconds goes together. */
const batching = 1_000;

export function createRoomSync(options: RoomSyncOptions): RoomSync {
  const { services, onStale, updatesBetweenSnapshots = 200 } = options;
  const { clock, random, timers, bench } = services;
  const work = createRoomWork(services, options.room);
  const retry = backoff(random);
  const snapshotsEvery =
    updatesBetweenSnapshots * (1 + (random(1)[0] ?? 0) / 512);
  let state = stateAtFirst(options.room);
  let stopped = false;
  let running = false;
  /** What the next round is for; null while there is none to come. */
  let due: { readonly reading: boolean } | null = null;
  let cancelTimer = (): void => {};
  /** The relay has asked to be left alone until then. */
  let notBefore = 0;
  /** Something was written since the round began. */
  let edits = false;
  /** How far the newest snapshot reaches; null until the relay has been asked. */
  let snapshotAt: number | null = null;

  const setState = (next: ShareState): void => {
    if (stopped) return;
    state = next;
    options.onChange();
  };

  const schedule = (delay: number, reading: boolean): void => {
    due = { reading: reading || (due?.reading ?? false) };
    if (running || stopped) return;
    cancelTimer();
    const wait = Math.max(delay, notBefore - clock());
    cancelTimer = timers.after(wait, () => void run());
  };

  /** One thing at a time. `work` answers with when to go on, in milliseconds; null: when there is reason to. */
  const inTurn = async (job: () => Promise<number | null>): Promise<void> => {
    running = true;
    const next = await job();
    running = false;
    if (next !== null) schedule(next, true);
    else if (due) schedule(batching, false);
  };

  const run = async (): Promise<void> => {
    if (running || stopped || !due) return;
    const { reading } = due;
    due = null;
    edits = false;
    await inTurn(async () => {
      try {
        await round(reading);
        retry.reset();
        setState(
          edits
            ? { kind: "waiting", changes: 1, why: "sending" }
            : { kind: "shared", at: clock() },
        );
        return null;
      } catch (error) {
        return interrupted(toReason(error));
      }
    });
  };

  const round = async (reading: boolean): Promise<void> => {
    let behind = reading;
    const isFirst = snapshotAt === null;
    if (snapshotAt === null) {
      const { snapshot } = await askWhoIAm(work);
      snapshotAt = snapshot?.seq ?? 0;
      behind = true;
    }
    const { head, peak } = work.room;
    if (behind || head.seq < peak.seq) await download(work);
    if (isFirst) await retryAside(work);
    if (work.room.role === "viewer") return;
    while (await upload(work)) await download(work);
    if (work.room.head.seq - snapshotAt >= snapshotsEvery) {
      snapshotAt = await makeSnapshot(work);
    }
  };

  /** Says why a round has ended, and when to try again. */
  const interrupted = async (
    reason: InterruptionReason,
  ): Promise<number | null> => {
    if (reason.kind === "stale") {
      if (!stopped) onStale();
      return null;
    }
    // Whatever it was, the bench may have been thrown away, or hold what the device does not.
    if (reason.kind === "device") work.forgetBench();
    const why = reason.kind === "relay" ? pauseFor(reason.error) : null;
    try {
      if (why !== null) await pause(why);
      else setState(await waiting(reason));
    } catch (error) {
      const second = toReason(error);
      if (second.kind === "stale") return interrupted(second);
      work.forgetBench();
      setState({ kind: "waiting", changes: changesIn(state), why: "device" });
      return retry.next();
    }
    if (why !== null) return null;
    notBefore = clock() + leaveAlone(reason);
    return retry.next();
  };

  const pause = async (why: PauseReason): Promise<void> => {
    // Who it was that said so is asked again when somebody wants to go on.
    snapshotAt = null;
    if (work.room.paused !== why) await work.commit({ paused: why });
    setState({ kind: "paused", changes: await unsent(), why });
  };

  const waiting = async (reason: InterruptionReason): Promise<ShareState> => ({
    kind: "waiting",
    changes: await unsent(),
    why: waitFor(reason),
  });

  /** How many changes the log lacks. A viewer's own are none of the log's business. */
  const unsent = async (): Promise<number> => {
    if (work.room.role === "viewer") return 0;
    await work.bring();
    return bench.count(work.set, work.room.covered);
  };

  /** While nothing can be sent, what is typed is counted all the same. */
  const recount = (): Promise<void> =>
    inTurn(async () => {
      try {
        const changes = await unsent();
        if (state.kind !== "shared") setState({ ...state, changes });
      } catch {
        work.forgetBench();
      }
      return null;
    });

  return {
    get room() {
      return work.room;
    },
    get state() {
      return state;
    },
    edited() {
      if (work.room.role === "viewer" || stopped) return;
      edits = true;
      if (state.kind === "shared") {
        setState({ kind: "waiting", changes: 1, why: "sending" });
      }
      if (state.kind !== "waiting" || state.why !== "sending") {
        if (!running) void recount();
      } else if (!due) schedule(batching, false);
    },
    hinted(seq) {
      const isNews = seq > work.room.head.seq || seq < work.room.peak.seq;
      if (isNews && state.kind !== "paused") schedule(0, true);
    },
    wake(asked = false) {
      if (asked || state.kind !== "paused") schedule(0, true);
    },
    ended: () => schedule(0, true),
    stop() {
      stopped = true;
      cancelTimer();
      void bench.close(work.set).catch(() => {});
    },
  };
}

function stateAtFirst({ paused }: Room): ShareState {
  return paused === null
    ? { kind: "waiting", changes: 0, why: "sending" }
    : { kind: "paused", changes: 0, why: paused as PauseReason };
}

const changesIn = (state: ShareState): number =>
  state.kind === "shared" ? 0 : state.changes;
