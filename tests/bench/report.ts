import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import {
  type Browser,
  type BrowserContext,
  chromium,
  type Page,
} from "playwright";
import { isStale } from "../../src/build/stamp.ts";
import { build } from "../../src/cli/build.ts";
import type { Pack } from "../../src/domain/pack.ts";
import { readBuiltPack } from "../e2e/built-pack.ts";
import { browserFlags, findBrowser } from "../find-browser.ts";
import { startServer } from "../server-process.ts";
import { lengthen, renewed, spreadHighlights } from "./large-report.ts";
import { largeSet } from "./large-set.ts";
import {
  recordReport,
  scrollThrough,
  takeAttaching,
  takeResults,
  waitUntilMarked,
  waitUntilWhole,
} from "./report-timings.ts";
import { recordSet, takeKeystrokes } from "./set-timings.ts";
import { judge, slowable, slowDown } from "./slow-browser.ts";

/**
 * Times a report ten and a hundred times as long as the first pack's, with 2,000 highlights, in the built app, in Chromium with the
 * processor at a quarter of its speed. See `Measured`. It measures and judges, and fails only where there is nothing to measure: when
 * the highlights are not on the page.
 */

const aims = { search: 30, anchoring: 500, frame: 50 };
const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "3" },
    highlights: { type: "string", default: "2000" },
    times: { type: "string", default: "1,10,100" },
  },
});
const runs = Math.max(1, Number(values.runs));
const highlights = Number(values.highlights);
const typed = "placement costs";

/** Every time in ms. */
interface Measured {
  /** From the start of the navigation to the paint of the first paragraph. */
  readonly opened: number[];
  /** Until every paragraph is in the page, to be found and printed. */
  readonly whole: number[];
  /** The main thread's time for finding the place of every highlight, and the longest stretch of it without a pause. */
  readonly attached: number[];
  readonly attachedAtOnce: number[];
  /** The same in a report that is renumbered and reworded throughout. */
  readonly renewed: number[];
  readonly renewedAtOnce: number[];
  /** The longest frames: while scrolling down right after the page has opened, after a jump to the end, up from there, and down once more when all is there. */
  readonly opening: number[];
  readonly jump: number[];
  readonly up: number[];
  readonly down: number[];
  /** From the opening of the search to the first results of a word that is typed at once. */
  readonly firstFound: number[];
  /** From a letter's event to the paint after it, and until what it finds is on the page. */
  readonly keystrokes: number[];
  readonly results: number[];
}

const root = resolve(import.meta.dirname, "../..");
const dist = join(root, "dist");
if ((await isStale(root, dist)) && !(await build())) process.exit(1);
const pack = readBuiltPack();
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: [...browserFlags],
});
const rows: { readonly times: number; readonly measured: Measured }[] = [];
try {
  for (const times of values.times.split(",").map(Number)) {
    rows.push({ times, measured: await measureReport(times) });
    process.stderr.write(`${times}×\n`);
  }
  report();
} finally {
  await browser.close();
}

async function measureReport(times: number): Promise<Measured> {
  const long = lengthen(pack, times);
  const backup = await largeSet({
    pack,
    title: "Highlighted",
    notes: 1,
    questions: 1,
    highlights: spreadHighlights(long, highlights),
  });
  const measured: Measured = {
    opened: [],
    whole: [],
    attached: [],
    attachedAtOnce: [],
    renewed: [],
    renewedAtOnce: [],
    opening: [],
    jump: [],
    up: [],
    down: [],
    firstFound: [],
    keystrokes: [],
    results: [],
  };
  await withVisitor(browser, long, backup, async (context, address) => {
    for (let run = 0; run < runs; run += 1) {
      await measureReading(context, address, measured);
      await measureSearch(context, address, measured);
    }
  });
  await withVisitor(
    browser,
    renewed(long),
    backup,
    async (context, address) => {
      for (let run = 0; run < runs; run += 1)
        await measureRenewed(context, address, measured);
    },
  );
  return measured;
}

/** The built app with this pack in place of its own, and a visitor who has this backup's set on the device. */
async function withVisitor(
  visitor: Browser,
  served: Pack,
  backup: string,
  act: (context: BrowserContext, address: string) => Promise<void>,
): Promise<void> {
  const site = await mkdtemp(join(tmpdir(), "report-"));
  const bundle = join(site, `packs/${pack.id}.${pack.version}.json`);
  await cp(dist, site, { recursive: true });
  await writeFile(bundle, JSON.stringify(served));
  await Promise.all([".br", ".gz"].map((end) => rm(bundle + end)));
  const server = await startServer({ SITE: site });
  const context = await visitor.newContext({
    viewport: { width: 820, height: 1180 },
    serviceWorkers: "block",
  });
  try {
    await plant(context, server.url, backup);
    await act(context, `${server.url}/${pack.id}`);
  } finally {
    await context.close();
    await server.stop();
    await rm(site, { recursive: true });
  }
}

async function plant(
  context: BrowserContext,
  address: string,
  backup: string,
): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${address}/sets`);
  await page.getByLabel("Bring back from a file").setInputFiles({
    name: "backup.json",
    mimeType: "application/json",
    buffer: Buffer.from(backup),
  });
  await page.getByText("Highlighted").first().waitFor();
  await page.close();
}

async function slowed(context: BrowserContext): Promise<Page> {
  const { page, slow } = await slowable(context);
  page.setDefaultTimeout(240_000);
  await recordSet(page, 1, ".para");
  await recordReport(page);
  await slow(slowDown);
  return page;
}

async function measureReading(
  context: BrowserContext,
  address: string,
  measured: Measured,
): Promise<void> {
  const page = await slowed(context);
  await page.goto(`${address}/report`);
  await page.waitForFunction(() => globalThis.setTimings.painted > 0);
  measured.opened.push(
    await page.evaluate(() => globalThis.setTimings.painted),
  );
  measured.opening.push(await scrollThrough(page, "down"));
  const { total, longest } = await takeAttaching(page);
  measured.attached.push(total);
  measured.attachedAtOnce.push(longest);
  measured.jump.push(await scrollThrough(page, "end"));
  measured.up.push(await scrollThrough(page, "up"));
  measured.whole.push(await waitUntilWhole(page));
  await waitUntilMarked(page, highlights);
  await page.evaluate(() => scrollTo(0, 0));
  measured.down.push(await scrollThrough(page, "down"));
  await page.close();
}

async function measureRenewed(
  context: BrowserContext,
  address: string,
  measured: Measured,
): Promise<void> {
  const page = await slowed(context);
  await page.goto(`${address}/report`);
  const { total, longest } = await takeAttaching(page);
  measured.renewed.push(total);
  measured.renewedAtOnce.push(longest);
  await page.close();
}

async function measureSearch(
  context: BrowserContext,
  address: string,
  measured: Measured,
): Promise<void> {
  const page = await slowed(context);
  await page.goto(`${address}/search`);
  const field = page.getByRole("searchbox");
  await field.fill("placement");
  await page.getByRole("main").getByRole("link").first().waitFor();
  measured.firstFound.push(await page.evaluate(() => performance.now()));
  await page.waitForFunction(
    () => !document.querySelector("main [data-reading]"),
  );
  await field.fill("");
  await page.evaluate(() => {
    globalThis.setTimings.keystrokes = [];
    globalThis.reportTimings.results = [];
  });
  await field.pressSequentially(typed, { delay: 150 });
  measured.keystrokes.push(...(await takeKeystrokes(page)));
  await page.waitForTimeout(1000);
  measured.results.push(...(await takeResults(page)));
  await page.close();
}

function report(): void {
  console.log(
    `Medians of ${runs} runs in ms, and how many times the shortest report's. ${highlights} highlights, at ${slowDown}× CPU slow-down.`,
  );
  const what: Record<keyof Measured, string> = {
    opened: "first paragraph painted",
    whole: "every paragraph in the page",
    attached: "anchored, same report: in all",
    attachedAtOnce: "anchored, same report: at once",
    renewed: "anchored, reworded throughout: in all",
    renewedAtOnce: "anchored, reworded throughout: at once",
    opening: "longest frame, scrolling as it opens",
    jump: "longest frame, jump to the end",
    up: "longest frame, scrolling up",
    down: "longest frame, scrolling when all is there",
    firstFound: "first results of the search",
    keystrokes: "search, a letter",
    results: "search, what a letter finds",
  };
  const [own] = rows;
  console.table(
    Object.fromEntries(
      (Object.keys(what) as (keyof Measured)[]).map((key) => [
        what[key],
        Object.fromEntries(
          rows.flatMap(({ times, measured }) => {
            const here = median(measured[key]);
            const ratio = here / median(own?.measured[key] ?? []);
            const grown = `× ${Number.isFinite(ratio) ? ratio.toFixed(1) : "–"}`;
            return [
              [`${times}×`, Math.round(here)],
              ...(times === own?.times ? [] : [[`grown, ${times}×`, grown]]),
            ];
          }),
        ),
      ]),
    ),
  );
  const longest = rows.at(-1)?.measured;
  if (longest === undefined) return;
  const worst = (...all: readonly (readonly number[])[]) =>
    Math.max(...all.map(median));
  judge("Search", median(longest.keystrokes), aims.search);
  judge("Search, with its results", median(longest.results), aims.search);
  judge(
    "Anchoring, at once",
    worst(longest.attachedAtOnce, longest.renewedAtOnce),
    aims.anchoring,
  );
  judge(
    "Anchoring, same report, in all",
    median(longest.attached),
    aims.anchoring,
  );
  judge("Anchoring, reworded, in all", median(longest.renewed), aims.anchoring);
  judge(
    "Scrolling",
    worst(longest.opening, longest.jump, longest.up, longest.down),
    aims.frame,
  );
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
