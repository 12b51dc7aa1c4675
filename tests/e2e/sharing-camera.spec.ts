import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, expect } from "@playwright/test";
import { generate } from "lean-qr";
import { browserFlags, findBrowser } from "../find-browser.ts";
import { type Colleague, makeLink, newColleague } from "./colleague.ts";
import { test as together } from "./together.ts";

const [width, height] = [640, 480];

/** A film of a QR code that is held still, as Chromium plays it in place of a camera. */
function filmOf(text: string): Buffer {
  const code = generate(text);
  const side = Math.floor((height * 0.8) / code.size);
  const [left, top] = [width, height].map((length) =>
    Math.floor((length - code.size * side) / 2),
  ) as [number, number];
  const light = Buffer.alloc(width * height, 235);
  for (let y = 0; y < code.size * side; y += 1) {
    for (let x = 0; x < code.size * side; x += 1) {
      const isDark = code.get(Math.floor(x / side), Math.floor(y / side));
      if (isDark) light[(top + y) * width + left + x] = 16;
    }
  }
  const noColour = Buffer.alloc((width * height) / 2, 128);
  const frame = [Buffer.from("FRAME\n"), light, noColour];
  const head = `YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420\n`;
  return Buffer.concat([Buffer.from(head), ...frame, ...frame]);
}

/** Someone whose camera sees a film of the link’s code. */
const test = together.extend<{ link: string; filmed: Colleague }>({
  link: async ({ ann }, give) => {
    await ann.writeForAll(2, "Seen by the camera");
    const link = await makeLink(ann, "Cllr Bashir");
    await ann.shared();
    await give(link);
  },
  filmed: async ({ link, relay }, give) => {
    const folder = mkdtempSync(join(tmpdir(), "camera-"));
    const film = join(folder, "code.y4m");
    writeFileSync(film, filmOf(link));
    const browser = await chromium.launch({
      executablePath: findBrowser(),
      args: [
        ...browserFlags,
        "--use-fake-device-for-media-stream",
        "--use-fake-ui-for-media-stream",
        `--use-file-for-fake-video-capture=${film}`,
      ],
    });
    await give(await newColleague(browser, relay.url));
    await browser.close();
    rmSync(folder, { recursive: true });
  },
});
test.describe.configure({ timeout: 180_000 });

async function scan({ page, goTo }: Colleague): Promise<void> {
  await goTo("/open");
  await page.getByRole("button", { name: "Scan with the camera" }).click();
  await expect(page.getByText("Seen by the camera")).toBeVisible({
    timeout: 60_000,
  });
  // The camera is let go of.
  await expect(page.getByLabel("What the camera sees")).toHaveCount(0);
}

test("a code that is held before the camera opens the set", async ({
  filmed,
}) => {
  await scan(filmed);
});

test("a browser that reads codes itself is left to do so, and the decoder is not fetched", async ({
  filmed,
  link,
}) => {
  // This one does not, on this machine: it is told what it would see.
  await filmed.page.addInitScript((text) => {
    class BarcodeDetector {
      static getSupportedFormats = async () => ["qr_code"];
      detect = async (image: ImageBitmap) =>
        image.width > 0 ? [{ rawValue: text }] : [];
    }
    Object.assign(window, { BarcodeDetector });
  }, link);
  const fetched: string[] = [];
  filmed.page.on("request", (request) => fetched.push(request.url()));
  await scan(filmed);
  expect(fetched.filter((url) => url.includes("decoder"))).toEqual([]);
});
