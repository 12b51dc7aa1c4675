import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { assemblePack } from "../content/assemble-pack.ts";
import { formatProblem, type Problem } from "../content/problem.ts";
import type { Pack, PackSummary } from "../domain/pack.ts";
import type { Result } from "../lib/result.ts";

/** The ids of the packs under a root: the folders of its `content/`, sorted. */
export function findPacks(root: string): string[] {
  const folder = join(root, "content");
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .map((entry) => entry.name)
    .toSorted();
}

/** Reads a pack's files and builds its bundle. Gives every problem at once; throws only when a file cannot be read. */
export function buildPack(root: string, id: string): Result<Pack, Problem[]> {
  const files = new Map([
    ...readTexts(root, `content/${id}`),
    ...readTexts(root, "seeds"),
  ]);
  return assemblePack(id, files, sha256);
}

/** Builds every pack: the newest meeting first, then by id. Throws with every problem of every pack. */
export function buildPacks(root: string): Pack[] {
  const problems: Problem[] = [];
  const built: Pack[] = [];
  for (const id of findPacks(root)) {
    const result = buildPack(root, id);
    if (result.ok) built.push(result.value);
    else problems.push(...result.error);
  }
  if (problems.length > 0)
    throw new Error(
      ["The packs have errors:", ...problems.map(formatProblem)].join("\n"),
    );
  return built.toSorted(
    (a, b) =>
      b.meeting.date.localeCompare(a.meeting.date) || a.id.localeCompare(b.id),
  );
}

/** What the app knows of a pack before fetching it. */
export function summarisePack({
  id,
  version,
  title,
  meeting,
}: Pack): PackSummary {
  return { id, version, title, meeting, url: `/packs/${id}.${version}.json` };
}

const sha256 = (text: string): string =>
  createHash("sha256").update(text, "utf8").digest("hex");

/** The texts of a folder and the folders in it, by path from the root with `/`, sorted. */
function readTexts(
  root: string,
  folder: string,
): [path: string, text: string][] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), {
    recursive: true,
    withFileTypes: true,
  })
    .filter(
      (entry) =>
        entry.isFile() &&
        !entry.name.startsWith(".") &&
        /\.(?:md|ya?ml|txt)$/.test(entry.name),
    )
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length)
        .replaceAll("\\", "/")
        .replace(/^\//, ""),
    )
    .toSorted()
    .map((path) => [path, readFileSync(join(root, path), "utf8")]);
}
