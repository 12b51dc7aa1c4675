import * as fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { must } from "../../../tests/contract/sample-sets.ts";
import { createBrowser } from "../../../tests/contract/session-fixture.ts";
import { mergeIntoOne } from "../../document/load-updates.ts";
import { markValues } from "../../document/model.ts";
import { allNotes } from "../../document/projection.ts";
import { err } from "../../lib/result.ts";
import { docsOfSet } from "../doc-key.ts";
import { createMemoryStore } from "../memory-store.ts";
import type { OpenSet } from "../open-set.ts";

type Step =
  | { kind: "add" | "write"; tab: number; note: number; text: string }
  | { kind: "delete" | "move" | "mark"; tab: number; note: number }
  /** From now on writes fail, or succeed again. */
  | { kind: "break" | "heal" }
  /** Gives what is under way the time to end. */
  | { kind: "wait" }
  | { kind: "compact" }
  /** The tab is killed, and opened again from what is on the device. */
  | { kind: "crash"; tab: number };

const tab = fc.nat({ max: 1 });
const note = fc.nat({ max: 9 });
const text = fc.string({ maxLength: 6 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constantFrom("add" as const, "write" as const, "write" as const),
    tab,
    note,
    text,
  }),
  fc.record({
    kind: fc.constantFrom("delete" as const, "move" as const, "mark" as const),
    tab,
    note,
  }),
  fc.record({ kind: fc.constantFrom("break" as const, "heal" as const) }),
  fc.record({ kind: fc.constantFrom("wait" as const, "compact" as const) }),
  fc.record({ kind: fc.constant("crash" as const), tab }),
);

function edit(set: OpenSet, todo: Step & { note: number }): void {
  const notes = allNotes(set.view);
  const chosen = notes[todo.note % Math.max(1, notes.length)];
  const question = 1 + (todo.note % 3);
  if (todo.kind === "add") {
    set.addNote({ question, text: todo.text, author: "" });
  } else if (todo.kind === "mark") {
    set.setMark(question, markValues[todo.note] ?? null);
  } else if (chosen) {
    if (todo.kind === "write") set.writeNote(chosen.id, todo.text);
    if (todo.kind === "delete") set.deleteNote(chosen.id);
    if (todo.kind === "move") {
      set.showNoteTo(chosen.id, chosen.visibleTo === "me" ? "set" : "me");
    }
  }
}

async function play(tabs: number, steps: readonly Step[]) {
  const store = createMemoryStore();
  const write = store.write;
  let isBroken = false;
  const full = err({ kind: "full" as const, detail: "no room" });
  vi.spyOn(store, "write").mockImplementation(async (...batch) =>
    isBroken ? full : write(...batch),
  );
  const browser = createBrowser(store);
  const wait = () => vi.advanceTimersByTimeAsync(20_000);
  const first = browser.start();
  first.keep();
  await first.flush();
  const { entry } = first;
  const open = [first];
  while (open.length < tabs) open.push(await browser.open(entry));

  for (const todo of steps) {
    browser.time.now += 1000;
    if ("note" in todo) edit(open[todo.tab % tabs]!, todo);
    else if (todo.kind === "break") isBroken = true;
    else if (todo.kind === "heal") isBroken = false;
    else if (todo.kind === "wait") await wait();
    else if (todo.kind === "compact") {
      for (const doc of docsOfSet(entry.id)) {
        must(await store.compact(doc, mergeIntoOne));
      }
    } else if (todo.kind === "crash") {
      const killed = open[todo.tab % tabs]!;
      await vi.advanceTimersByTimeAsync(1);
      const again = await browser.open(entry);
      // What a single tab called saved is there; another tab may have added to it.
      if (tabs === 1 && killed.saving.kind === "saved") {
        expect(again.view).toEqual(killed.view);
      }
      void killed.close();
      open[todo.tab % tabs] = again;
    }
  }
  isBroken = false;
  await wait();
  for (const set of open) expect(await set.flush()).toBeNull();
  await wait();
  return { open, reopened: await browser.open(entry) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test.each([
  ["one tab", 1],
  ["two tabs", 2],
] as const)(
  "whatever happens in %s, the device ends up with what is on the screen",
  async (_name, tabs) => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const { open, reopened } = await play(tabs, steps);
        for (const set of open) {
          expect(set.saving.kind).toBe("saved");
          expect(set.view).toEqual(reopened.view);
        }
      }),
      { numRuns: 300 },
    );
  },
);
