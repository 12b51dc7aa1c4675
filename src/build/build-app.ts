import { join } from "node:path";
import { build } from "vite";
import { formatProblem, sortProblems } from "../content/problem.ts";
import type { Pack } from "../domain/pack.ts";
import { buildServiceWorker } from "./build-service-worker.ts";
import { precompress } from "./precompress.ts";
import { prerender } from "./prerender.ts";
import { buildPack, findPacks } from "./read-packs.ts";
import { hashInputs, writeStamp } from "./stamp.ts";

/** Builds everything that is served, from a project's top into its `dist`. Throws with what is wrong when it cannot. */
export async function buildApp(root: string): Promise<void> {
  const dist = join(root, "dist");
  // Taken first: a file that changes while we build makes the result stale, as it should.
  const inputs = await hashInputs(root);
  const packs = readPacks(root);

  await build({
    root,
    logLevel: "warn",
    build: { outDir: dist, emptyOutDir: true },
  });
  await prerender(root, dist, packs);
  await buildServiceWorker(dist);
  await precompress(dist);
  await writeStamp(dist, inputs);
}

/** Every pack, or every problem of every pack. */
function readPacks(root: string): [Pack, ...Pack[]] {
  const results = findPacks(root).map((id) => buildPack(root, id));
  const problems = results.flatMap((result) => (result.ok ? [] : result.error));
  if (problems.length > 0)
    throw new Error(sortProblems(problems).map(formatProblem).join("\n"));
  const [first, ...rest] = results.flatMap((result) =>
    result.ok ? [result.value] : [],
  );
  if (first === undefined)
    throw new Error("There is no pack: content/ has no folder in it.");
  return [first, ...rest];
}
