import { isTableRow, type SourceLine } from "./source-lines.ts";

/** `- 2.11 However, …`, `2.11 However, …`, `5.3\tCare Leavers…` or a bare `2.4`. */
export function readNumbered({
  text,
}: SourceLine): { section: number; number: number; rest: string } | null {
  const match = /^(?:- )?(\d{1,2})\.(\d{1,3})(?:\s+(.*))?$/.exec(text);
  return (
    match && {
      section: Number(match[1]),
      number: Number(match[2]),
      rest: match[3] ?? "",
    }
  );
}

/**
 * A section's heading: `1. Budget`, `5 .Leaving Care` or `8 Workforce`, after a blank line, with a number higher than the
 * section's before. What settles it is that the next numbered paragraph is one of its own, and that no other such line
 * stands between: the meeting's date, `1 May 2020`, looks like a heading of section 1.
 */
export function readHeading(
  lines: readonly SourceLine[],
  index: number,
  previous: number,
): { number: number; title: string } | null {
  const heading = readCandidate(lines[index]);
  if (!heading || heading.number <= previous) return null;
  for (const line of lines.slice(index + 1)) {
    const numbered = readNumbered(line);
    if (numbered) return numbered.section === heading.number ? heading : null;
    if (readCandidate(line)?.number === heading.number) return null;
  }
  return null;
}

function readCandidate(
  line: SourceLine | undefined,
): { number: number; title: string } | null {
  const match = line && /^(\d{1,2})\s*\.?\s*(\p{Lu}.*)$/u.exec(line.text);
  if (!match || !line.afterGap || isTableRow(line)) return null;
  return { number: Number(match[1]), title: match[2] ?? "" };
}
