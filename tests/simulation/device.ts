import { toBase64Url } from "../../src/lib/base64.ts";
import { documentTools } from "../../src/app/sharing/document-tools.ts";
import { ok } from "../../src/lib/result.ts";
import type { OutboxRow, SetEntry } from "../../src/store/port.ts";
import type { OpenSet } from "../../src/store/open-set.ts";
import { createMemoryStore } from "../../src/store/memory-store.ts";
import { openSet } from "../../src/store/session/open-set.ts";
import { createLocalTabs } from "../../src/store/tabs.ts";
import type { SetStore, SharingChange } from "../../src/store/port.ts";
import { createRoomSync, type RoomSync } from "../../src/sync/room-sync.ts";
import { createWorkbench } from "../../src/sync/workbench.ts";
import { must } from "../contract/sample-sets.ts";
import type { Waiter, World } from "./world.ts";

/** A browser: what it keeps, and the tabs that are open in it. Tabs die; what is kept stays. */
export interface Device {
  readonly name: string;
  readonly store: SetStore;
  readonly mayWrite: boolean;
  readonly tabs: readonly Tab[];
  online: boolean;
  openTab(): Promise<void>;
  /** What waits to be sent, and can be read. */
  outbox(): Promise<readonly OutboxRow[]>;
}

export interface Tab extends Waiter {
  readonly sync: RoomSync;
  /** Null until the set has been taken in for the first time. */
  session(): Promise<OpenSet | null>;
  close(): void;
}

export function createDevice(
  world: World,
  name: string,
  entry: SetEntry,
): Device {
  const store = wearing(world, createMemoryStore());
  const channel = createLocalTabs();
  const tabs = new Set<Tab>();
  const device: Device = {
    name,
    store,
    mayWrite: !name.startsWith("viewer"),
    get tabs() {
      return [...tabs];
    },
    online: true,
    openTab,
    outbox: async () => must(await store.readOutbox(entry.id)),
  };

  async function openTab(): Promise<void> {
    const [room] = must(await store.listRooms());
    if (!room) throw new Error(`${name} shares nothing.`);
    let session: OpenSet | null = null;

    const leave = (): void => {
      tabs.delete(tab);
      tab.sync.stop();
      world.forget(tab);
      member.leave();
      void session?.close();
    };
    const reopen = (): void => {
      leave();
      void openTab();
    };
    const member = channel.join((event) => {
      const isShared =
        event.kind === "update" &&
        event.updates.some(({ doc }) => doc.part === "shared");
      if (isShared) tab.sync.edited();
    });
    const tab: Tab = {
      get isOnline() {
        return device.online;
      },
      crash: reopen,
      close: leave,
      async session() {
        if (session) return session;
        const shared = { set: entry.id, part: "shared" } as const;
        const { updates } = must(await store.readUpdates(shared));
        if (updates.length === 0) return null;
        const { chance, clock } = world;
        const tabs = channel;
        const mayWrite = () => device.mayWrite;
        const random = chance.bytes;
        session = must(
          await openSet({ store, tabs, clock, random, mayWrite, entry }),
        );
        return session;
      },
      get sync() {
        return sync;
      },
    };
    const sync = createRoomSync({
      services: {
        store: watched(world, world.storeFor(tab, store)),
        relay: world.relayFor(tab),
        bench: createWorkbench(documentTools),
        clock: world.clock,
        random: world.chance.bytes,
        timers: world.timersFor(tab),
        announce: (updates) => member.post({ kind: "update", updates }),
      },
      room,
      updatesBetweenSnapshots: 4,
      onChange: () => {},
      onStale: reopen,
    });
    tabs.add(tab);
    sync.wake(true);
  }

  return device;
}

/** A disk on which a row of the outbox goes bad now and then, so that it is not read any more: it was not acknowledged. */
function wearing({ chance }: World, store: SetStore): SetStore {
  const bad = new Set<string>();
  return {
    ...store,
    async readOutbox(set) {
      const rows = await store.readOutbox(set);
      if (!rows.ok) return rows;
      for (const { id } of rows.value) {
        if (chance.once(50)) bad.add(toBase64Url(id));
      }
      return ok(rows.value.filter(({ id }) => !bad.has(toBase64Url(id))));
    },
  };
}

/** Nothing leaves the outbox that the relay has not on its disk. */
function watched(world: World, store: SetStore): SetStore {
  return {
    ...store,
    commit(change: SharingChange) {
      for (const id of change.settled ?? []) {
        if (!world.stored.has(toBase64Url(id))) {
          world.broke("An update left the outbox unacknowledged.");
        }
      }
      return store.commit(change);
    },
  };
}
