import { enableCompileCache, flushCompileCache } from "node:module";
import { join, resolve } from "node:path";
import { compileCache, serverArguments } from "./server-process.ts";

const root = resolve(import.meta.dirname, "../..");

/** Builds what is stale, then serves it. What the server would refuse at once is not worth a build. */
async function start(): Promise<void> {
  enableCompileCache(compileCache);
  // From here on, so that they are in the cache when the server asks for them.
  const { readConfig } = await import("../server/config.ts");
  const { serve } = await import("../server/main.ts");
  const { isStale } = await import("../build/stamp.ts");
  const refused =
    process.argv.includes("--help") || !readConfig(process.env).ok;
  if (!refused && (await isStale(root, join(root, "dist")))) {
    const { build } = await import("./build.ts");
    if (!(await build())) return;
  }
  flushCompileCache();
  becomeServer();
  await serve();
}

/** The build takes hundreds of megabytes; the server begins with none of them. Comes back only where a process cannot become another. */
function becomeServer(): void {
  process.execve?.(
    process.execPath,
    [process.execPath, ...serverArguments, ...process.argv.slice(2)],
    { NODE_COMPILE_CACHE: compileCache, ...process.env },
  );
}

await start();
