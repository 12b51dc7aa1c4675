import { resolve } from "node:path";
import {
  type Browser,
  type BrowserContext,
  type CDPSession,
  chromium,
  type Page,
} from "playwright";
import { isStale } from "../../src/build/stamp.ts";
import { build } from "../../src/cli/build.ts";
import { browserFlags, findBrowser } from "../find-browser.ts";
import { startServer } from "../server-process.ts";

/** What the benches of the app's own pages share: a fresh build that is served, a browser, a slowed processor, a large set on the device. */

/** The processor at a quarter of its speed: a tablet of some years. */
export const slowDown = 4;

const root = resolve(import.meta.dirname, "../..");

/** Builds what is stale, serves it, and hands both it and a browser to the work. */
export async function benchApp(
  work: (browser: Browser, address: string) => Promise<void>,
): Promise<void> {
  if ((await isStale(root, resolve(root, "dist"))) && !(await build())) {
    throw new Error("The app could not be built.");
  }
  const server = await startServer();
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: [...browserFlags],
  });
  try {
    await work(browser, server.url);
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** A visitor who has this set on the device, and the app's files. */
export async function visitorWith(
  browser: Browser,
  address: string,
  { title, backup }: { readonly title: string; readonly backup: string },
  viewport: { readonly width: number; readonly height: number },
): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  await page.goto(`${address}/sets`);
  await page.getByLabel("Bring back from a file").setInputFiles({
    name: "backup.json",
    mimeType: "application/json",
    buffer: Buffer.from(backup),
  });
  await page.getByText(title).first().waitFor();
  await page.waitForFunction(
    () => navigator.serviceWorker.controller !== null,
    null,
    { timeout: 60_000 },
  );
  await page.close();
  return context;
}

/** A page and the hand on its processor. */
export async function slowable(
  context: BrowserContext,
): Promise<{ readonly page: Page; slow(rate: number): Promise<void> }> {
  const page = await context.newPage();
  const session: CDPSession = await context.newCDPSession(page);
  return {
    page,
    slow: async (rate) => {
      await session.send("Emulation.setCPUThrottlingRate", { rate });
    },
  };
}

export const verdict = (measured: number, aim: number): string =>
  measured <= aim ? "met" : "NOT MET";

export function judge(what: string, measured: number, aim: number): void {
  console.log(
    `${what}: ${Math.round(measured)} ms, aim ${aim} ms: ${verdict(measured, aim)}`,
  );
}
