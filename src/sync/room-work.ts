import { importContentKey } from "../crypto/content-key.ts";
import type { SealedPlace } from "../crypto/sealed-format.ts";
import type {
  DocId,
  Room,
  RoomState,
  SetId,
  SharingChange,
} from "../store/port.ts";
import { toDoor } from "./door.ts";
import { fromDevice, Interruption } from "./interruption.ts";
import type { Door } from "./relay.ts";
import type { SyncServices } from "./services.ts";

/** A shared set while it is being worked on: its room as it was last committed, and its document on the bench. */
export interface RoomWork {
  readonly services: SyncServices;
  readonly set: SetId;
  readonly doc: DocId;
  readonly room: Room;
  readonly door: Door;
  readonly key: Promise<CryptoKey>;
  place(kind: SealedPlace["kind"], about: Uint8Array): SealedPlace;
  /** Changes the room and whatever else belongs to the step, all or nothing. */
  commit(change: Partial<RoomState>, more?: CommitMore): Promise<void>;
  /** Puts on the bench what has been written to the device since the last time. */
  bring(): Promise<void>;
  /** The bench may hold something else than the device: it is brought anew. */
  forgetBench(): void;
}

type CommitMore = Pick<
  SharingChange,
  "updates" | "sealed" | "settled" | "setAside" | "takenIn"
>;

export function createRoomWork(services: SyncServices, first: Room): RoomWork {
  const { store, bench } = services;
  const { set, epoch } = first;
  const doc: DocId = { set, part: "shared" };
  let room = first;
  /** How far the device's updates are on the bench; null: none of them. */
  let position: number | null = null;
  const forgetBench = (): void => {
    position = null;
  };

  return {
    services,
    set,
    doc,
    get room() {
      return room;
    },
    door: toDoor(first.room, first.token),
    key: importContentKey(first.key),
    place: (kind, about) => ({ kind, room: first.room, epoch, about }),
    async commit(change, more = {}) {
      const next = { ...room, ...change };
      const result = await store.commit({
        set,
        revision: room.revision,
        room: next,
        ...more,
      });
      // What was taken in for this step is on the bench and not on the device.
      if (!result.ok || result.value.kind === "stale") forgetBench();
      const outcome = fromDevice(result);
      if (outcome.kind === "stale") throw new Interruption({ kind: "stale" });
      room = { ...next, revision: outcome.revision };
      if (more.updates?.length) services.announce(more.updates);
    },
    async bring() {
      const from = position;
      const stored = fromDevice(
        from === null
          ? await store.readUpdates(doc)
          : await store.readUpdatesAfter(doc, from),
      );
      if (from === null) await bench.open(set, stored.updates);
      else if (stored.updates.length > 0) {
        await bench.follow(set, stored.updates);
      }
      position = stored.position;
    },
    forgetBench,
  };
}
