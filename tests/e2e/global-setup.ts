import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { isStale } from "../../src/build/stamp.ts";
import { startServer } from "../server-process.ts";

const root = resolve(import.meta.dirname, "../..");

/** Serves the built app for the whole run. Tests read its address as Playwright's base URL. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  if (await isStale(root, resolve(root, "dist"))) {
    const built = spawnSync(process.execPath, ["src/cli/build.ts"], {
      cwd: root,
      stdio: "inherit",
    });
    if (built.status !== 0) throw new Error("The app could not be built.");
  }
  const server = await startServer();
  process.env["E2E_URL"] = server.url;
  return async () => {
    await server.stop();
  };
}
