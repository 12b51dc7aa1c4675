import type { LiveEvent } from "../protocol/live.ts";
import { limits } from "../protocol/limits.ts";
import { backoff } from "./backoff.ts";
import type { Door } from "./relay.ts";
import type { SyncServices } from "./services.ts";

/** Asked now and then while the stream is silent, in milliseconds; and seldom while it is not, because a proxy may swallow what it says. */
const pollSilent = 30_000;
const pollLive = 5 * 60_000;

export interface Live {
  /** Listens to these rooms from now on, in place of the others. */
  watch(doors: readonly Door[]): void;
  /** Opens a stream that failed again at once. */
  wake(): void;
  stop(): void;
}

/** The stream of hints, opened again whenever it ends; and a poll for when it does not come through. */
export function createLive(
  { relay, timers, random }: SyncServices,
  hear: (event: LiveEvent) => void,
  onPoll: () => void,
): Live {
  const retry = backoff(random);
  let doors: readonly Door[] = [];
  let current: AbortController | null = null;
  let cancelRetry = (): void => {};
  let cancelPoll = (): void => {};
  let isLive = false;

  const poll = (): void => {
    cancelPoll();
    if (doors.length === 0) return;
    const delay = isLive ? pollLive : pollSilent;
    cancelPoll = timers.after(delay, () => {
      onPoll();
      poll();
    });
  };

  const open = async (): Promise<void> => {
    cancelRetry();
    current?.abort();
    if (doors.length === 0) return;
    const controller = new AbortController();
    current = controller;
    await relay.live(
      doors.slice(0, limits.liveRooms),
      (event) => {
        if (controller !== current) return;
        retry.reset();
        if (!isLive) {
          isLive = true;
          poll();
        }
        hear(event);
      },
      controller.signal,
    );
    if (controller !== current) return;
    current = null;
    isLive = false;
    poll();
    cancelRetry = timers.after(retry.next(), () => void open());
  };

  return {
    watch(next) {
      const name = (some: readonly Door[]) =>
        some.map(({ room, token }) => room + token).join();
      if (name(next) === name(doors)) return;
      doors = next;
      isLive = false;
      poll();
      void open();
    },
    wake() {
      if (!current) void open();
    },
    stop() {
      doors = [];
      cancelRetry();
      cancelPoll();
      current?.abort();
      current = null;
    },
  };
}
