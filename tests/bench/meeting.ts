import { parseArgs } from "node:util";
import type { BrowserContext } from "playwright";
import { readBuiltPack } from "../e2e/built-pack.ts";
import { largeSet } from "./large-set.ts";
import { type Act, acts } from "./meeting-acts.ts";
import { percentile } from "./percentile.ts";
import {
  benchApp,
  slowable,
  slowDown,
  verdict,
  visitorWith,
} from "./slow-browser.ts";

/**
 * Times what members do before, in and after a meeting with a plan of 60 items in a set of 2,000 notes, in the built app, in Chromium with
 * the processor at a quarter of its speed: each from the event to the next paint, as the browser itself reports it. It measures and judges,
 * and never fails.
 */

const aim = 100;
const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "5" },
    notes: { type: "string", default: "2000" },
    planned: { type: "string", default: "60" },
    /** Only the acts whose name has this in it. */
    only: { type: "string", default: "" },
  },
});
const runs = Math.max(1, Number(values.runs));
const planned = Number(values.planned);
const chosen = acts.filter(({ name }) => name.includes(values.only));

await benchApp(async (browser, address) => {
  const pack = readBuiltPack();
  const title = `A plan of ${planned}`;
  const backup = await largeSet({
    pack,
    title,
    notes: Number(values.notes),
    questions: pack.questions.length,
    planned,
    followUps: planned,
  });
  const measured = new Map<string, number[]>(
    chosen.map(({ name }) => [name, []]),
  );
  for (let run = 1; run <= runs; run += 1) {
    // A device of its own for each run: what one adds, the next can add again.
    const size = { width: 1180, height: 820 };
    const set = { title, backup };
    const context = await visitorWith(browser, address, set, size);
    for (const act of chosen) {
      const slowest = await measure(context, `${address}/${pack.id}/`, act);
      measured.get(act.name)?.push(slowest);
    }
    await context.close();
    process.stderr.write(`run ${run} of ${runs}\n`);
  }
  report(measured);
});

/** The longest time from one of the act's events to the paint after it, in ms: what the browser calls the event's duration. */
async function measure(
  context: BrowserContext,
  site: string,
  act: Act,
): Promise<number> {
  const { page, slow } = await slowable(context);
  await page.goto(
    act.path === "more" ? new URL("/more", site).href : site + act.path,
  );
  const saved = page.getByText("Saved on this device");
  await saved.waitFor();
  await act.begin?.(page);
  await saved.waitFor();
  // All of the page is there, and the browser has looked through its fields.
  await page.waitForTimeout(500);
  await slow(slowDown);
  await page.waitForTimeout(250);
  await page.evaluate(() => {
    const slowest = { value: 0 };
    Object.assign(globalThis, { slowest });
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) {
        // Nothing is asked for before the finger lifts; what it comes upon on the way waits for that paint.
        if (/^(pointer|mouse)(over|enter|out|leave|down)$/.test(name)) continue;
        slowest.value = Math.max(slowest.value, duration);
      }
    }).observe({
      type: "event",
      durationThreshold: 16,
    } as PerformanceObserverInit);
  });
  await act.perform(page);
  await page.waitForTimeout(500);
  const slowest = await page.evaluate(
    () => (globalThis as unknown as { slowest: { value: number } }).slowest,
  );
  await slow(1);
  await saved.waitFor();
  await page.close();
  return slowest.value;
}

function report(measured: ReadonlyMap<string, readonly number[]>): void {
  console.log(
    `${planned} items and ${values.notes} notes, at ${slowDown}× CPU slow-down, ${runs} runs. The slowest event of each act, to the next paint.`,
  );
  const rows = [...measured].map(([act, all]) => {
    const median = percentile(all, 0.5);
    return {
      act,
      "median (ms)": Math.round(median),
      "slowest (ms)": Math.round(Math.max(...all)),
      [`aim ${aim} ms`]: verdict(median, aim),
    };
  });
  console.table(rows);
}
