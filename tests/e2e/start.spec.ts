import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { expect, test } from "@playwright/test";

test("npm start serves the app, and ends with it: nothing is left on the port", async () => {
  const npm = spawn("npm", ["start", "--silent"], {
    cwd: resolve(import.meta.dirname, "../.."),
    env: { ...process.env, PORT: "0", HOST: "127.0.0.1" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  npm.stdout.setEncoding("utf8").on("data", (text: string) => (said += text));
  await expect
    .poll(() => said, { timeout: 20_000 })
    .toContain("is up at http://localhost:");
  const [url = ""] = /http:\S+/.exec(said) ?? [];
  expect(await (await fetch(`${url}/healthz`)).json()).toMatchObject({
    status: "ok",
  });

  npm.kill("SIGTERM");
  const [code] = await once(npm, "exit");
  expect(code).toBe(0);
  await expect.poll(() => said).toContain("has stopped");
  await expect(fetch(`${url}/healthz`)).rejects.toThrow();
});
