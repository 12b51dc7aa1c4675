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
import { readBuiltPack } from "../e2e/built-pack.ts";
import { browserFlags, findBrowser } from "../find-browser.ts";
import { startServer } from "../server-process.ts";
import { lengthen, spreadHighlights } from "./large-report.ts";
import { largeSet } from "./large-set.ts";
import { recordSet, takeKeystrokes } from "./set-timings.ts";

/**
 * Times a report ten and a hundred times as long as the first pack's, with 2,000 highlights, in the built app, in Chromium with the
 * processor at a quarter of its speed: opening the page, up to the paint of its first paragraph; a letter in the search, up to the next
 * paint; finding the place of every highlight; and the longest frame while the page is scrolled. It measures and judges, and never fails.
 */

const slowDown = 4;
const aims = { search: 30, anchoring: 500, frame: 50 };
const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "3" },
    highlights: { type: "string", default: "2000" },
  },
});
const runs = Math.max(1, Number(values.runs));
const typed = "placement costs";

interface Measured {
  readonly opened: number[];
  readonly anchored: number[];
  readonly frames: number[];
  readonly keystrokes: number[];
}

const pack = readBuiltPack();
const dist = resolve(import.meta.dirname, "../../dist");
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: [...browserFlags],
});
const rows: { readonly times: number; readonly measured: Measured }[] = [];
try {
  for (const times of [1, 10, 100]) {
    rows.push({ times, measured: await measureReport(browser, times) });
    process.stderr.write(`${times}×\n`);
  }
  report();
} finally {
  await browser.close();
}

/** The built app, with the longer report in place of its own. */
async function measureReport(
  visitor: Browser,
  times: number,
): Promise<Measured> {
  const long = lengthen(pack, times);
  const site = await mkdtemp(join(tmpdir(), "report-"));
  const bundle = join(site, `packs/${pack.id}.${pack.version}.json`);
  await cp(dist, site, { recursive: true });
  await writeFile(bundle, JSON.stringify(long));
  await Promise.all([".br", ".gz"].map((end) => rm(bundle + end)));
  const server = await startServer({ SITE: site });
  const context = await visitor.newContext({
    viewport: { width: 820, height: 1180 },
    serviceWorkers: "block",
  });
  try {
    const backup = await largeSet({
      pack,
      title: "Highlighted",
      notes: 1,
      questions: 1,
      highlights: spreadHighlights(long, Number(values.highlights)),
    });
    await plant(context, server.url, backup);
    const measured: Measured = {
      opened: [],
      anchored: [],
      frames: [],
      keystrokes: [],
    };
    for (let run = 0; run < runs; run += 1) {
      await measureOnce(context, `${server.url}/${pack.id}`, measured);
    }
    return measured;
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

async function measureOnce(
  context: BrowserContext,
  address: string,
  measured: Measured,
): Promise<void> {
  const page = await context.newPage();
  await recordSet(page, 1, ".para");
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowDown });
  await page.goto(`${address}/report`);
  await page.waitForFunction(() => globalThis.setTimings.painted > 0, null, {
    timeout: 120_000,
  });
  measured.opened.push(
    await page.evaluate(() => globalThis.setTimings.painted),
  );
  await page.waitForFunction(
    () => performance.getEntriesByName("highlights:attach").length > 0,
    null,
    { timeout: 120_000 },
  );
  measured.anchored.push(
    await page.evaluate(() =>
      Math.max(
        ...performance
          .getEntriesByName("highlights:attach")
          .map(({ duration }) => duration),
      ),
    ),
  );
  measured.frames.push(await longestFrame(page));
  await page.goto(`${address}/search`);
  const field = page.getByRole("searchbox");
  // The first letter waits for the index, which is built once.
  await field.pressSequentially("a", { delay: 60 });
  await page.getByRole("main").getByRole("link").first().waitFor();
  await field.fill("");
  await page.evaluate(() => {
    globalThis.setTimings.keystrokes = [];
  });
  await field.pressSequentially(typed, { delay: 150 });
  measured.keystrokes.push(...(await takeKeystrokes(page)));
  await page.close();
}

/** Scrolls as a finger does, screen after screen for four seconds, and gives the longest time between two frames in ms. */
function longestFrame(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        const start = performance.now();
        let last = start;
        let longest = 0;
        const frame = (now: number) => {
          if (last > start) longest = Math.max(longest, now - last);
          last = now;
          scrollBy(0, 120);
          if (now - start < 4000) requestAnimationFrame(frame);
          else done(longest);
        };
        requestAnimationFrame(frame);
      }),
  );
}

function report(): void {
  const [own] = rows;
  const ratio = (of: keyof Measured, measured: Measured) =>
    (median(measured[of]) / median(own?.measured[of] ?? [])).toFixed(1);
  console.log(
    `Medians of ${runs} runs, ${values.highlights} highlights, at ${slowDown}× CPU slow-down.`,
  );
  console.table(
    rows.map(({ times, measured }) => ({
      report: `${times}×`,
      "opened (ms)": Math.round(median(measured.opened)),
      "× own": ratio("opened", measured),
      "anchored (ms)": Math.round(median(measured.anchored)),
      "× own ": ratio("anchored", measured),
      "search, a letter (ms)": Math.round(median(measured.keystrokes)),
      "× own  ": ratio("keystrokes", measured),
      "longest frame (ms)": Math.round(median(measured.frames)),
    })),
  );
  const longest = rows.at(-1)?.measured;
  judge("Search", median(longest?.keystrokes ?? []), aims.search);
  judge("Anchoring", median(longest?.anchored ?? []), aims.anchoring);
  judge("Scrolling", median(longest?.frames ?? []), aims.frame);
}

function judge(what: string, measured: number, aim: number): void {
  const verdict = measured <= aim ? "met" : "NOT MET";
  console.log(`${what}: ${Math.round(measured)} ms, aim ${aim} ms: ${verdict}`);
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
