import { parseArgs } from "node:util";
import { type BrowserContext, chromium, type Page } from "playwright";
import { readBuiltPack } from "../e2e/built-pack.ts";
import { browserFlags, findBrowser } from "../find-browser.ts";
import { startServer } from "../server-process.ts";
import { largeSet } from "./large-set.ts";

/**
 * Times what members do with a plan of 60 items in a set of 2,000 notes, in the built app, in Chromium with the processor at a quarter of
 * its speed: each from the event to the next paint, as the browser itself reports it. It measures and judges, and never fails.
 */

const slowDown = 4;
const aim = 100;
const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "5" },
    notes: { type: "string", default: "2000" },
    planned: { type: "string", default: "60" },
  },
});
const runs = Math.max(1, Number(values.runs));
const planned = Number(values.planned);

/** What is done to the page, each a few events; those that it starts with are not timed. */
interface Act {
  readonly name: string;
  readonly path: string;
  begin?(page: Page): Promise<void>;
  perform(page: Page): Promise<void>;
}

const field = (page: Page, label: string) =>
  page.getByLabel(label, { exact: true });
const pause = (page: Page) => page.waitForTimeout(250);

const acts: readonly Act[] = [
  {
    name: "type who leads",
    path: "plan",
    begin: (page) => field(page, "Who leads on 30").click(),
    perform: (page) =>
      field(page, "Who leads on 30").pressSequentially(" Price", { delay: 80 }),
  },
  {
    name: "type the minutes",
    path: "plan",
    begin: (page) => field(page, "Minutes for 2").fill(""),
    perform: (page) =>
      field(page, "Minutes for 2").pressSequentially("12", { delay: 80 }),
  },
  {
    name: "move down",
    path: "plan",
    perform: (page) => field(page, "Move 20 down").click(),
  },
  {
    name: "open an item",
    path: "plan",
    perform: (page) => field(page, "Change 10").click(),
  },
  {
    name: "reword an item",
    path: "plan",
    begin: async (page) => {
      await field(page, "Change 10").click();
      await field(page, "Your words for 10").click();
    },
    perform: (page) =>
      field(page, "Your words for 10").pressSequentially(" And when?", {
        delay: 80,
      }),
  },
  {
    name: "drag to another place",
    path: "plan",
    perform: drag,
  },
  {
    name: "write a question of one's own",
    path: "plan",
    begin: (page) => field(page, "Add a question of your own").click(),
    perform: (page) =>
      field(page, "Add a question of your own").pressSequentially("Who?", {
        delay: 80,
      }),
  },
  {
    name: "add on the chair's page",
    path: "plan?view=chair",
    perform: (page) => field(page, "Add to my plan: Q16").click(),
  },
  {
    name: "add on a question's page",
    path: "questions/15",
    perform: (page) => field(page, "Add to my plan: Q15").click(),
  },
];

async function drag(page: Page): Promise<void> {
  const grip = await page.locator(".grip").nth(1).boundingBox();
  if (grip === null) throw new Error("The second item has no grip.");
  await page.mouse.move(grip.x + 20, grip.y + 20);
  await page.mouse.down();
  for (let step = 1; step <= 6; step += 1) {
    await page.mouse.move(grip.x + 20, grip.y + 20 + step * 60);
  }
  await page.mouse.up();
}

const server = await startServer();
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: [...browserFlags],
});
try {
  const pack = readBuiltPack();
  const title = `A plan of ${planned}`;
  const questions = pack.questions.length;
  const notes = Number(values.notes);
  const backup = await largeSet({ pack, title, notes, questions, planned });
  const measured = new Map<string, number[]>(
    acts.map(({ name }) => [name, []]),
  );
  for (let run = 1; run <= runs; run += 1) {
    // A device of its own for each run: what one adds, the next can add again.
    const context = await browser.newContext({
      viewport: { width: 1180, height: 820 },
    });
    await plant(context, title, backup);
    for (const act of acts) {
      const slowest = await measure(context, `${server.url}/${pack.id}/`, act);
      measured.get(act.name)?.push(slowest);
    }
    await context.close();
    process.stderr.write(`run ${run} of ${runs}\n`);
  }
  report(measured);
} finally {
  await browser.close();
  await server.stop();
}

async function plant(
  context: BrowserContext,
  title: string,
  backup: string,
): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${server.url}/sets`);
  await page.getByLabel("Bring back from a file").setInputFiles({
    name: "backup.json",
    mimeType: "application/json",
    buffer: Buffer.from(backup),
  });
  await page.getByText(title).first().waitFor();
  await page.close();
}

/** The longest time from one of the act's events to the paint after it, in ms: what the browser calls the event's duration. */
async function measure(
  context: BrowserContext,
  site: string,
  act: Act,
): Promise<number> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.goto(site + act.path);
  await page.getByText("Saved on this device").waitFor();
  await act.begin?.(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowDown });
  await pause(page);
  await page.evaluate(() => {
    const slowest = { value: 0 };
    Object.assign(globalThis, { slowest });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        slowest.value = Math.max(slowest.value, duration);
      }
    }).observe({
      type: "event",
      durationThreshold: 16,
    } as PerformanceObserverInit);
  });
  await act.perform(page);
  await pause(page);
  const slowest = await page.evaluate(
    () => (globalThis as unknown as { slowest: { value: number } }).slowest,
  );
  await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  await page.getByText("Saved on this device").waitFor();
  await page.close();
  return slowest.value;
}

function report(measured: ReadonlyMap<string, readonly number[]>): void {
  console.log(
    `${planned} items and ${values.notes} notes, at ${slowDown}× CPU slow-down, ${runs} runs. The slowest event of each act, to the next paint.`,
  );
  const rows = [...measured].map(([act, all]) => {
    const sorted = all.toSorted((a, b) => a - b);
    const median = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
    return {
      act,
      "median (ms)": Math.round(median),
      "slowest (ms)": Math.round(sorted.at(-1) ?? Number.NaN),
      [`aim ${aim} ms`]: median <= aim ? "met" : "NOT MET",
    };
  });
  console.table(rows);
}
