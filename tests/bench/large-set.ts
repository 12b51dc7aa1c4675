import { writeBackup } from "../../src/export/backup-write.ts";
import { createMemoryStore } from "../../src/store/memory-store.ts";
import { startSet } from "../../src/store/session/open-set.ts";
import { createLocalTabs } from "../../src/store/tabs.ts";
import { systemRandom } from "../../src/lib/random.ts";
import { systemClock } from "../../src/lib/clock.ts";
import type { Selectors } from "../../src/domain/annotation/selectors.ts";
import { followUpKinds } from "../../src/domain/follow-up.ts";
import type { PackId, PackVersion } from "../../src/domain/ids.ts";

interface SetOfNotes {
  readonly pack: {
    readonly id: string;
    readonly version: string;
    readonly questions: readonly {
      readonly number: number;
      readonly text: string;
    }[];
  };
  readonly title: string;
  readonly notes: number;
  readonly questions: number;
  /** How many items its plan has, the guide's first eight questions among them; none when it is left out. Then every third note is an answer. */
  readonly planned?: number;
  readonly followUps?: number;
  /** Words of the report that are highlighted. */
  readonly highlights?: readonly Selectors[];
}

const sentence =
  "Asked about placements out of the area; the officer said a written answer would follow before the next meeting, with costs. ";

const roles = ["Director", "Officer", "Partner", "Witness", "Head of Service"];

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
      ...(wanted.planned !== undefined && n % 3 === 0
        ? { asked: { kind: "answer", item: null, answeredBy: roles[n % 5]! } }
        : {}),
    });
  }
  for (let n = 1; n <= (wanted.planned ?? 0); n += 1) {
    const question = wanted.pack.questions[n - 1];
    const own = { kind: "own" } as const;
    const item =
      question !== undefined && n <= 8
        ? set.addToPlan({
            source: { kind: "question", question: question.number },
            words: question.text,
            author: "",
          })
        : set.addToPlan({
            source: own,
            words: `Question ${n} of the plan. ${sentence}`,
            author: "",
          });
    set.changePlanItem(item, {
      lead: `Cllr ${n % 12}`,
      theme: n % 20 === 0 ? "" : `Heading ${Math.ceil(n / 10)}`,
      minutes: 1 + (n % 5),
    });
    set.addToPlan({
      source: own,
      words: "By when?",
      author: "",
      under: item,
    });
  }
  for (let n = 0; n < (wanted.followUps ?? 0); n += 1) {
    const id = set.addFollowUp({
      kind: followUpKinds[n % 3]!,
      source: {
        question: (n % wanted.questions) + 1,
        item: null,
        words: sentence,
        cites: [],
      },
      author: "",
    });
    set.writeFollowUp(id, "what", `${n}. ${sentence}`, "");
    set.changeFollowUp(id, { to: roles[n % 5]!, due: "2026-02-01" }, "");
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
