import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";

/** All that a build depends on: folders with everything in them, and files. */
const inputs = [
  "content",
  "index.html",
  "package-lock.json",
  "public",
  "seeds",
  "src",
  "vite.config.ts",
];

const stampFile = ".stamp";

/** A hash of the names and the bytes of everything that a build depends on. Tests are not among them. */
export async function hashInputs(root: string): Promise<string> {
  const hash = createHash("sha256");
  for (const path of (
    await Promise.all(inputs.map((input) => filesOf(root, input)))
  ).flat()) {
    const bytes = await readFile(join(root, path));
    // The length keeps one file's end apart from the next one's name.
    hash.update(`${path}\0${bytes.byteLength}\0`).update(bytes);
  }
  return hash.digest("hex");
}

/** Whether a built app is missing, or was built from anything but what is here now. */
export async function isStale(root: string, dist: string): Promise<boolean> {
  const built = await readFile(join(dist, stampFile), "utf8").catch(() => null);
  return built !== (await hashInputs(root));
}

/** Marks a built app with what it was built from. */
export async function writeStamp(dist: string, hash: string): Promise<void> {
  await writeFile(join(dist, stampFile), hash);
}

async function filesOf(root: string, input: string): Promise<string[]> {
  const path = join(root, input);
  const entries = await readdir(path, {
    recursive: true,
    withFileTypes: true,
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOTDIR") return null;
    if (error.code === "ENOENT") return [];
    throw error;
  });
  if (entries === null) return [input];
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) =>
      relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"),
    )
    .toSorted();
}
