import type { PackId, SetId } from "../domain/ids.ts";
import { createMemoryStore } from "../store/memory-store.ts";
import type { OpenSet } from "../store/open-set.ts";
import type { SetEntry, StoreError } from "../store/port.ts";
import {
  openSet,
  startSet,
  type SetServices,
} from "../store/session/open-set.ts";
import { shellCopy } from "../ui/copy/shell.ts";
import type { DeviceParts } from "./device.ts";
import { readLastPlace } from "./last-place.ts";

/** Keeps one set open in this tab: the right one for the pack, and another when it goes. */
export interface SetKeeper {
  openForPack(pack: PackId): Promise<void>;
  open(set: SetId): Promise<StoreError | null>;
  /** Takes up what another tab, or the list of sets, has done: a first set made elsewhere, the open one deleted. */
  adopt(): Promise<void>;
}

export function createSetKeeper(parts: DeviceParts & SetServices): SetKeeper {
  const { packs, sets, storage, set } = parts;
  // One change of set at a time: two at once would each leave the other's set open behind it.
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work, work);
    queue = turn;
    return turn;
  };

  const living = () =>
    sets.value.filter((entry) => entry.deletedAt === undefined);

  async function show(opened: OpenSet): Promise<void> {
    const before = set.value;
    parts.setCurrent(opened);
    performance.mark("set:open:end");
    await before?.close();
  }

  async function openEntry(entry: SetEntry): Promise<StoreError | null> {
    performance.mark("set:open:start");
    const opened = await openSet({ ...parts, entry });
    if (!opened.ok) return opened.error;
    await show(opened.value);
    return null;
  }

  async function openLatest(pack: PackId): Promise<void> {
    const last = readLastPlace()?.set;
    const candidates = living().filter((entry) => entry.pack === pack);
    const entry =
      candidates.find((candidate) => candidate.id === last) ?? candidates[0];
    const error = entry === undefined ? null : await openEntry(entry);
    if (entry === undefined) await show(startNew(pack, parts));
    if (error !== null) {
      // What is on the device cannot be read now. The page stays usable, and says that it keeps nothing.
      storage.value = { kind: "memory", error };
      await show(startNew(pack, { ...parts, store: createMemoryStore() }));
    }
  }

  function startNew(pack: PackId, services: SetServices): OpenSet {
    const summary = packs.find((candidate) => candidate.id === pack);
    if (summary === undefined) throw new Error(`No pack ${pack} is bundled`);
    performance.mark("set:open:start");
    return startSet({
      ...services,
      start: {
        pack,
        packVersion: summary.version,
        title: shellCopy.firstSetTitle,
        committee: summary.meeting.committee,
        date: summary.meeting.date,
      },
    });
  }

  return {
    openForPack: (pack) =>
      inTurn(async () => {
        if (set.value?.entry.pack === pack) return;
        if (packs.some((candidate) => candidate.id === pack)) {
          await openLatest(pack);
        }
      }),
    open: (id) =>
      inTurn(async () => {
        if (set.value?.id === id) return null;
        const entry = living().find((candidate) => candidate.id === id);
        return entry === undefined ? null : openEntry(entry);
      }),
    adopt: () =>
      inTurn(async () => {
        const current = set.value;
        if (current === null) return;
        const entry = sets.value.find(({ id }) => id === current.id);
        const deleted = entry?.deletedAt !== undefined;
        const overtaken =
          current.saving.kind === "new" &&
          living().some(({ pack }) => pack === current.entry.pack);
        if (deleted || overtaken) await openLatest(current.entry.pack);
      }),
  };
}
