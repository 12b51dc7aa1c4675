import { batch, computed, effect, signal } from "@preact/signals";
import type { SetView } from "../document/model.ts";
import type { NoteId, PackId } from "../domain/ids.ts";
import type { PackSummary } from "../domain/pack.ts";
import type { Damage, OpenSet, Refusal } from "../store/open-set.ts";
import type { SetEntry } from "../store/port.ts";
import type { SharingView } from "../sync/port.ts";
import type {
  App,
  PackState,
  StorageState,
  UndoOffer,
  UpdateState,
} from "../ui/app-context.ts";
import { createNavigation } from "../ui/routing/navigation.ts";
import type { Device } from "./device.ts";
import { bringEarlyWords, keepEarlyWords } from "./early-words.ts";
import { emptyView } from "./empty-view.ts";
import { keepPreferences } from "./keep-preferences.ts";
import {
  keepDrafts,
  keepLastPlace,
  keepMeeting,
  noMeeting,
  readDrafts,
  readLastPlace,
  readMeeting,
} from "./last-place.ts";
import { loadPack } from "./load-pack.ts";
import { lazySetManager } from "./set-manager.ts";
import { lazySharing } from "./sharing/lazy-sharing.ts";

/** The app as the pages know it, and what `main` starts. */
export interface RunningApp {
  readonly app: App;
  /** Opens this device's store and the set; called once the first page can be read. */
  openDevice(): void;
  /** The service worker's news. */
  readonly update: {
    set(state: UpdateState): void;
    onApply(apply: () => void): void;
  };
}

export function createApp(packs: readonly PackSummary[]): RunningApp {
  const navigation = createNavigation();
  const preferences = keepPreferences();
  const pack = signal<PackState>({ kind: "loading" });
  const set = signal<OpenSet | null>(null);
  const view = signal<SetView>(emptyView);
  const saving = signal<App["saving"]["value"]>({ kind: "opening" });
  const damage = signal<Damage | null>(null);
  const refusal = signal<Refusal | null>(null);
  const storage = signal<StorageState>({ kind: "opening" });
  const sets = signal<readonly SetEntry[]>([]);
  const sharing = signal<SharingView>({
    relay: { kind: "unknown" },
    sets: new Map(),
  });
  const undo = signal<UndoOffer | null>(null);
  const update = signal<UpdateState>("none");
  const news = signal<ReadonlySet<NoteId>>(new Set());
  const drafts = signal<ReadonlyMap<number, NoteId>>(new Map());
  const meeting = signal(noMeeting);
  let applyUpdate = () => location.reload();

  // The pack that the address names; where it names none, the open set's, the last one's, or the newest.
  const wantedPack = computed<PackId | undefined>(() => {
    const route = navigation.route.value;
    const named = "pack" in route ? route.pack : null;
    return (
      named ?? set.value?.entry.pack ?? readLastPlace()?.pack ?? packs[0]?.id
    );
  });
  const reloads = signal(0);
  effect(() => {
    void reloads.value;
    const wanted = wantedPack.value;
    const summary = packs.find((candidate) => candidate.id === wanted);
    const current = pack.peek();
    if (summary === undefined) {
      pack.value = {
        kind: "failed",
        reason: "unknown",
        detail: wanted ?? "No questions are bundled.",
      };
      return;
    }
    if (current.kind === "ready" && current.pack.id === summary.id) return;
    pack.value = { kind: "loading" };
    void loadPack(summary).then((state) => {
      if (wantedPack.peek() === summary.id) pack.value = state;
    });
  });

  let stopListening = () => {};
  function setCurrent(opened: OpenSet): void {
    stopListening();
    const follow = () =>
      batch(() => {
        view.value = opened.view;
        saving.value = opened.saving;
        damage.value = opened.damage;
        refusal.value = opened.refusal;
      });
    stopListening = opened.subscribe(follow);
    batch(() => {
      drafts.value = readDrafts(opened.id);
      meeting.value = readMeeting(opened.id);
      set.value = opened;
      follow();
    });
    keepLastPlace({ set: opened.id, pack: opened.entry.pack });
  }

  let deviceOpened: (device: Device) => void = () => {};
  const device = new Promise<Device>((resolve) => {
    deviceOpened = resolve;
  });
  function openDevice(): void {
    void import("./device.ts")
      .then(({ openDevice: open }) =>
        open({
          packs,
          sets,
          storage,
          set,
          news,
          sharing,
          preferences,
          setCurrent,
        }),
      )
      .then(deviceOpened, (error: unknown) => {
        // The code of the store itself did not come: nothing can be kept, and the page must say so.
        storage.value = {
          kind: "memory",
          error: { kind: "failed", detail: String(error) },
        };
      });
  }
  // The set follows the pack: opening another pack's page opens the set last used with it.
  effect(() => {
    const wanted = wantedPack.value;
    if (wanted !== undefined)
      void device.then((opened) => opened.openForPack(wanted));
  });

  const keepEarly = keepEarlyWords();
  void whenOpen(set).then((opened) =>
    bringEarlyWords(opened, preferences.peek().name),
  );

  const app: App = {
    navigation,
    packs,
    pack,
    set,
    view,
    saving,
    damage,
    refusal,
    storage,
    sets,
    sharing,
    share: lazySharing(async () => (await device).sharing()),
    preferences,
    undo,
    update,
    drafts,
    meeting,
    news,
    seeNotes: (notes) => void device.then(({ seeNotes }) => seeNotes(notes)),
    setPreferences(change) {
      preferences.value = { ...preferences.value, ...change };
    },
    whenOpen: () => whenOpen(set),
    keepEarly(question, words) {
      const pack = wantedPack.peek();
      return pack === undefined
        ? () => {}
        : keepEarly(() => ({ pack, question, text: words() }));
    },
    setDraft(question, note) {
      const next = new Map(drafts.value);
      if (note === null) next.delete(question);
      else next.set(question, note);
      drafts.value = next;
      if (set.value !== null) keepDrafts(set.value.id, next);
    },
    setMeeting(change) {
      meeting.value = { ...meeting.value, ...change };
      if (set.value !== null) keepMeeting(set.value.id, meeting.value);
    },
    offerUndo(offer) {
      undo.value = offer;
    },
    applyUpdate() {
      const elsewhere = update.value === "applied-elsewhere";
      update.value = "applying";
      void (set.value?.flush() ?? Promise.resolve(null)).then((error) => {
        // Words that cannot be saved would be lost with the page; the banner about them comes first.
        if (error === null)
          (elsewhere ? () => location.reload() : applyUpdate)();
        else update.value = "waiting";
      });
    },
    reloadPack() {
      reloads.value += 1;
    },
    createCodeReader: () =>
      import("./scan/code-reader.ts").then((module) =>
        module.createCodeReader(),
      ),
    manage: lazySetManager(device),
  };

  // An offer to undo stands on the page where the thing was done, and goes with it.
  let turnedFrom = navigation.route.peek();
  effect(() => {
    if (navigation.route.value !== turnedFrom) undo.value = null;
    turnedFrom = navigation.route.value;
  });
  addEventListener("beforeunload", (event) => {
    if (saving.peek().kind === "failed") event.preventDefault();
  });

  return {
    app,
    openDevice,
    update: {
      set(state) {
        update.value = state;
      },
      onApply(apply) {
        applyUpdate = apply;
      },
    },
  };
}

function whenOpen(set: App["set"]): Promise<OpenSet> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      const opened = set.value;
      if (opened === null) return;
      resolve(opened);
      queueMicrotask(() => stop());
    });
  });
}
