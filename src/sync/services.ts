import type { Clock } from "../lib/clock.ts";
import type { Random } from "../lib/random.ts";
import type { DocUpdate, SetStore } from "../store/port.ts";
import type { Relay } from "./relay.ts";
import type { Workbench } from "./workbench.ts";

/** What the engine works with. All of it is handed in, so that a simulation can decide what happens, and when. */
export interface SyncServices {
  readonly store: SetStore;
  readonly relay: Relay;
  readonly bench: Workbench;
  readonly clock: Clock;
  readonly random: Random;
  readonly timers: Timers;
  /** Tells the open sets of every tab what has been written to the device from elsewhere. */
  announce(updates: readonly DocUpdate[]): void;
}

export interface Timers {
  /** Calls back once, so many milliseconds from now. Returns the way to call it off. */
  after(milliseconds: number, then: () => void): () => void;
}
