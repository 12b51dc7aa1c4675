import { writeBackup } from "../../src/export/backup-write.ts";
import { createMemoryStore } from "../../src/store/memory-store.ts";
import { startSet } from "../../src/store/session/open-set.ts";
import { createLocalTabs } from "../../src/store/tabs.ts";
import { systemRandom } from "../../src/lib/random.ts";
import { systemClock } from "../../src/lib/clock.ts";
import type { Selectors } from "../../src/domain/annotation/selectors.ts";
import type { PackId, PackVersion } from "../../src/domain/ids.ts";

interface SetOfNotes {
  readonly pack: { readonly id: string; readonly version: string };
  readonly title: string;
  readonly notes: number;
  readonly questions: number;
  /** How many items its plan has; none when it is left out. */
  readonly planned?: number;
  /** Words of the report that are highlighted. */
  readonly highlights?: readonly Selectors[];
}

const sentence =
  "Asked about placements out of the area; the officer said a written answer would follow before the next meeting, with costs. ";

/** A backup file with one set of so many notes, in turn on each question, as members write them: one or two sentences. */
export async function largeSet(wanted: SetOfNotes): Promise<string> {
  const store = createMemoryStore();
  const set = startSet({
    store,
    tabs: createLocalTabs(),
    clock: systemClock,
    random: systemRandom,
    start: {
      title: wanted.title,
      committee: "",
      date: "",
      pack: wanted.pack.id as PackId,
      packVersion: wanted.pack.version as PackVersion,
    },
  });
  set.keep();
  for (let n = 0; n < wanted.notes; n += 1) {
    set.addNote({
      question: (n % wanted.questions) + 1,
      text: `Note ${n}. ${sentence.repeat(1 + (n % 2))}`,
      author: "",
    });
  }
  for (let n = 1; n <= (wanted.planned ?? 0); n += 1) {
    const source = { kind: "own" } as const;
    const words = `Question ${n} of the plan. ${sentence}`;
    const item = set.addToPlan({ source, words, author: "" });
    set.changePlanItem(item, {
      lead: `Cllr ${n % 12}`,
      theme: n % 20 === 0 ? "" : `Heading ${Math.ceil(n / 10)}`,
      minutes: 1 + (n % 5),
    });
    set.addToPlan({ source, words: "By when?", author: "", under: item });
  }
  for (const selectors of wanted.highlights ?? []) {
    set.addHighlight({
      selectors,
      packVersion: wanted.pack.version as PackVersion,
      questions: [],
      text: "",
      author: "",
    });
  }
  await set.flush();
  const now = systemClock();
  const written = await writeBackup(store, { now, appVersion: "bench" });
  if (!written.ok) throw new Error(written.error.detail);
  return written.value;
}
