import type { Signal } from "@preact/signals";
import { createMemoryStore } from "../../store/memory-store.ts";
import type { SetStore } from "../../store/port.ts";
import type { SetServices } from "../../store/session/open-set.ts";
import { onWake } from "../../store/session/wake.ts";
import {
  createEngine,
  type EngineNews,
  type SharingEngine,
  type TabListener,
} from "../../sync/engine.ts";
import { createHttpRelay } from "../../sync/http-relay.ts";
import type { SharingView } from "../../sync/port.ts";
import type { Timers } from "../../sync/services.ts";
import { scriptUrl } from "../script-url.ts";
import { lead } from "./lead.ts";
import { createWorkerBench } from "./workbench-client.ts";

export interface SharingParts extends SetServices {
  readonly store: SetStore;
  /** What pages see. */
  readonly view: Signal<SharingView>;
  /** Reads the list of sets again, and tells the other tabs to. */
  setsChanged(): Promise<void>;
}

const timers: Timers = {
  after(milliseconds, then) {
    const timer = setTimeout(then, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Puts the sync engine together for this page, and wakes it whenever the page may have missed something. */
export async function startSharing(
  parts: SharingParts,
): Promise<SharingEngine> {
  const { createPageWorkbench, workerUrl } =
    await import("./workbench-worker.ts");
  const { store, tabs, clock, random } = parts;
  const listeners = new Set<TabListener>();
  const member = tabs.join((event) => {
    for (const on of listeners) {
      if (event.kind === "sharing") on.news(event.news as EngineNews);
      else if (event.kind === "sets") on.sets();
      else {
        const edited = event.updates.filter(({ doc }) => doc.part === "shared");
        new Set(edited.map(({ doc }) => doc.set)).forEach(on.edit);
      }
    }
  });
  const engine = createEngine({
    store,
    clock,
    random,
    timers,
    relay: createHttpRelay({ fetch: (path, init) => fetch(path, init) }),
    bench: createWorkerBench(
      () => new Worker(scriptUrl(workerUrl), { type: "module" }),
      createPageWorkbench,
    ),
    announce: (updates) => member.post({ kind: "update", updates }),
    scratch: createMemoryStore,
    tabs: {
      tell: (news) => member.post({ kind: "sharing", news }),
      listen(on) {
        listeners.add(on);
        return () => void listeners.delete(on);
      },
      setsChanged: parts.setsChanged,
    },
    lead,
    known: parts.view.peek().sets,
    absence: absenceHere(store),
  });
  const follow = () => {
    parts.view.value = engine.view;
  };
  engine.subscribe(follow);
  follow();
  onWake(() => engine.wake());
  return engine;
}

function absenceHere({ kind }: SetStore): "not-secure" | "not-kept" | null {
  if (!("subtle" in globalThis.crypto)) return "not-secure";
  return kind === "memory" ? "not-kept" : null;
}
