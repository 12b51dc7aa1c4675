import type { Page } from "playwright";

/** What a visitor waits for, in ms from the start of the navigation; `shift` is the layout shift score. */
export interface Timings {
  /** First contentful paint. */
  readonly fcp: number;
  /** Largest contentful paint. */
  readonly lcp: number;
  /** Total blocking time: what each task took over 50 ms, from the first paint to the end. */
  readonly tbt: number;
  readonly shift: number;
}

/** How long nothing may happen before a page counts as done. */
const quietMs = 1500;

interface Recorded {
  fcp: number;
  lcp: number;
  tasks: { start: number; duration: number }[];
  shift: number;
  last: number;
}

declare global {
  // eslint-disable-next-line no-var -- the only way to declare a global
  var recorded: Recorded;
}

/** Starts to record in every document that the page opens from now on. */
export async function record(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const recorded: Recorded = { fcp: 0, lcp: 0, tasks: [], shift: 0, last: 0 };
    globalThis.recorded = recorded;
    const observe = (type: string, take: (entry: PerformanceEntry) => void) =>
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) take(entry);
        recorded.last = performance.now();
      }).observe({ type, buffered: true });
    observe("paint", (entry) => {
      if (entry.name === "first-contentful-paint")
        recorded.fcp = entry.startTime;
    });
    observe("largest-contentful-paint", (entry) => {
      recorded.lcp = entry.startTime;
    });
    observe("longtask", ({ startTime, duration }) => {
      recorded.tasks.push({ start: startTime, duration });
    });
    observe("layout-shift", (entry) => {
      recorded.shift += (entry as PerformanceEntry & { value: number }).value;
    });
  });
}

/** Opens an address and waits until the page has been still for a while. */
export async function timePage(page: Page, url: string): Promise<Timings> {
  await page.goto(url, { waitUntil: "load" });
  await page.waitForFunction(
    (quiet) =>
      globalThis.recorded.lcp > 0 &&
      performance.now() - globalThis.recorded.last > quiet,
    quietMs,
    { polling: 250 },
  );
  const { fcp, lcp, tasks, shift } = await page.evaluate(
    () => globalThis.recorded,
  );
  const tbt = tasks
    .map(({ start, duration }) =>
      Math.max(0, start + duration - Math.max(start, fcp) - 50),
    )
    .reduce((sum, blocked) => sum + blocked, 0);
  return { fcp, lcp, tbt, shift };
}
