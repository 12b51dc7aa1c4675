import type { Pack, PackSummary } from "../domain/pack.ts";
import type { PackState } from "../ui/app-context.ts";

/** Fetches a pack's bundle and makes sure that it is one. */
export async function loadPack(
  summary: PackSummary,
): Promise<Exclude<PackState, { kind: "loading" }>> {
  let response: Response;
  try {
    response = await fetch(summary.url);
  } catch (error) {
    return { kind: "failed", reason: "unreachable", detail: String(error) };
  }
  if (!response.ok)
    return {
      kind: "failed",
      reason: "unreachable",
      detail: `${summary.url} answered ${response.status}.`,
    };
  try {
    const value: unknown = await response.json();
    const problem = problemOf(value, summary);
    if (problem !== null)
      return { kind: "failed", reason: "unreadable", detail: problem };
    return { kind: "ready", pack: value as Pack };
  } catch (error) {
    return { kind: "failed", reason: "unreadable", detail: String(error) };
  }
}

/**
 * The build has checked every field of a bundle, and its name holds the hash of what it holds. So the page need only make sure that
 * what came is that bundle whole, and not some proxy's page.
 */
function problemOf(value: unknown, summary: PackSummary): string | null {
  if (typeof value !== "object" || value === null)
    return "What came is not a pack.";
  const { id, version, questions, report } = value as Partial<Pack>;
  if (id !== summary.id)
    return `What came is the pack “${String(id)}”, not “${summary.id}”.`;
  if (version !== summary.version)
    return `What came is version ${String(version)}, not ${summary.version}.`;
  if (!Array.isArray(questions) || !Array.isArray(report?.sections))
    return "The pack has no questions or no report.";
  return null;
}
