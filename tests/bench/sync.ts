import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { chromium, type Browser } from "playwright";
import { build } from "vite";
import { browserFlags, findBrowser } from "../find-browser.ts";
import { startServer } from "../server-process.ts";
import { createSharedSet } from "./shared-set.ts";

/**
 * Times the sharing of a set, against the real server: opening one of 10,000 keystrokes from a link in Chromium with the processor at a
 * quarter of its speed; catching up with 5,000 edits made offline; and the bytes that a note takes on the wire. It measures and judges, and never fails.
 */

const slowDown = 4;
const keystrokes = 10_000;
const offlineEdits = 5_000;
const aim = 100;
const { values } = parseArgs({
  options: { runs: { type: "string", default: "5" } },
});
const runs = Math.max(1, Number(values.runs));
const folder = mkdtempSync(join(tmpdir(), "bench-sync-"));
const server = await startServer({
  RELAY_FILE: join(folder, "relay.db"),
  // One machine does here in a second what a council does in an hour.
  RATE_LINK: "10000",
  RATE_ADDRESS: "10000",
  RATE_ROOMS: "10000",
});
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: [...browserFlags],
});
try {
  const script = await bundle();
  const rows = [];
  const coldOpens = [
    {
      what: `${keystrokes} keystrokes, with a snapshot`,
      letters: keystrokes,
      withSnapshot: true,
    },
    {
      what: `${keystrokes} keystrokes, from the whole log`,
      letters: keystrokes,
      withSnapshot: false,
    },
    // What any set costs, however little is in it.
    { what: "one empty note", letters: 0, withSnapshot: false },
  ];
  for (const { what, letters, withSnapshot } of coldOpens) {
    const shared = await createSharedSet(server.url);
    await shared.type(letters, withSnapshot);
    const code = await shared.invite();
    const seen: number[] = [];
    const kept: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      const opened = await coldOpen(browser, script, code);
      seen.push(opened.seen);
      kept.push(opened.kept);
    }
    rows.push({
      what: `Cold open, ${what}`,
      median: `${Math.round(median(seen))} ms to see, ${Math.round(median(kept))} ms to keep`,
      fastest: `${Math.round(Math.min(...seen))} ms to see`,
      aim: withSnapshot
        ? `${aim} ms to see: ${median(seen) <= aim ? "met" : "NOT MET"}`
        : "",
    });
    shared.close();
  }

  const caughtUp: number[] = [];
  const sent: number[] = [];
  const perNote: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const shared = await createSharedSet(server.url);
    const offline = await shared.catchUp(offlineEdits);
    caughtUp.push(offline.milliseconds);
    sent.push(offline.bytes);
    perNote.push(await shared.bytesOfNote());
    shared.close();
  }
  rows.push(
    {
      what: `Catch-up after ${offlineEdits} edits offline, until a colleague has them`,
      median: `${Math.round(median(caughtUp))} ms, ${Math.round(median(sent))} bytes sent`,
      fastest: `${Math.round(Math.min(...caughtUp))} ms`,
      aim: "",
    },
    {
      what: "On the wire for a note of 60 letters, sealed and framed",
      median: `${Math.round(median(perNote))} bytes`,
      fastest: "",
      aim: "",
    },
  );
  console.log(
    `Medians of ${runs} runs; the cold opens at ${slowDown}× CPU slow-down. Load of this machine: ${loadavg()[0]?.toFixed(1)}.`,
  );
  console.table(rows);
  console.log(
    "A cold open begins with the code of a link in a browser that has never seen the set, and with the scripts loaded. It holds the opening of IndexedDB, what the relay is asked for, unsealing, and reading all of it in code that runs for the first time, on the page's own slowed thread where the app has a worker; not the loading of the app, nor drawing. One empty note shows what of that any set costs. To keep: until it is on the device.",
  );
} finally {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true });
}

/** The page's script, minified as the app is. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "warn",
    build: {
      write: false,
      lib: {
        entry: resolve(import.meta.dirname, "sync-page.ts"),
        formats: ["es"],
      },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  if (first === undefined || !("output" in first))
    throw new Error("No bundle.");
  return first.output[0].code;
}

/** In a browser that has never seen the set. */
async function coldOpen(
  from: Browser,
  script: string,
  code: string,
): Promise<{ seen: number; kept: number }> {
  const context = await from.newContext();
  try {
    const page = await context.newPage();
    await page.route("**/bench.html", (route) =>
      route.fulfill({ contentType: "text/html", body: "<!doctype html>" }),
    );
    await page.goto(`${server.url}/bench.html`);
    await page.addScriptTag({ content: script, type: "module" });
    await page.waitForFunction(() => "coldOpen" in globalThis);
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowDown });
    return await page.evaluate((link) => globalThis.coldOpen(link), code);
  } finally {
    await context.close();
  }
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
