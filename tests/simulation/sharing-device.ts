import { documentTools } from "../../src/app/sharing/document-tools.ts";
import { systemRandom } from "../../src/lib/random.ts";
import type { OpenSet } from "../../src/store/open-set.ts";
import { createMemoryStore } from "../../src/store/memory-store.ts";
import { openSet } from "../../src/store/session/open-set.ts";
import { createLocalTabs } from "../../src/store/tabs.ts";
import type { SetId } from "../../src/store/port.ts";
import {
  createEngine,
  type EngineNews,
  type SharingEngine,
  type TabListener,
} from "../../src/sync/engine.ts";
import { createHttpRelay } from "../../src/sync/http-relay.ts";
import type { ShareState } from "../../src/sync/port.ts";
import type { Relay } from "../../src/sync/relay.ts";
import { createWorkbench, type Workbench } from "../../src/sync/workbench.ts";
import { must } from "../contract/sample-sets.ts";
import type { TestRelay } from "../fixtures/relay.ts";

export interface SharingDeviceOptions {
  readonly relay: Pick<TestRelay, "app"> | null;
  readonly store?: ReturnType<typeof createMemoryStore>;
  readonly bench?: (bench: Workbench) => Workbench;
  readonly wrap?: (relay: Relay) => Relay;
}

/** One browser with one tab: the real engine, talking HTTP with the real relay, and only time is short. */
export function createSharingDevice(options: SharingDeviceOptions) {
  const { store = createMemoryStore() } = options;
  const tabs = createLocalTabs();
  const network = { isUp: true, canRead: true, requests: 0, sent: 0 };
  const fetch = async (path: string, init: RequestInit): Promise<Response> => {
    const isReading = init.method === "GET" && path.includes("/updates");
    if (!network.isUp || (isReading && !network.canRead))
      throw new TypeError("Failed to fetch");
    network.requests += 1;
    if (init.body instanceof Uint8Array) network.sent += init.body.length;
    if (!options.relay) return new Response("<html>", { status: 200 });
    return options.relay.app.request(path, init);
  };
  const http = createHttpRelay({ fetch });
  const bench = createWorkbench(documentTools);
  const engines = new Set<SharingEngine>();

  /** The engine of one tab, and what stands between it and the others. */
  function openEngine(): SharingEngine {
    const listeners = new Set<TabListener>();
    const member = tabs.join((event) => {
      for (const on of listeners) {
        if (event.kind === "sharing") on.news(event.news as EngineNews);
        else if (event.kind === "sets") on.sets();
        else {
          event.updates
            .filter(({ doc }) => doc.part === "shared")
            .forEach(({ doc }) => on.edit(doc.set));
        }
      }
    });
    const engine = createEngine({
      store,
      relay: options.wrap?.(http) ?? http,
      bench: options.bench?.(bench) ?? bench,
      clock: Date.now,
      random: systemRandom,
      timers: {
        after(delay, then) {
          // What waits for half a minute waits for the test's end.
          if (delay > 20_000) return () => {};
          const timer = setTimeout(then, delay / 100);
          return () => clearTimeout(timer);
        },
      },
      announce: (updates) => member.post({ kind: "update", updates }),
      scratch: createMemoryStore,
      tabs: {
        tell: (news) => member.post({ kind: "sharing", news }),
        listen(on) {
          listeners.add(on);
          return () => void listeners.delete(on);
        },
        setsChanged: async () => member.post({ kind: "sets" }),
      },
      lead(then) {
        then();
        return () => {};
      },
      absence: null,
    });
    engines.add(engine);
    return engine;
  }

  const engine = openEngine();
  return {
    store,
    tabs,
    engine,
    network,
    openEngine,
    async open(set: SetId): Promise<OpenSet> {
      const { sets } = must(await store.listSets());
      const entry = sets.find(({ id }) => id === set)!;
      const services = { store, tabs, clock: Date.now, random: systemRandom };
      return must(await openSet({ ...services, entry }));
    },
    stateOf: (set: SetId): ShareState | undefined =>
      engine.view.sets.get(set)?.state,
    close: () => engines.forEach((one) => one.close()),
  };
}

export type SharingDevice = ReturnType<typeof createSharingDevice>;
