import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { buildApp } from "../build/build-app.ts";

const root = resolve(import.meta.dirname, "../..");

/** Builds the app and says how it went, in a line. The exit code is 1 when it did not. */
export async function build(): Promise<boolean> {
  const started = performance.now();
  try {
    await buildApp(root);
  } catch (error) {
    console.error(
      `The build failed.\n${error instanceof Error ? error.message : String(error)}`,
    );
    process.exitCode = 1;
    return false;
  }
  const { files, bytes } = await measure(join(root, "dist"));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `Built dist in ${seconds} s: ${files} files, ${Math.round(bytes / 1000)} kB.`,
  );
  return true;
}

/** What a visitor could be sent, compressed copies not counted. */
async function measure(
  dist: string,
): Promise<{ files: number; bytes: number }> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const served = entries.filter(
    (entry) =>
      entry.isFile() &&
      !entry.name.startsWith(".") &&
      !/\.(?:br|gz)$/.test(entry.name),
  );
  const sizes = await Promise.all(
    served.map(
      async (entry) => (await stat(join(entry.parentPath, entry.name))).size,
    ),
  );
  return {
    files: served.length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
  };
}

if (import.meta.main) await build();
