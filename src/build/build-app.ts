import { join } from "node:path";
import { build } from "vite";
import { buildServiceWorker } from "./build-service-worker.ts";
import { precompress } from "./precompress.ts";
import { prerender } from "./prerender.ts";
import { buildPacks } from "./read-packs.ts";
import { hashInputs, writeStamp } from "./stamp.ts";

/** Builds everything that is served, from a project's top into its `dist`. Throws with what is wrong when it cannot. */
export async function buildApp(root: string): Promise<void> {
  const dist = join(root, "dist");
  // Taken first: a file that changes while we build makes the result stale, as it should.
  const inputs = await hashInputs(root);
  const [first, ...others] = buildPacks(root);
  if (first === undefined)
    throw new Error("There is no pack: content/ has no folder in it.");

  await build({
    root,
    logLevel: "warn",
    build: { outDir: dist, emptyOutDir: true },
  });
  await prerender(root, dist, [first, ...others]);
  await buildServiceWorker(dist);
  await precompress(dist);
  await writeStamp(dist, inputs);
}
