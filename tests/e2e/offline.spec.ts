import { expect, type Page, test } from "@playwright/test";
import { type ServerProcess, startServer } from "../server-process.ts";
import { readBuiltPack } from "./built-pack.ts";

/** Offline here is a server that is gone, and not a switch in the browser: nothing can answer but what the device has kept. */

const pack = readBuiltPack();
const [first] = pack.questions;
const last = pack.questions.at(-1);

let server: ServerProcess;

test.beforeEach(async ({ page }) => {
  server = await startServer();
  await page.goto(server.url);
  await keptOnDevice(page);
});

test.afterEach(() => server.stop());

test("the first visit is enough for the second to need no network", async ({
  context,
}) => {
  await server.stop();
  const page = await context.newPage();
  const failures = watchFailures(page);
  await page.goto(`${server.url}/?from=home-screen`);
  await expect(page.getByText(first!.text).first()).toBeVisible();
  expect(failures).toEqual([]);
});

test("a question's own address opens, and so does one with a query", async ({
  context,
}) => {
  await server.stop();
  const page = await context.newPage();
  await page.goto(`${server.url}/${pack.id}/questions/${last!.number}`);
  await expect(
    page.getByRole("heading", { level: 1, name: last!.text }),
  ).toBeVisible();
  await page.goto(
    `${server.url}/${pack.id}/questions/${first!.number}?from=${last!.number}`,
  );
  await expect(
    page.getByRole("heading", { level: 1, name: first!.text }),
  ).toBeVisible();
});

test("every page that the start page leads to opens", async ({ context }) => {
  await server.stop();
  const page = await context.newPage();
  await page.goto(server.url);
  const paths = await page
    .locator("a[href^='/']")
    .evaluateAll((links) => [
      ...new Set(links.map((link) => (link as HTMLAnchorElement).pathname)),
    ]);
  expect(paths.length).toBeGreaterThan(pack.questions.length);
  const failures = watchFailures(page);
  for (const path of paths) {
    await page.goto(server.url + path);
    await expect(page.getByRole("heading", { level: 1 }), path).toBeVisible();
  }
  expect(failures).toEqual([]);
});

test("what loads later is there when the network goes during the first visit", async ({
  page,
}) => {
  await server.stop();
  const failures = watchFailures(page);
  await page.getByRole("link", { name: first!.text }).first().click();
  await expect(
    page.getByRole("heading", { level: 1, name: first!.text }),
  ).toBeVisible();
  expect(failures).toEqual([]);
});

/** Waits until the service worker has everything, and the page. */
async function keptOnDevice(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** Scripts that failed, and files that did not come. */
function watchFailures(page: Page): string[] {
  const failures: string[] = [];
  page.on("pageerror", (error) => failures.push(String(error)));
  page.on("requestfailed", (request) => {
    const why = request.failure()?.errorText;
    // What a page was still fetching when the test went on to the next one did not fail.
    if (why !== "net::ERR_ABORTED") failures.push(`${request.url()} ${why}`);
  });
  return failures;
}
