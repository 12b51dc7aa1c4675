import { parseArgs } from "node:util";
import type { BrowserContext, Page } from "playwright";
import { readBuiltPack } from "../e2e/built-pack.ts";
import { largeSet } from "./large-set.ts";
import { percentile } from "./percentile.ts";
import { recordSet, takeKeystrokes, takeOpening } from "./set-timings.ts";
import {
  benchApp,
  judge,
  slowable,
  slowDown,
  visitorWith,
} from "./slow-browser.ts";

/**
 * Times a set with 2,000 notes in the built app, in Chromium with the processor at a quarter of its speed: opening it, up to its
 * notes' being painted, and a keystroke in a note, up to the next paint. Beside it the same for a set with one note, because most
 * of what a page costs is not the set's. It measures and judges, and never fails.
 */

/** As many notes as a question's page draws at once; the rest follow whenever the browser has a moment. */
const firstHandful = 12;
const aims = { opening: 300, keystroke: 50 };
const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "5" },
    notes: { type: "string", default: "2000" },
  },
});
const runs = Math.max(1, Number(values.runs));
const typed = "Who checks that, and when did they last report on it? ";

interface Measured {
  /** Milliseconds, one for each run. */
  readonly opened: number[];
  readonly painted: number[];
  readonly page: number[];
  /** One for each letter of each run. */
  readonly keystroke: number[];
}

await benchApp(async (browser, address) => {
  const pack = readBuiltPack();
  const questions = pack.questions.length;
  const url = `${address}/${pack.id}/questions/1`;
  const size = { width: 820, height: 1180 };
  const sets = [];
  for (const notes of [1, Number(values.notes)]) {
    const title = `A set with ${notes} ${notes === 1 ? "note" : "notes"}`;
    const backup = await largeSet({ pack, title, notes, questions });
    const set = { title, backup };
    const context = await visitorWith(browser, address, set, size);
    const measured: Measured = {
      opened: [],
      painted: [],
      page: [],
      keystroke: [],
    };
    const shown = Math.ceil(notes / questions);
    sets.push({ title, context, shown, measured });
  }
  // Turn by turn, so that a noisy minute on this machine falls on both.
  for (let run = 1; run <= runs; run += 1) {
    for (const set of sets) await measure(url, set, run);
    process.stderr.write(`run ${run} of ${runs}\n`);
  }
  report(sets);
});

async function measure(
  url: string,
  set: { context: BrowserContext; shown: number; measured: Measured },
  run: number,
): Promise<void> {
  const { page, slow } = await slowable(set.context);
  await recordSet(page, Math.min(set.shown, firstHandful));
  await slow(slowDown);
  await page.goto(url);
  const opening = await takeOpening(page);
  set.measured.opened.push(opening.opened);
  set.measured.painted.push(opening.painted);
  set.measured.page.push(opening.page);
  set.measured.keystroke.push(...(await type(page, run)));
  await page.close();
}

/** Writes a note, letter by letter, and deletes it again, so that every run finds the same set. */
async function type(page: Page, run: number): Promise<readonly number[]> {
  const composer = page.getByRole("textbox", { name: /^Write a note/ });
  await composer.click();
  await composer.pressSequentially(`${run}. ${typed}`, { delay: 60 });
  const keystrokes = await takeKeystrokes(page);
  await composer.fill("");
  await page.getByRole("button", { name: "Done", exact: true }).click();
  await page.getByText("Saved on this device").waitFor();
  return keystrokes;
}

function report(
  sets: readonly { readonly title: string; readonly measured: Measured }[],
): void {
  const [small] = sets;
  const row = ({ title, measured }: (typeof sets)[number]) => {
    const { opened, painted, page, keystroke } = measured;
    const ratio = (of: keyof Measured, numbers: readonly number[]) =>
      (median(numbers) / median(small?.measured[of] ?? [])).toFixed(2);
    return {
      set: title,
      "opened (ms)": Math.round(median(opened)),
      "notes painted (ms)": Math.round(median(painted)),
      "× one note": ratio("painted", painted),
      "from navigation (ms)": Math.round(median(page)),
      "keystroke (ms)": Math.round(median(keystroke)),
      "× one note ": ratio("keystroke", keystroke),
      "slowest tenth (ms)": Math.round(percentile(keystroke, 0.9)),
    };
  };
  console.log(`Medians of ${runs} runs, at ${slowDown}× CPU slow-down.`);
  console.table(sets.map(row));
  const large = sets.at(-1)?.measured;
  judge("Opening", median(large?.painted ?? []), aims.opening);
  judge("Keystroke", median(large?.keystroke ?? []), aims.keystroke);
}

function median(numbers: readonly number[]): number {
  return percentile(numbers, 0.5);
}
