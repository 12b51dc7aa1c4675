import type { PackId, PackVersion } from "../../src/domain/ids.ts";
import { systemRandom } from "../../src/lib/random.ts";
import type { SetEntry, SetStore } from "../../src/store/port.ts";
import {
  openSet,
  type SetServices,
  startSet,
} from "../../src/store/session/open-set.ts";
import { createLocalTabs, type Tabs } from "../../src/store/tabs.ts";
import { allNotes } from "../../src/document/projection.ts";
import type { OpenSet } from "../../src/store/open-set.ts";
import { must } from "./sample-sets.ts";

/** One browser: a store, its tabs, and a clock that the test moves. */
export function createBrowser(store: SetStore, tabs: Tabs = createLocalTabs()) {
  const time = { now: Date.UTC(2015, 8, 22) };
  const services: SetServices = {
    store,
    tabs,
    clock: () => time.now,
    random: systemRandom,
  };
  return {
    time,
    services,
    start: () =>
      startSet({
        ...services,
        start: {
          title: "My questions",
          committee: "Children",
          date: "2015-09-22",
          pack: "tiny-pack" as PackId,
          packVersion: "0123456789abcdef" as PackVersion,
        },
      }),
    /** In another tab, or after a reload. */
    open: async (entry: SetEntry) =>
      must(await openSet({ ...services, entry })),
    entries: async () => must(await store.listSets()).sets,
  };
}

export const texts = (set: Pick<OpenSet, "view">) =>
  allNotes(set.view).map((note) => note.text);

export const note = (text: string, question = 1) => ({
  question,
  text,
  author: "Cllr Ade",
});
