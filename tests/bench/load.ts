import { rm } from "node:fs/promises";
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
import { writeEmptySite } from "./empty-site.ts";
import { record, type Timings, timePage } from "./page-timings.ts";

/**
 * Times the built app in Chromium as a slow tablet on a slow line has it: the processor at a quarter of its speed, and slow 4G.
 * Cold is a first visit; warm, a second one; offline, a second one with the network gone. It measures and judges, and never fails.
 */

const kinds = ["cold", "warm", "offline"] as const;
type Kind = (typeof kinds)[number];

const slow = {
  cpu: 4,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};

const aims = { coldLcp: 1200, offlineLcp: 500, tbt: 50, shift: 0 };

const { values } = parseArgs({
  options: { runs: { type: "string", default: "5" } },
});
const runs = Math.max(1, Number(values.runs));

const empty = await writeEmptySite();
const app = await startServer();
const baseline = await startServer({ SITE: empty });
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: [...browserFlags],
});
try {
  const pack = readBuiltPack();
  const question =
    pack.questions.find(({ number }) => number === 12) ?? pack.questions[0];
  const pages = [
    { name: "an empty page", url: `${baseline.url}/` },
    { name: "the start page", url: `${app.url}/` },
    {
      name: "a question",
      url: `${app.url}/${pack.id}/questions/${question?.number}`,
    },
  ];
  const measured = new Map<string, Map<Kind, Timings[]>>();
  for (const { name } of pages)
    measured.set(name, new Map(kinds.map((kind) => [kind, []])));
  // Turn by turn, so that a noisy minute on this machine falls on all of them.
  for (let run = 1; run <= runs; run += 1) {
    for (const { name, url } of pages) {
      const timings = await visitThrice(browser, url);
      for (const kind of kinds)
        measured.get(name)?.get(kind)?.push(timings[kind]);
    }
    process.stderr.write(`run ${run} of ${runs}\n`);
  }
  report(measured);
} finally {
  await browser.close();
  await Promise.all([app.stop(), baseline.stop()]);
  await rm(empty, { recursive: true });
}

/** One visitor's first visit, second visit, and second visit without a network. */
async function visitThrice(
  visitor: Browser,
  url: string,
): Promise<Record<Kind, Timings>> {
  const context = await visitor.newContext({
    viewport: { width: 820, height: 1180 },
  });
  const cold = await visit(context, url, { offline: false, keep: true });
  const warm = await visit(context, url, { offline: false });
  const offline = await visit(context, url, { offline: true });
  await context.close();
  return { cold, warm, offline };
}

async function visit(
  context: BrowserContext,
  url: string,
  { offline, keep = false }: { offline: boolean; keep?: boolean },
): Promise<Timings> {
  const page = await context.newPage();
  await record(page);
  await context.setOffline(offline);
  await slowDown(page, offline);
  const timings = await timePage(page, url);
  if (keep) {
    await page.waitForFunction(
      () => navigator.serviceWorker.controller !== null,
      null,
      { timeout: 60_000 },
    );
  }
  await page.close();
  await context.setOffline(false);
  return timings;
}

async function slowDown(page: Page, offline: boolean): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { cpu, ...network } = slow;
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline,
    ...network,
  });
  await session.send("Emulation.setCPUThrottlingRate", { rate: cpu });
}

function report(
  measured: ReadonlyMap<string, ReadonlyMap<Kind, readonly Timings[]>>,
): void {
  const medianOf = (name: string, kind: Kind, metric: keyof Timings) =>
    median(
      measured
        .get(name)
        ?.get(kind)
        ?.map((timings) => timings[metric]) ?? [],
    );
  const [baselineName = ""] = measured.keys();
  const rows = [...measured.keys()].flatMap((name) =>
    kinds.map((kind) => ({
      page: name,
      visit: kind,
      "FCP (ms)": Math.round(medianOf(name, kind, "fcp")),
      "LCP (ms)": Math.round(medianOf(name, kind, "lcp")),
      "LCP / empty": Number(
        (
          medianOf(name, kind, "lcp") / medianOf(baselineName, kind, "lcp")
        ).toFixed(2),
      ),
      "TBT (ms)": Math.round(medianOf(name, kind, "tbt")),
      CLS: Number(medianOf(name, kind, "shift").toFixed(3)),
    })),
  );
  console.log(
    `Medians of ${runs}, at ${slow.cpu}× CPU slow-down and slow 4G (1.6 Mbit/s, ${slow.latency} ms).`,
  );
  console.table(rows);

  const ours = rows.filter(({ page }) => page !== baselineName);
  const worst = (metric: "LCP (ms)" | "TBT (ms)" | "CLS", kind?: Kind) =>
    Math.max(
      ...ours
        .filter(({ visit: of }) => kind === undefined || of === kind)
        .map((row) => row[metric]),
    );
  judge("LCP cold", worst("LCP (ms)", "cold"), aims.coldLcp, " ms");
  judge("LCP offline", worst("LCP (ms)", "offline"), aims.offlineLcp, " ms");
  judge("TBT", worst("TBT (ms)"), aims.tbt, " ms");
  judge("CLS", worst("CLS"), aims.shift, "");
}

function judge(what: string, worst: number, aim: number, unit: string): void {
  const verdict = worst <= aim ? "met" : "NOT MET";
  console.log(
    `${what}: at worst ${worst}${unit}, aim ${aim}${unit}: ${verdict}`,
  );
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
