import { effect, type Signal } from "@preact/signals";
import type { NoteId, PackId, SetId } from "../domain/ids.ts";
import type { PackSummary } from "../domain/pack.ts";
import { systemClock } from "../lib/clock.ts";
import { systemRandom } from "../lib/random.ts";
import { createIndexedDbStore } from "../store/indexeddb-store.ts";
import { bringLeftBehind } from "../store/left-behind.ts";
import { createMemoryStore } from "../store/memory-store.ts";
import type { OpenSet } from "../store/open-set.ts";
import type { SetEntry, SetStore } from "../store/port.ts";
import { purgeOldSets } from "../store/purge-old-sets.ts";
import { createTabs } from "../store/tabs.ts";
import { asKept } from "../sync/as-kept.ts";
import type { SharingEngine } from "../sync/engine.ts";
import type { SharingView } from "../sync/port.ts";
import type { SetManager, StorageState } from "../ui/app-context.ts";
import type { Preferences } from "../ui/preferences.ts";
import { createGiveWay } from "./give-way.ts";
import { keepLeftBehind } from "./keep-left-behind.ts";
import { keepSeen } from "./keep-seen.ts";
import { showPresence } from "./show-presence.ts";
import { createSetKeeper } from "./keep-set.ts";
import { manageSets } from "./manage-sets.ts";

/** This device's store, and the set that is open from it. Fetched after the first page can be read. */
export interface Device {
  /** Opens the set last used with a pack, or a new one, unless a set of that pack is open already. */
  openForPack(pack: PackId): Promise<void>;
  readonly manage: SetManager;
  seeNotes(notes: readonly NoteId[]): void;
  /** Fetched when the set is open, or when a page asks for it, whichever comes first. */
  sharing(): Promise<SharingEngine>;
}

export interface DeviceParts {
  readonly packs: readonly PackSummary[];
  readonly sets: Signal<readonly SetEntry[]>;
  readonly storage: Signal<StorageState>;
  readonly set: Signal<OpenSet | null>;
  readonly news: Signal<ReadonlySet<NoteId>>;
  readonly sharing: Signal<SharingView>;
  readonly preferences: Signal<Preferences>;
  setCurrent(set: OpenSet): void;
}

export async function openDevice(parts: DeviceParts): Promise<Device> {
  const { sets, storage, set } = parts;
  const { store, state } = await openStore();
  const tabs = createTabs();
  const leftBehind = keepLeftBehind(() => localStorage);
  if (store.kind === "device") await bringLeftBehind(store, leftBehind);
  const refresh = async () => {
    const listing = await store.listSets();
    if (listing.ok) {
      sets.value = listing.value.sets.toSorted(
        (a, b) => b.openedAt - a.openedAt,
      );
    }
  };
  await purgeOldSets(store, systemClock());
  await refresh();
  // Known before a set opens: one that may only be read offers no place to write in, not even for the moment until sharing has started.
  const rooms = await store.listRooms();
  if (rooms.ok) {
    parts.sharing.value = {
      ...parts.sharing.value,
      sets: asKept(rooms.value),
    };
  }
  storage.value = state;

  const services = {
    store,
    tabs,
    clock: systemClock,
    random: systemRandom,
    leftBehind,
    giveWay: createGiveWay(),
    mayWrite: (id: SetId) =>
      parts.sharing.peek().sets.get(id)?.role !== "viewer",
  };
  const keeper = createSetKeeper({ ...parts, ...services });
  // Another tab has made, changed or deleted a set.
  const member = tabs.join((event) => {
    if (event.kind === "sets") void refresh().then(() => keeper.adopt());
  });
  const changed = async () => {
    member.post({ kind: "sets" });
    await refresh();
    await keeper.adopt();
  };
  askToKeep(set);

  let started: Promise<SharingEngine> | null = null;
  const sharing = () => {
    started ??= import("./sharing/start-sharing.ts").then(({ startSharing }) =>
      startSharing({ ...services, setsChanged: changed, view: parts.sharing }),
    );
    return started;
  };
  void whenFirstOpen(set).then(sharing);
  showPresence(parts, (...of) => {
    void sharing().then((engine) => engine.showAs(...of));
  });

  return {
    openForPack: keeper.openForPack,
    seeNotes: keepSeen(set, parts.news),
    manage: manageSets({ ...parts, ...services, keeper, changed, sharing }),
    sharing,
  };
}

/** The page has its notes, and has had the time to draw them. */
const whenFirstOpen = (set: Signal<OpenSet | null>): Promise<void> =>
  new Promise((resolve) => {
    const stop = effect(() => {
      if (set.value === null) return;
      setTimeout(resolve, 500);
      queueMicrotask(() => stop());
    });
  });

/** How long to wait before each further attempt to open the store, in milliseconds. */
const patience = [500, 1_500, 3_000];

/**
 * The device's own store. A passing fault is waited out, because what is on the device matters more than a second; where there is no
 * store at all, one that lasts as long as the page, and the reason.
 */
async function openStore(): Promise<{
  readonly store: SetStore;
  readonly state: StorageState;
}> {
  const store = createIndexedDbStore();
  let listing = await store.listSets();
  for (const delay of patience) {
    if (listing.ok || listing.error.kind === "unavailable") break;
    await new Promise((resolve) => setTimeout(resolve, delay));
    listing = await store.listSets();
  }
  if (listing.ok) return { store, state: { kind: "device" } };
  store.close();
  return {
    store: createMemoryStore(),
    state: { kind: "memory", error: listing.error },
  };
}

/** After the first words are on the device, and not before: the browser weighs the request by what there is to lose. */
function askToKeep(set: Signal<OpenSet | null>): void {
  let asked = false;
  effect(() => {
    const opened = set.value;
    if (opened === null || asked) return;
    const stop = opened.subscribe(() => {
      if (asked || opened.saving.kind !== "saved") return;
      asked = true;
      stop();
      void navigator.storage?.persist?.();
    });
    return stop;
  });
}
