import type { Page } from "playwright";

declare global {
  // eslint-disable-next-line no-var -- the only way to declare a global
  var reportTimings: {
    /** When the page last changed, in ms from the start of the navigation. */
    changed: number;
    /** From each letter's event to the page's last change before the next letter, in ms. */
    results: number[];
  };
}

/** Notes in every document that the page opens from now on when it last got something to read, and what each letter changed. */
export async function recordReport(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const recorded: typeof globalThis.reportTimings = {
      changed: 0,
      results: [],
    };
    let typed = Number.POSITIVE_INFINITY;
    globalThis.reportTimings = recorded;
    new MutationObserver(() => {
      recorded.changed = performance.now();
      // The same letter may change the page more than once.
      if (recorded.changed > typed)
        recorded.results[recorded.results.length - 1] =
          recorded.changed - typed;
    }).observe(document, { childList: true, subtree: true });
    addEventListener(
      "input",
      ({ timeStamp }) => {
        typed = timeStamp;
        recorded.results.push(Number.NaN);
      },
      { capture: true },
    );
  });
}

/** Waits until no part of the report is left to draw, and gives the moment of the last, in ms from the start of the navigation. */
export async function waitUntilWhole(page: Page): Promise<number> {
  await page.waitForFunction(
    () =>
      document.querySelector(".report-paper .piece:empty") === null &&
      performance.now() - globalThis.reportTimings.changed > 1000,
  );
  return page.evaluate(() => globalThis.reportTimings.changed);
}

/**
 * Waits until every highlight is listed at its place, and nearly all are painted: a few stand in words that are only read in a table. Says
 * how many are when they are not.
 */
export async function waitUntilMarked(
  page: Page,
  wanted: number,
): Promise<void> {
  const count = () =>
    page.evaluate(() => ({
      listed: document.querySelectorAll(".report-paper .mark").length,
      painted: CSS.highlights.get("mine")?.size ?? 0,
    }));
  for (let attempt = 0; attempt < 60; attempt += 1) {
    const { listed, painted } = await count();
    if (listed === wanted && painted > 0.95 * wanted) return;
    await page.waitForTimeout(500);
  }
  throw new Error(
    `Of ${wanted} highlights ${JSON.stringify(await count())} are on the page.`,
  );
}

/** Once all highlights have been looked for: what it took of the main thread, in all and without a pause, in ms. */
export async function takeAttaching(
  page: Page,
): Promise<{ readonly total: number; readonly longest: number }> {
  await page.waitForFunction(
    () => performance.getEntriesByName("highlights:attached").length > 0,
  );
  return page.evaluate(() => {
    const slices = performance
      .getEntriesByName("highlights:attach")
      .map(({ duration }) => duration);
    const total = slices.reduce((sum, duration) => sum + duration, 0);
    return { total, longest: Math.max(...slices) };
  });
}

/**
 * Scrolls as a finger does, screen after screen for four seconds, or jumps to the end and stays for one; gives the longest time between
 * two frames in ms.
 */
export function scrollThrough(
  page: Page,
  way: "down" | "up" | "end",
): Promise<number> {
  return page.evaluate(
    (to) =>
      new Promise<number>((done) => {
        const start = performance.now();
        let last = start;
        let longest = 0;
        if (to === "end") scrollTo(0, document.documentElement.scrollHeight);
        const frame = (now: number) => {
          if (last > start) longest = Math.max(longest, now - last);
          last = now;
          if (to !== "end") scrollBy(0, to === "down" ? 120 : -120);
          if (now - start < (to === "end" ? 1000 : 4000))
            requestAnimationFrame(frame);
          else done(longest);
        };
        requestAnimationFrame(frame);
      }),
    way,
  );
}

/** What letters have changed on the page; a letter that changed nothing is left out. */
export function takeResults(page: Page): Promise<readonly number[]> {
  return page.evaluate(() =>
    globalThis.reportTimings.results.filter((ms) => !Number.isNaN(ms)),
  );
}
