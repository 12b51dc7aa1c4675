import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { keepFrom, makeLink } from "./colleague.ts";
import { test } from "./together.ts";
import { composer, questionPath } from "./write.ts";

test.describe.configure({ timeout: 180_000 });

test("two people write apart, with no connection, and have the same when they meet", async ({
  ann,
  bashir,
  relay,
}) => {
  await ann.writeForAll(12, "Ann’s shared words");
  await composer(ann.page, 12).fill("Ann’s private words");
  await ann.page.getByRole("button", { name: "Done", exact: true }).click();
  const link = await makeLink(ann, "Cllr Bashir");
  await ann.shared();
  await keepFrom(bashir, link);
  expect(bashir.page.url()).not.toContain("#");
  await bashir.goTo(questionPath(12));
  await expect(bashir.page.getByText("Ann’s shared words")).toBeVisible();

  await ann.goTo(questionPath(12));
  await ann.setOffline(true);
  await bashir.setOffline(true);
  await ann.writeForAll(12, "Ann, offline");
  await bashir.writeForAll(12, "Bashir, offline");
  await expect(bashir.page.getByRole("banner")).toContainText(
    "1 change not shared yet",
  );
  await ann.setOffline(false);
  await bashir.setOffline(false);
  for (const { page } of [ann, bashir]) {
    for (const text of [
      "Ann’s shared words",
      "Ann, offline",
      "Bashir, offline",
    ])
      await expect(page.getByText(text)).toBeVisible({ timeout: 60_000 });
  }
  // New, and whose: until it has been seen.
  await expect(
    ann.page.getByRole("article").filter({ hasText: "Bashir, offline" }),
  ).toContainText(/New.*A colleague/);
  await expect(bashir.page.getByText("Ann’s private words")).toHaveCount(0);

  // Nothing that was written, and no link's secret, is on the relay's disk or in its logs.
  const secret = new URL(link).hash.slice(1);
  const logs = await relay.stop();
  const disk = readdirSync(relay.folder)
    .map((name) => readFileSync(join(relay.folder, name), "latin1"))
    .join("");
  for (const word of [
    "shared words",
    "private words",
    "offline",
    "Bashir",
    secret,
    secret.slice(30, 80),
  ]) {
    expect(disk.includes(word), `${word} on the disk`).toBe(false);
    expect(logs.includes(word), `${word} in the logs`).toBe(false);
  }
});

test("who may only view has nothing to write with, and a copy of their own comes back by a file", async ({
  ann,
  bashir,
}) => {
  await ann.writeForAll(3, "To be viewed");
  await keepFrom(bashir, await makeLink(ann, "The press", "Can view"));
  await bashir.goTo(questionPath(3));
  await expect(bashir.page.getByText("To be viewed")).toBeVisible();
  await expect(composer(bashir.page, 3)).toHaveCount(0);
  await expect(
    bashir.page.getByRole("button", { name: /^(Edit|Delete)/ }),
  ).toHaveCount(0);

  await bashir.page.getByRole("button", { name: "Make my own copy" }).click();
  await expect(composer(bashir.page, 3)).toBeVisible();
  await bashir.writeForAll(3, "From the copy");
  await bashir.goTo("/share");
  const download = bashir.page.waitForEvent("download");
  await bashir.page.getByRole("button", { name: "Save a file" }).click();
  const file = await (await download).path();

  await ann.goTo("/open");
  await ann.page
    .getByLabel("A set’s file, a recovery file or a backup")
    .setInputFiles({
      name: "set.txt",
      mimeType: "text/plain",
      buffer: readFileSync(file),
    });
  await expect(ann.page.getByText("1 new note, by a colleague")).toBeVisible();
  await expect(ann.page.getByText("From the copy")).toBeVisible();
  await ann.page
    .getByRole("button", { name: "Merge it with the one here" })
    .click();
  await expect(ann.page.getByText("merged with the one here")).toBeVisible();
  await ann.goTo(questionPath(3));
  await expect(ann.page.getByText("From the copy")).toBeVisible();
  await expect(ann.page.getByText("To be viewed")).toHaveCount(1);
});

test("a revoked link lets nobody in, and takes nothing from who was in", async ({
  ann,
  bashir,
  clean,
}) => {
  await ann.writeForAll(1, "Before it was revoked");
  const link = await makeLink(ann, "Cllr Bashir");
  await keepFrom(bashir, link);
  await ann.page.getByRole("button", { name: "Done", exact: true }).click();
  await ann.page.getByRole("button", { name: "Revoke Cllr Bashir" }).click();
  await ann.page.getByRole("button", { name: "Revoke the link" }).click();
  await expect(
    ann.page.getByText("The link for Cllr Bashir is revoked."),
  ).toBeVisible();

  await expect(bashir.page.getByRole("banner")).toContainText(
    "Not shared any more",
    { timeout: 60_000 },
  );
  await bashir.goTo(questionPath(1));
  await expect(bashir.page.getByText("Before it was revoked")).toBeVisible();
  await bashir.goTo("/share");
  await expect(
    bashir.page.getByText(/This device’s link has been revoked/),
  ).toBeVisible();
  await clean.page.goto(link);
  await expect(
    clean.page.getByText(/has been revoked: it lets nobody in/),
  ).toBeVisible();
  await clean.page.goto(link.slice(0, -9));
  await expect(
    clean.page.getByText(/The end of the link is missing/),
  ).toBeVisible();
});

test("the QR code on one screen is read from a photo on another", async ({
  ann,
  bashir,
}) => {
  await ann.writeForAll(2, "By QR code");
  await makeLink(ann, "Cllr Bashir");
  await ann.shared();
  // The whole screen, as a photo has it: a picture of the code alone would miss it if the page moved meanwhile.
  await ann.page
    .getByRole("img", { name: "QR code of the link for Cllr Bashir" })
    .evaluate((code) => code.scrollIntoView({ block: "center" }));
  const photo = await ann.page.screenshot();
  await bashir.goTo("/open");
  await bashir.page
    .getByLabel("Or choose a photo of the code")
    .setInputFiles({ name: "code.png", mimeType: "image/png", buffer: photo });
  await expect(bashir.page.getByText("By QR code")).toBeVisible();
});

test("a link is pasted where a tapped one would open in another browser", async ({
  ann,
  bashir,
}) => {
  await ann.writeForAll(2, "By pasting");
  const link = await makeLink(ann, "Cllr Bashir");
  await ann.shared();
  await bashir.goTo("/open");
  await bashir.page.evaluate(
    (text) => navigator.clipboard.writeText(text),
    link,
  );
  await bashir.page.getByRole("button", { name: "Paste", exact: true }).click();
  await expect(bashir.page.getByText("By pasting")).toBeVisible();
});

test("the recovery file brings the set back on a clean device, as its owner", async ({
  ann,
  clean,
}) => {
  await ann.writeForAll(5, "Worth keeping");
  await makeLink(ann, "Nobody yet");
  await ann.shared();
  const download = ann.page.waitForEvent("download");
  await ann.page.getByRole("button", { name: "Save a recovery file" }).click();
  const file = readFileSync(await (await download).path());
  await ann.leave();

  await clean.goTo("/open");
  await clean.page
    .getByLabel("A set’s file, a recovery file or a backup")
    .setInputFiles({
      name: "recovery.txt",
      mimeType: "text/plain",
      buffer: file,
    });
  await expect(clean.page.getByText("Worth keeping")).toBeVisible();
  await clean.page
    .getByRole("button", { name: "Keep a copy on this device" })
    .click();
  await clean.shared();
  await clean.goTo("/share");
  await expect(clean.page.getByText(/You are an owner/)).toBeVisible();
  await expect(
    clean.page.getByRole("button", { name: "Revoke Nobody yet" }),
  ).toBeVisible();
});

test("the relay is killed in the middle, and nothing that was written is lost", async ({
  ann,
  bashir,
  relay,
}) => {
  await ann.writeForAll(7, "Before the kill");
  await keepFrom(bashir, await makeLink(ann, "Cllr Bashir"));
  await ann.goTo(questionPath(7));
  await bashir.goTo(questionPath(7));
  await relay.kill();
  await ann.writeForAll(7, "Ann while it was down");
  await bashir.writeForAll(7, "Bashir while it was down");
  await relay.start();
  for (const { page } of [ann, bashir]) {
    await page.reload();
    for (const text of [
      "Before the kill",
      "Ann while it was down",
      "Bashir while it was down",
    ])
      await expect(page.getByText(text)).toBeVisible({ timeout: 90_000 });
  }
});

test("a relay restored from an older copy is given what it lacks, and this is said", async ({
  ann,
  bashir,
  relay,
}) => {
  await ann.writeForAll(8, "In the copy");
  const link = await makeLink(ann, "Cllr Bashir");
  await ann.shared();
  await relay.stop();
  const copy = readdirSync(relay.folder).map(
    (name) => [name, readFileSync(join(relay.folder, name))] as const,
  );
  await relay.start();
  await ann.goTo(questionPath(8));
  await ann.writeForAll(8, "After the copy");
  // The relay has it, before it loses it.
  await expect(async () => {
    await bashir.page.goto("about:blank");
    await bashir.page.goto(link);
    await expect(bashir.page.getByText("After the copy")).toBeVisible({
      timeout: 2_000,
    });
  }).toPass();
  await relay.stop();
  for (const name of readdirSync(relay.folder))
    rmSync(join(relay.folder, name));
  for (const [name, bytes] of copy)
    writeFileSync(join(relay.folder, name), bytes);
  await relay.start();
  await ann.goTo("/share");
  await expect(
    ann.page.getByText(/The server had lost part of what it held/),
  ).toBeVisible({ timeout: 60_000 });
  await ann.shared();
  await bashir.page.goto("about:blank");
  await bashir.page.goto(link);
  await expect(bashir.page.getByText("After the copy")).toBeVisible();
});

test("stopped, the set is nobody’s any more and everyone’s own copy stays", async ({
  ann,
  bashir,
}) => {
  await ann.writeForAll(9, "Stays on both");
  const link = await makeLink(ann, "Cllr Bashir");
  await keepFrom(bashir, link);
  await ann.goTo("/share");
  await ann.page
    .getByRole("button", { name: "Stop sharing", exact: true })
    .click();
  await ann.page
    .getByRole("button", { name: "Stop sharing for everyone" })
    .click();
  await expect(ann.page.getByText(/no longer shared/)).toBeVisible();
  await expect(bashir.page.getByRole("banner")).toContainText(
    "Not shared any more",
    { timeout: 60_000 },
  );
  for (const { page, goTo } of [ann, bashir]) {
    await goTo(questionPath(9));
    await expect(page.getByText("Stays on both")).toBeVisible();
  }
});

test("garbage that an attacker posts to the room is set aside, and the set goes on", async ({
  ann,
  bashir,
  relay,
}) => {
  await ann.writeForAll(10, "Before the garbage");
  const link = await makeLink(ann, "Cllr Bashir");
  await keepFrom(bashir, link);
  const code = Buffer.from(new URL(link).hash.slice(1), "base64url");
  const room = code.subarray(1, 17).toString("base64url");
  const token = code.subarray(51, 83).toString("base64url");
  const garbage = Buffer.alloc(300, 7);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(garbage.length);
  const body = Buffer.concat([
    Buffer.of(1),
    Buffer.alloc(16, 9),
    length,
    garbage,
  ]);
  const posted = await fetch(`${relay.url}/v1/rooms/${room}/updates`, {
    method: "POST",
    headers: {
      Authorization: `Bearer ${token}`,
      "Content-Type": "application/octet-stream",
    },
    body,
  });
  expect(posted.status).toBe(200);
  await bashir.writeForAll(10, "After the garbage");
  await ann.goTo(questionPath(10));
  await expect(ann.page.getByText("After the garbage")).toBeVisible({
    timeout: 60_000,
  });
  await ann.goTo("/share");
  await expect(
    ann.page.getByText(/could not be taken in, and was set aside/),
  ).toBeVisible({ timeout: 60_000 });
});
