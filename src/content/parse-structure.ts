import type { Role } from "../domain/plan.ts";
import type { Complain } from "./problem.ts";
import type { StructureEntry } from "./appendix-entry.ts";
import type { SourceLine } from "./source-lines.ts";

/**
 * The posts of a structure chart, as the pack file names them. A chart's text cannot be parted into boxes safely, and holds
 * names and telephone numbers; so the pack file says the posts, and each word of them must stand in the chart's text.
 */
export function parseStructure(
  lines: readonly SourceLine[],
  { roles }: StructureEntry,
  complain: Complain,
): Role[] {
  const chart = lines
    .map((line) => line.text)
    .join(" ")
    .replaceAll(/\s+/g, " ");
  for (const { title, unit } of roles) {
    for (const { value, line } of [title, unit]) {
      if (!chart.includes(value))
        complain(line, `the structure chart does not say “${value}”`);
    }
  }
  return roles.map(({ title, unit }) => ({
    title: title.value,
    unit: unit.value,
  }));
}
