import { join, resolve } from "node:path";
import { isStale } from "../build/stamp.ts";
import { readConfig } from "../server/config.ts";
import { serve } from "../server/main.ts";
import { build } from "./build.ts";

const root = resolve(import.meta.dirname, "../..");

/** Builds what is stale, then serves it. What the server would refuse at once is not worth a build. */
async function start(): Promise<void> {
  const refused =
    process.argv.includes("--help") || !readConfig(process.env).ok;
  if (!refused && (await isStale(root, join(root, "dist"))) && !(await build()))
    return;
  await serve();
}

await start();
