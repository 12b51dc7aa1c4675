import { err } from "../../src/lib/result.ts";
import { toBase64Url } from "../../src/lib/base64.ts";
import type { RoomId } from "../../src/protocol/ids.ts";
import type { SetStore } from "../../src/store/port.ts";
import type { Relay } from "../../src/sync/relay.ts";
import type { Timers } from "../../src/sync/services.ts";
import { type Chance, chanceFrom } from "./chance.ts";
import { createRelayDisk } from "./relay-disk.ts";
import { createStorageRelay } from "./storage-relay.ts";

/** Something that a tab waits for: a call to the relay or to its device's store. */
interface Pending {
  readonly by: Waiter;
  readonly kind: "relay" | "store";
  /** Does it as fate has it. */
  run(fate: Fate): Promise<void>;
}

/** Who can be killed while it waits. */
export interface Waiter {
  readonly isOnline: boolean;
  crash(): void;
}

type Fate =
  | "done"
  /** The relay: it never arrived; it arrived and the answer did not; it arrived twice. */
  | "lost"
  | "unanswered"
  | "twice"
  /** The store: it was refused. */
  | "refused"
  | "crash-before"
  | "crash-after";

/** One relay, one clock, and everything that is under way. Nothing happens but by `step`. */
export interface World {
  readonly chance: Chance;
  readonly disk: ReturnType<typeof createRelayDisk>;
  readonly clock: () => number;
  /** The ids of all updates that the relay has ever put on its disk. */
  readonly stored: ReadonlySet<string>;
  /** Laws that were seen to be broken on the way. */
  readonly broken: readonly string[];
  broke(law: string): void;
  /** From now on nothing fails. */
  peace(): void;
  relayFor(by: Waiter): Relay;
  storeFor(by: Waiter, store: SetStore): SetStore;
  timersFor(by: Waiter): Timers;
  /** Drops what a tab that is gone was waiting for. */
  forget(by: Waiter): void;
  /** One thing that is under way happens, or else time goes on to the next timer. False when there is neither. */
  step(): Promise<boolean>;
}

export function createWorld(seed: number): World {
  const chance = chanceFrom(seed);
  const disk = createRelayDisk();
  const stored = new Set<string>();
  const broken: string[] = [];
  let now = Date.UTC(2026, 10, 23);
  let peaceful = false;
  let pending: Pending[] = [];
  let timers: { readonly by: Waiter; at: number; ring(): void }[] = [];
  const clock = () => now;
  const relay = noting(
    createStorageRelay(() => disk.storage, clock),
    stored,
  );

  const wait = <T>(
    by: Waiter,
    kind: Pending["kind"],
    work: () => Promise<T>,
    failed: () => T,
  ): Promise<T> =>
    new Promise((resolve) => {
      pending.push({
        by,
        kind,
        async run(fate) {
          if (fate === "crash-before") return by.crash();
          if (fate === "lost" || fate === "refused") return resolve(failed());
          if (fate === "twice") await work();
          const result = await work();
          if (fate === "crash-after") return by.crash();
          return resolve(fate === "unanswered" ? failed() : result);
        },
      });
    });

  const fateOf = ({ by, kind }: Pending): Fate => {
    if (peaceful) return "done";
    if (chance.once(40)) {
      return chance.once(2) ? "crash-before" : "crash-after";
    }
    if (kind === "store") return chance.once(20) ? "refused" : "done";
    if (!by.isOnline) return "lost";
    if (!chance.once(4)) return "done";
    return chance.pick(["lost", "unanswered", "twice"]);
  };

  return {
    chance,
    disk,
    clock,
    stored,
    broken,
    broke: (law) => void broken.push(law),
    peace() {
      peaceful = true;
    },
    relayFor: (by) =>
      each(relay, (work) =>
        wait(by, "relay", work, () => err({ kind: "unreachable" })),
      ),
    storeFor: (by, store) => {
      const failure = err({ kind: "failed" as const, detail: "no answer" });
      const gated = each(store, (work) =>
        wait(by, "store", work, () => failure),
      );
      return { ...gated, kind: store.kind, close: () => {} };
    },
    timersFor: (by) => ({
      after(delay, ring) {
        const timer = { by, at: now + delay, ring };
        timers.push(timer);
        return () => {
          timers = timers.filter((other) => other !== timer);
        };
      },
    }),
    forget(by) {
      pending = pending.filter((one) => one.by !== by);
      timers = timers.filter((one) => one.by !== by);
    },
    async step() {
      const next = pending.length > 0 ? chance.pick(pending) : null;
      if (next) {
        pending = pending.filter((one) => one !== next);
        await next.run(fateOf(next));
      } else {
        const [timer] = timers.toSorted((a, b) => a.at - b.at);
        if (!timer) return false;
        timers = timers.filter((other) => other !== timer);
        now = Math.max(now, Math.ceil(timer.at));
        timer.ring();
      }
      await settled();
      return true;
    },
  };
}

/** Everything that follows at once has happened. */
export const settled = async (): Promise<void> => {
  await new Promise((resolve) => setImmediate(resolve));
  await new Promise((resolve) => setImmediate(resolve));
};

/** The same port, with each call passed through `gate`. */
function each<T extends object>(
  port: T,
  gate: (work: () => Promise<unknown>) => Promise<unknown>,
): T {
  const calls = Object.entries(port).filter(
    ([, value]) => typeof value === "function",
  ) as [string, (...args: unknown[]) => Promise<unknown>][];
  return Object.fromEntries(
    calls.map(([name, call]) => [
      name,
      (...args: unknown[]) => gate(() => call(...args)),
    ]),
  ) as T;
}

function noting(relay: Relay, stored: Set<string>): Relay {
  return {
    ...relay,
    async push(door, records) {
      const answer = await relay.push(door, records);
      if (answer.ok) records.forEach(({ id }) => stored.add(toBase64Url(id)));
      return answer;
    },
  };
}

/** Every update of a room's log, as it lies there. */
export async function readWholeLog({ disk }: World, room: RoomId) {
  const records = [];
  for (;;) {
    const page = await disk.storage.readPage(room, records.length);
    if (!page.ok) throw new Error(page.error.message);
    records.push(...page.value.records);
    if (records.length >= page.value.head.seq) return records;
  }
}
