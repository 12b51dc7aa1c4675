import type { ThemeId } from "../domain/ids.ts";
import type { ImprovementPlan, Theme } from "../domain/plan.ts";
import { joinLines, mendCell, readBullet } from "./mend.ts";
import type { Complain } from "./problem.ts";
import type { PlanEntry } from "./appendix-entry.ts";
import type { Located } from "./read-yaml.ts";
import { isTableRow, type SourceLine } from "./source-lines.ts";

interface Complaints {
  /** Of the report's lines. */
  readonly report: Complain;
  /** Of the pack file's lines. */
  readonly pack: Complain;
}

/** Reads the improvement plan: lines and ambitions above, then a table of theme, aim and priorities. */
export function parsePlan(
  lines: readonly SourceLine[],
  entry: PlanEntry,
  complain: Complaints,
): { plan: ImprovementPlan; themes: Theme[] } {
  const tableAt = lines.findIndex(isTableRow);
  const [header, ...rows] = tableAt < 0 ? [] : lines.slice(tableAt);
  const columns = header?.text.split("\t").map(mendCell) ?? [];
  if (columns.length !== 3) {
    const line = header?.number ?? lines[0]?.number ?? 1;
    complain.report(
      line,
      `the improvement plan has no table of three columns (theme, aim, priorities): found ${columns.length}`,
    );
  }
  const [theme = "", aim = "", priorities = ""] = columns;
  const above = lines.slice(0, tableAt < 0 ? lines.length : tableAt);
  const themes = rows.flatMap(
    (row, index) => parseTheme(row, index + 1, entry, complain) ?? [],
  );
  for (const [number, { line }] of entry.priorities) {
    if (number > themes.length)
      complain.pack(
        line,
        `“priorities” names theme ${number}, and the plan has ${themes.length}`,
      );
  }
  return {
    plan: {
      appendix: entry.number,
      ...parseAbove(above, entry.number),
      columns: { theme, aim, priorities },
    },
    themes,
  };
}

/** The bullets above the table are the ambitions, the line before the first is their title; the rest introduces the plan. */
function parseAbove(
  lines: readonly SourceLine[],
  appendix: number,
): Pick<ImprovementPlan, "introduction" | "ambitions"> {
  const introduction: string[] = [];
  const items: string[] = [];
  let title = "";
  let inItem = false;
  for (const { text, afterGap } of lines) {
    const item = readBullet(text);
    const last = items.at(-1);
    if (item !== null) {
      if (items.length === 0) title = introduction.pop() ?? "";
      items.push(item);
      inItem = true;
    } else if (inItem && !afterGap && last !== undefined) {
      items[items.length - 1] = joinLines(last, text);
    } else {
      inItem = false;
      // The appendix's own label is not part of what it says.
      if (text.toLowerCase() !== `appendix ${appendix}`)
        introduction.push(text);
    }
  }
  return { introduction, ambitions: { title, items } };
}

function parseTheme(
  row: SourceLine,
  number: number,
  entry: PlanEntry,
  complain: Complaints,
): Theme | null {
  const cells = row.text.split("\t").map(mendCell);
  const title = /^(\d{1,2})\.?\s+(.+)$/.exec(cells[0] ?? "");
  if (cells.length !== 3 || !title || Number(title[1]) !== number) {
    complain.report(
      row.number,
      `“${row.text}” should be theme ${number}: its number and title, its aim and its priorities`,
    );
    return null;
  }
  const openings = entry.priorities.get(number)?.openings ?? [];
  return {
    id: `T${number}` as ThemeId,
    title: title[2] ?? "",
    aim: cells[1] ?? "",
    priorities: splitPriorities(
      cells[2] ?? "",
      openings,
      number,
      complain.pack,
    ),
  };
}

/** Parts a cell at each opening, so that every word of it is in one priority. Complains of an opening that is not there. */
export function splitPriorities(
  cell: string,
  openings: readonly Located[],
  theme: number,
  complain: Complain,
): string[] {
  const starts: number[] = [];
  let from = 0;
  for (const { value, line } of openings) {
    const at = ` ${cell}`.indexOf(` ${value}`, from);
    const first = starts.length === 0;
    if (value === "" || at < 0) {
      complain(
        line,
        `theme ${theme} has no priority that opens “${value}”${cell.includes(value) ? " after the one before" : ""}`,
      );
    } else if (first && at > 0) {
      complain(
        line,
        `theme ${theme} opens “${cell.slice(0, at).trim()}”, before the first priority given, “${value}”`,
      );
      starts.push(0);
    } else {
      starts.push(at);
      from = at + value.length;
    }
  }
  if (starts.length === 0) return cell === "" ? [] : [cell];
  return starts.map((start, index) =>
    cell.slice(start, starts[index + 1]).trim(),
  );
}
