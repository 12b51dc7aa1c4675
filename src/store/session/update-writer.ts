import type { Clock } from "../../lib/clock.ts";
import { err, type Result } from "../../lib/result.ts";
import type { SaveState } from "../open-set.ts";
import type { SetStore, StoreError, WriteReceipt } from "../port.ts";
import { type Batch, joinBatches, mergeByDoc } from "./batch.ts";

/**
 * Brings what was typed to the disk: one transaction at a time, and everything that comes meanwhile together in the next one. What
 * cannot be written stays in the queue, for as long as the page lives, and is tried again.
 */
export interface UpdateWriter {
  readonly state: Exclude<SaveState, { readonly kind: "new" }>;
  /** Something of this set's entry is on its way to the disk. */
  readonly holdsEntry: boolean;
  /** What is not on the disk, or not known to be; null when all of it is. */
  readonly pending: Batch | null;
  add(batch: Batch): void;
  /** Resolves when everything added so far is on the disk, or with the error of the attempt. */
  flush(): Promise<StoreError | null>;
  /** Tries at once what has failed, and says so. */
  retry(): void;
  /** Tries at once what has failed; the state tells only how it ends. */
  retryQuietly(): void;
}

export interface WriterOptions {
  readonly store: Pick<SetStore, "write">;
  readonly clock: Clock;
  /** Called when the state has changed, other than by `add` or `retry`. */
  onState(): void;
  onWritten(batch: Batch, receipt: WriteReceipt): void;
}

/** Milliseconds before the next attempt; the last one for all that follow. */
const retryDelays = [1_000, 2_000, 4_000, 8_000, 15_000];

export function createUpdateWriter(options: WriterOptions): UpdateWriter {
  const { store, clock, onState, onWritten } = options;
  let state: UpdateWriter["state"] = { kind: "saved", at: clock() };
  let queue: Batch | null = null;
  let inFlight: Batch | null = null;
  let draining: Promise<StoreError | null> | null = null;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const setState = (next: UpdateWriter["state"]): void => {
    state = next;
    onState();
  };

  const fail = (error: StoreError): StoreError => {
    const delay = retryDelays[Math.min(failures, retryDelays.length - 1)];
    failures += 1;
    timer = setTimeout(() => void drain(), delay);
    setState({ kind: "failed", error });
    return error;
  };

  const writeQueue = async (): Promise<StoreError | null> => {
    while (queue) {
      const batch = { ...queue, updates: mergeByDoc(queue.updates) };
      inFlight = batch;
      queue = null;
      const result = await attempt(store, batch);
      inFlight = null;
      if (!result.ok) {
        queue = queue ? joinBatches(batch, queue) : batch;
        return fail(result.error);
      }
      failures = 0;
      onWritten(batch, result.value);
    }
    setState({ kind: "saved", at: clock() });
    return null;
  };

  const drain = (): Promise<StoreError | null> => {
    clearTimeout(timer);
    draining ??= writeQueue().finally(() => {
      draining = null;
    });
    return draining;
  };

  const flush = async (): Promise<StoreError | null> => {
    if (!queue && !inFlight) return null;
    return (await drain()) ?? flush();
  };

  return {
    get state() {
      return state;
    },
    get holdsEntry() {
      return Boolean(queue?.entry ?? inFlight?.entry);
    },
    get pending() {
      if (!inFlight) return queue;
      return queue ? joinBatches(inFlight, queue) : inFlight;
    },
    add(batch) {
      queue = joinBatches(queue, batch);
      // After a failure the timer decides when to try again; until then the words are on the screen only, and the state says so.
      if (state.kind === "failed") return;
      state = { kind: "saving" };
      void drain();
    },
    flush,
    retry() {
      if (state.kind !== "failed") return;
      state = { kind: "saving" };
      void drain();
    },
    retryQuietly() {
      if (state.kind === "failed") void drain();
    },
  };
}

/** A store that throws, which it should not, must not cost what was typed. */
async function attempt(
  store: Pick<SetStore, "write">,
  { updates, entry }: Batch,
): Promise<Result<WriteReceipt, StoreError>> {
  try {
    return await store.write(updates, entry ? [entry] : []);
  } catch (error) {
    return err({ kind: "failed", detail: String(error) });
  }
}
