import { expect, type Page, test } from "@playwright/test";
import {
  composer,
  pack,
  questionPath,
  saved,
  writeNote,
  notes,
} from "./write.ts";

const database = "critical-friend";

test("a browser that keeps nothing says so, and everything can still be read and written", async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, "indexedDB", { value: undefined });
  });
  await page.goto(questionPath(12));
  const banner = page.getByRole("alert");
  await expect(banner).toContainText("This browser will not keep your notes.");
  await composer(page, 12).fill("Still writing");
  await expect(page.getByText("Not kept on this device")).toBeVisible();
  await page.getByRole("button", { name: "Done", exact: true }).click();
  await expect(notes(page).filter({ hasText: "Still writing" })).toBeVisible();

  const download = page.waitForEvent("download");
  await banner.getByRole("button", { name: "Save a backup file" }).click();
  expect((await download).suggestedFilename()).toMatch(/\.json$/);
});

test("a full device is said at once, and the words are saved when there is room again", async ({
  page,
}) => {
  await page.goto(questionPath(3));
  await writeNote(page, 3, "Before the disk was full");
  await failWrites(page, "QuotaExceededError");
  await composer(page, 3).fill("No room for this");
  const banner = page.getByRole("alert");
  await expect(banner).toContainText("this device is full");
  await expect(page.getByText("Not saved", { exact: true })).toBeVisible();
  await expect(page.getByText("Saved on this device")).toHaveCount(0);
  await expect(composer(page, 3)).toHaveValue("No room for this");

  await healWrites(page);
  await banner.getByRole("button", { name: "Try again" }).click();
  await saved(page);
  await expect(banner).toBeEmpty();
  await page.reload();
  await expect(composer(page, 3)).toHaveValue("No room for this");
});

test("one damaged record costs itself only, and can be saved before it is put aside", async ({
  page,
}) => {
  await page.goto(questionPath(6));
  await writeNote(page, 6, "A whole note");
  await page.getByRole("radio", { name: "Not answered" }).check();
  await saved(page);
  await page.goto("/more");
  const broken = await page.evaluate(breakLastRecord, database);
  expect(broken).toBe(true);

  await page.goto(questionPath(6));
  const banner = page
    .getByRole("status")
    .filter({ hasText: "could not be read" });
  await expect(banner).toBeVisible();
  await expect(notes(page).filter({ hasText: "A whole note" })).toBeVisible();
  const download = page.waitForEvent("download");
  await banner
    .getByRole("button", { name: "Save the pieces to a file" })
    .click();
  await download;
  await banner.getByRole("button", { name: "Put them aside" }).click();
  await expect(banner).toHaveCount(0);
  await page.reload();
  await expect(notes(page).filter({ hasText: "A whole note" })).toBeVisible();
  await expect(banner).toHaveCount(0);
});

test("questions that come broken are said to be, with the notes still readable", async ({
  browser,
}) => {
  const context = await browser.newContext({ serviceWorkers: "block" });
  const page = await context.newPage();
  const address = process.env["E2E_URL"]!;
  await page.goto(address + questionPath(2));
  await writeNote(page, 2, "Written while all was well");

  await page.route("**/packs/*.json", (route) =>
    route.fulfill({ contentType: "application/json", body: '{"id":"cut sho' }),
  );
  await page.goto(address + questionPath(2));
  await expect(
    page.getByRole("heading", {
      name: "The questions came, but could not be read.",
    }),
  ).toBeVisible();
  await page.getByRole("link", { name: "Read your notes" }).click();
  await expect(page.getByText("Written while all was well")).toBeVisible();

  await page.goto(address + questionPath(2));
  await page.unroute("**/packs/*.json");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(
    page.getByRole("heading", { name: pack.questions[1]!.text }),
  ).toBeVisible();
  await context.close();
});

test("a store whose code does not come says so, and what was typed stays on the screen and is a note once it comes", async ({
  page,
}) => {
  await page.route("**/assets/device-*.js", (route) => route.abort());
  await page.goto(questionPath(4));
  await composer(page, 4).fill("Still here");
  const banner = page.getByRole("alert");
  await expect(banner).toContainText("Your notes could not be opened.");
  await expect(page.getByText("Not kept on this device")).toBeVisible();
  await expect(composer(page, 4)).toHaveValue("Still here");

  await page.unroute("**/assets/device-*.js");
  await banner.getByRole("button", { name: "Reload" }).click();
  await saved(page);
  await expect(notes(page)).toContainText("Still here");
});

test("an address that names nothing says so and leads back", async ({
  page,
}) => {
  await page.goto(questionPath(99));
  await expect(
    page.getByRole("heading", { name: "There is no question 99." }),
  ).toBeVisible();
  await page.goto("/no-such-pack/questions/1");
  await page.getByRole("link", { name: "Go to the questions" }).click();
  await expect(
    page.getByRole("heading", { name: "The key questions to ask" }),
  ).toBeVisible();
});

/** From now on every write to the store fails as on a full disk. */
async function failWrites(page: Page, name: string): Promise<void> {
  await page.evaluate((errorName) => {
    const store = globalThis as unknown as { healed?: () => void };
    const put = IDBObjectStore.prototype.put;
    const add = IDBObjectStore.prototype.add;
    const fail = () => {
      throw new DOMException("The disk is full.", errorName);
    };
    IDBObjectStore.prototype.put = fail;
    IDBObjectStore.prototype.add = fail;
    store.healed = () => {
      IDBObjectStore.prototype.put = put;
      IDBObjectStore.prototype.add = add;
    };
  }, name);
}

async function healWrites(page: Page): Promise<void> {
  await page.evaluate(() =>
    (globalThis as unknown as { healed: () => void }).healed(),
  );
}

/** Flips a byte of the newest update, as a failing disk would. Runs in the page. */
async function breakLastRecord(name: string): Promise<boolean> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => reject(request.error));
    });
  const database = await settled(indexedDB.open(name));
  const transaction = database.transaction("updates", "readwrite");
  const done = new Promise((resolve) => {
    transaction.addEventListener("complete", resolve);
  });
  const cursor = await settled(
    transaction.objectStore("updates").openCursor(null, "prev"),
  );
  const record = cursor?.value as Record<string, unknown>;
  const [field, bytes] = Object.entries(record).find(
    (pair): pair is [string, Uint8Array] => pair[1] instanceof Uint8Array,
  )!;
  const broken = bytes.slice();
  broken[broken.length >> 1]! ^= 0xff;
  await settled(cursor!.update({ ...record, [field]: broken }));
  await done;
  database.close();
  return true;
}
