import { encodeAccess } from "../crypto/access-code.ts";
import { err, ok, type Result } from "../lib/result.ts";
import type { Room, SetEntry, SetId } from "../store/port.ts";
import { asKept } from "./as-kept.ts";
import { changeRoom } from "./change-room.ts";
import { leaveRoom, stopRoom } from "./end-sharing.ts";
import { createLeader, type Leader } from "./leader.ts";
import { createLink, listLinks, revokeLink } from "./links.ts";
import { look, takeUpCode } from "./look.ts";
import type {
  RelayAbsence,
  RelayState,
  ShareError,
  SharingActions,
  SharingView,
} from "./port.ts";
import { createShowing } from "./presence.ts";
import { deviceFailed } from "./share-error.ts";
import type { SyncServices } from "./services.ts";
import { shareSet } from "./share-set.ts";

/** What the engines of a browser's tabs tell each other. */
export type EngineNews =
  /** What the leading tab sees. */
  | { readonly kind: "view"; readonly view: SharingView }
  /** A tab has come that does not know it yet. */
  | { readonly kind: "hello" }
  /** Rooms have been added, changed or left. */
  | { readonly kind: "rooms" }
  | { readonly kind: "wake"; readonly asked: boolean };

export interface TabListener {
  news(news: EngineNews): void;
  edit(set: SetId): void;
  sets(): void;
}

export interface EngineServices extends SyncServices {
  /** What is known of the shared sets before the engine has read anything itself. */
  readonly known?: SharingView["sets"];
  /** A store that keeps nothing longer than it is looked at. */
  scratch(): SyncServices["store"];
  /** The other tabs of this browser. */
  readonly tabs: {
    tell(news: EngineNews): void;
    /** Calls back with what the others tell, and with each set that is written in, in this tab or another. */
    listen(on: TabListener): () => void;
    /** Tells this tab and the others that the list of sets is another one. */
    setsChanged(): Promise<void>;
  };
  /** Calls back once this tab is the one that leads. Returns how to let another lead. */
  lead(then: () => void): () => void;
  /** Why there can be no sharing from this page, whatever the relay says; null when there can. */
  readonly absence: Extract<RelayAbsence, "not-secure" | "not-kept"> | null;
}

export interface SharingEngine extends SharingActions {
  readonly view: SharingView;
  subscribe(listener: () => void): () => void;
  /** The page is seen again, or the network is back. */
  wake(): void;
  /** Takes up the sharing of a set that came from a backup. */
  takeUp(set: SetId, code: string): Promise<void>;
  /** The code of each shared set, for a backup. */
  codes(): Promise<ReadonlyMap<SetId, string>>;
  close(): void;
}

export function createEngine(services: EngineServices): SharingEngine {
  const { store, relay, tabs } = services;
  const listeners = new Set<() => void>();
  const showing = createShowing(services);
  let leader: Leader | null = null;
  let relayState: RelayState = services.absence
    ? { kind: "unavailable", why: services.absence }
    : { kind: "unknown" };
  let view: SharingView = {
    relay: relayState,
    sets: services.known ?? new Map(),
  };

  const setView = (next: SharingView): void => {
    view = next;
    listeners.forEach((listener) => listener());
  };
  const refresh = (): void => {
    setView({ relay: relayState, sets: leader?.sets ?? view.sets });
    if (leader) tabs.tell({ kind: "view", view });
  };

  const stopListening = tabs.listen({
    news(news) {
      if (news.kind === "view" && !leader) {
        relayState = services.absence ? relayState : news.view.relay;
        setView({ ...news.view, relay: relayState });
      } else if (news.kind === "hello" && leader) refresh();
      else if (news.kind === "rooms") void leader?.reload();
      else if (news.kind === "wake") wakeHere(news.asked);
    },
    edit: (set) => leader?.edited(set),
    sets: () => void leader?.reload(),
  });

  const askRelay = async (): Promise<void> => {
    if (services.absence) return;
    const answer = await relay.about();
    if (!answer.ok) return;
    const about = answer.value;
    relayState = !about
      ? { kind: "unavailable", why: "no-relay" }
      : about.versions.includes(1)
        ? { kind: "available", createToken: about.createToken }
        : { kind: "unavailable", why: "other-version" };
    refresh();
  };
  const wakeHere = (asked: boolean): void => {
    if (!leader) return;
    if (relayState.kind === "unknown") void askRelay();
    leader.wake(asked);
  };
  const wake = (asked: boolean): void => {
    wakeHere(asked);
    if (!leader) tabs.tell({ kind: "wake", asked });
  };

  const stopLeading = services.lead(() => {
    leader = createLeader(services, refresh);
    void leader.reload();
    void askRelay();
  });
  tabs.tell({ kind: "hello" });
  // Until the leading tab has spoken, what the device remembers.
  void store.listRooms().then((rooms) => {
    if (!rooms.ok || view.sets.size > 0) return;
    setView({ ...view, sets: asKept(rooms.value) });
  });

  const changed = async (): Promise<void> => {
    tabs.tell({ kind: "rooms" });
    await leader?.reload();
    await tabs.setsChanged();
  };
  const roomOf = async (set: SetId): Promise<Result<Room, ShareError>> => {
    const rooms = await store.listRooms();
    if (!rooms.ok) return deviceFailed(rooms.error);
    const room = rooms.value.find((other) => other.set === set);
    return room ? ok(room) : err({ kind: "not-shared" });
  };
  const withRoom = async <T>(
    set: SetId,
    work: (room: Room) => Promise<Result<T, ShareError>>,
  ): Promise<Result<T, ShareError>> => {
    const room = await roomOf(set);
    return room.ok ? work(room.value) : room;
  };
  const thenChanged = async <T>(
    result: Result<T, ShareError>,
  ): Promise<Result<T, ShareError>> => {
    if (result.ok) await changed();
    return result;
  };

  return {
    get view() {
      return view;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    wake: () => wake(false),
    retry: () => wake(true),

    async share(set, createToken) {
      if (relayState.kind === "unavailable") return err({ kind: "no-relay" });
      if ((await roomOf(set)).ok) return ok(undefined);
      return thenChanged(await shareSet(services, set, createToken));
    },
    createLink: (set, link) =>
      withRoom(set, (room) => createLink(services, room, link)),
    listLinks: (set) => withRoom(set, (room) => listLinks(services, room)),
    revokeLink: (set, link) =>
      withRoom(set, (room) => revokeLink(services, room, link)),
    recoveryCode: (set) =>
      withRoom(set, async (room) => ok(encodeAccess("recovery", room))),
    look: (code) =>
      relayState.kind === "unavailable"
        ? Promise.resolve(err({ kind: "no-relay" }))
        : look({ ...services, changed }, code),

    stop: (set: SetId) =>
      withRoom(set, async (room) =>
        thenChanged(await stopRoom(services, room)),
      ),
    leave: (set) =>
      withRoom(set, async (room) =>
        thenChanged(await leaveRoom(services, room)),
      ),
    deleteEverywhere: (set) =>
      withRoom(set, async (room) => {
        const listing = await store.listSets();
        if (!listing.ok) return deviceFailed(listing.error);
        const deletedAt = services.clock();
        const deleted = listing.value.sets.flatMap((entry): SetEntry[] =>
          entry.id === set ? [{ ...entry, deletedAt }] : [],
        );
        return thenChanged(await stopRoom(services, room, deleted));
      }),

    async dismissNotices(set) {
      await changeRoom(store, set, (room) => ({ ...room, notices: [] }));
      tabs.tell({ kind: "rooms" });
      await leader?.reload();
    },
    showAs(set, name) {
      if (!set || !name) return showing.show(null, null);
      void roomOf(set).then((room) =>
        showing.show(room.ok ? room.value : null, name),
      );
    },

    async takeUp(set, code) {
      await takeUpCode(services, set, code);
      await changed();
    },
    async codes() {
      const rooms = await store.listRooms();
      return new Map(
        (rooms.ok ? rooms.value : []).map((room) => [
          room.set,
          encodeAccess("recovery", room),
        ]),
      );
    },
    close() {
      showing.show(null, null);
      stopListening();
      stopLeading();
      leader?.stop();
    },
  };
}
