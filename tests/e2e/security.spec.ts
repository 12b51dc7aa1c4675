import { expect, test } from "@playwright/test";
import { readBuiltPack } from "./built-pack.ts";

const pack = readBuiltPack();
const [question] = pack.questions;

for (const path of [
  "/",
  `/${pack.id}/questions/${question!.number}`,
  `/${pack.id}/report`,
]) {
  test(`${path} keeps to its own policy, and asks nobody else for anything`, async ({
    page,
    baseURL,
  }) => {
    const complaints: string[] = [];
    const strangers: string[] = [];
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type()))
        complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("request", (request) => {
      if (
        !request.url().startsWith(`${baseURL}/`) &&
        !/^(data|blob):/.test(request.url())
      ) {
        strangers.push(request.url());
      }
    });
    const response = await page.goto(path);
    // The inline script in the head runs only if the policy holds its hash, and the service worker only through our one policy.
    await page.waitForFunction(
      () => navigator.serviceWorker.controller !== null,
    );
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(response?.headers()["content-security-policy"]).toMatch(
      /script-src 'self' 'sha256-/,
    );
    expect(complaints).toEqual([]);
    expect(strangers).toEqual([]);
  });
}

test("an inline script that is not ours does not run", async ({ page }) => {
  await page.goto("/");
  const ran = await page.evaluate(async () => {
    const script = document.createElement("script");
    try {
      script.textContent = "globalThis.stranger = true";
    } catch {
      return false;
    }
    document.head.append(script);
    return "stranger" in globalThis;
  });
  expect(ran).toBe(false);
});
