import type { SetId } from "../../domain/ids.ts";
import type { DamagedRecord, DocUpdate, SetEntry, SetStore } from "../port.ts";
import type { TabMember, Tabs } from "../tabs.ts";
import { describeUnreadable, type ReadPart } from "./read-docs.ts";
import { onWake } from "./wake.ts";

/** Hears what other tabs write to a set, and reads from the disk what it did not hear. */
export interface Follower {
  readonly post: TabMember["post"];
  /** Reads what was written since. One at a time; a call meanwhile is served by one more reading. */
  catchUp(): Promise<void>;
  leave(): void;
}

export interface FollowerOptions {
  readonly set: SetId;
  readonly store: Pick<SetStore, "readUpdatesAfter" | "listSets">;
  readonly tabs: Tabs;
  readonly parts: readonly ReadPart[];
  /** Takes in what is on the disk. Returns the index of each one that could not be read. */
  onUpdates(updates: readonly DocUpdate[]): readonly number[];
  onDamaged(records: readonly DamagedRecord[]): void;
  /** The set's entry as it is on the disk now; null when it is gone. */
  onEntry(entry: SetEntry | null): void;
  onWake(): void;
}

export function createFollower(options: FollowerOptions): Follower {
  const { set, store, tabs } = options;
  const parts = options.parts.map(({ doc, position }) => ({ doc, position }));
  let reading: Promise<void> | null = null;
  let again = false;

  const readOnce = async (): Promise<void> => {
    for (const part of parts) {
      const result = await store.readUpdatesAfter(part.doc, part.position);
      // A device that cannot be read now is read at the next chance; one that cannot be written to says so by itself.
      if (!result.ok) continue;
      const stored = result.value;
      part.position = stored.position;
      const unreadable = options.onUpdates(
        stored.updates.map((update) => ({ doc: part.doc, update })),
      );
      const damaged = [
        ...stored.damaged,
        ...unreadable.map((index) =>
          describeUnreadable(part.doc, stored, index),
        ),
      ];
      if (damaged.length > 0) options.onDamaged(damaged);
    }
  };

  const catchUp = (): Promise<void> => {
    again = true;
    reading ??= (async () => {
      while (again) {
        again = false;
        await readOnce();
      }
    })().finally(() => {
      reading = null;
    });
    return reading;
  };

  const readEntry = async (): Promise<void> => {
    await catchUp();
    const listing = await store.listSets();
    if (!listing.ok) return;
    options.onEntry(listing.value.sets.find(({ id }) => id === set) ?? null);
  };

  const member = tabs.join((event) => {
    if (event.kind === "sets") {
      void readEntry();
    } else if (event.kind === "update") {
      const ours = event.updates.filter(({ doc }) => doc.set === set);
      if (ours.length > 0) options.onUpdates(ours);
    }
  });
  const stopWaking = onWake(() => {
    options.onWake();
    void catchUp();
  });

  return {
    post: (event) => member.post(event),
    catchUp,
    leave() {
      stopWaking();
      member.leave();
    },
  };
}
