import { documentTools } from "../../src/app/sharing/document-tools.ts";
import { systemRandom } from "../../src/lib/random.ts";
import { createIndexedDbStore } from "../../src/store/indexeddb-store.ts";
import { createMemoryStore } from "../../src/store/memory-store.ts";
import { createHttpRelay } from "../../src/sync/http-relay.ts";
import { look } from "../../src/sync/look.ts";
import { createWorkbench } from "../../src/sync/workbench.ts";

/** What the bench does in the browser: the engine's own parts on IndexedDB, with the document on the page's own thread, which is slowed. */
const services = {
  store: createIndexedDbStore({ name: `bench-${Date.now()}` }),
  relay: createHttpRelay({ fetch: (path, init) => fetch(path, init) }),
  bench: createWorkbench(documentTools),
  clock: Date.now,
  random: systemRandom,
  timers: { after: () => () => {} },
  announce: () => {},
  scratch: createMemoryStore,
  changed: () => Promise.resolve(),
};

declare global {
  // eslint-disable-next-line no-var -- the only way to declare a global
  var coldOpen: (code: string) => Promise<{ seen: number; kept: number }>;
}

/** Milliseconds from having a link to having all that is in the set, and to having it on the device. */
globalThis.coldOpen = async (code) => {
  const started = performance.now();
  const found = await look(services, code);
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  const seen = performance.now() - started;
  const kept = await found.value.keep();
  if (!kept.ok) throw new Error(JSON.stringify(kept.error));
  return { seen, kept: performance.now() - started };
};
