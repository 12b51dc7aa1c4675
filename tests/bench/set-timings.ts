import type { Page } from "playwright";

interface Recorded {
  /** When so many notes were first on the screen, in ms from the start of the navigation; 0 before that. */
  painted: number;
  /** From each letter's event to the paint after it, in ms. */
  keystrokes: number[];
}

declare global {
  // eslint-disable-next-line no-var -- the only way to declare a global
  var setTimings: Recorded;
}

/** Starts to record in every document that the page opens from now on: when this many notes, or whatever is named, are there, and each keystroke. */
export async function recordSet(
  page: Page,
  notes: number,
  selector = "article.note",
): Promise<void> {
  await page.addInitScript(
    ([wanted, what]) => {
      const recorded: Recorded = { painted: 0, keystrokes: [] };
      globalThis.setTimings = recorded;
      // A message that is sent in a frame arrives once that frame has been painted.
      const afterPaint = (then: () => void) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener("message", then);
          port1.start();
          port2.postMessage(null);
        });
      const observer = new MutationObserver(() => {
        if (document.querySelectorAll(what).length < wanted) return;
        observer.disconnect();
        afterPaint(() => {
          recorded.painted = performance.now();
        });
      });
      observer.observe(document, { childList: true, subtree: true });
      addEventListener(
        "input",
        ({ timeStamp }) =>
          afterPaint(() =>
            recorded.keystrokes.push(performance.now() - timeStamp),
          ),
        { capture: true },
      );
    },
    [notes, selector] as const,
  );
}

export interface Opening {
  /** From the app's call to the open set, in ms. */
  readonly opened: number;
  /** From the app's call to the paint of the notes. */
  readonly painted: number;
  /** From the start of the navigation to that paint. */
  readonly page: number;
}

export async function takeOpening(page: Page): Promise<Opening> {
  await page.waitForFunction(() => globalThis.setTimings.painted > 0);
  return page.evaluate(() => {
    const { painted } = globalThis.setTimings;
    const at = (name: string) =>
      performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
    const start = at("set:open:start");
    const opened = at("set:open:end") - start;
    return { opened, painted: painted - start, page: painted };
  });
}

export async function takeKeystrokes(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => globalThis.setTimings.keystrokes);
}
