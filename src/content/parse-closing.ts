import type { AppendixTitle, Passage, Report } from "../domain/report.ts";
import { joinLines, readBullet } from "./mend.ts";
import { withoutContacts } from "./private-details.ts";
import type { Complain } from "./problem.ts";
import type { SourceLine } from "./source-lines.ts";

/** What councils put after the last section. A pack may name others. */
const usualHeadings = new Set([
  "lead officer contact",
  "lead officer",
  "contact officer",
  "contact officers",
  "contact",
  "contacts",
  "report author",
  "background papers",
  "background documents",
  "appendices",
]);

const plain = (heading: string): string =>
  heading.toLowerCase().replace(/:$/, "").trim();

/** Whether a line is one of the headings that follow the last section. */
export function startsClosing(
  line: SourceLine,
  closingHeadings: readonly string[],
): boolean {
  const heading = plain(line.text);
  return (
    usualHeadings.has(heading) ||
    closingHeadings.some((own) => plain(own) === heading)
  );
}

/** Reads the passages that follow the last section, without telephone numbers and addresses, and the list of appendices. */
export function parseClosing(
  lines: readonly SourceLine[],
  closingHeadings: readonly string[],
  complain: Complain,
): Pick<Report, "closing" | "appendices"> {
  const closing: { title: string; text: string[] }[] = [];
  const appendices: AppendixTitle[] = [];
  let inAppendices = false;
  for (const line of lines) {
    if (startsClosing(line, closingHeadings)) {
      inAppendices = plain(line.text) === "appendices";
      if (!inAppendices)
        closing.push({ title: line.text.replace(/:$/, ""), text: [] });
    } else if (inAppendices) {
      addAppendix(appendices, line, complain);
    } else {
      addText(closing.at(-1)?.text, line);
    }
  }
  return { closing: closing satisfies Passage[], appendices };
}

function addAppendix(
  appendices: AppendixTitle[],
  line: SourceLine,
  complain: Complain,
): void {
  const text = readBullet(line.text) ?? line.text;
  const match = /^Appendix\s+(\d{1,2})[\s:.–-]+(.+)$/i.exec(text);
  const last = appendices.at(-1);
  if (match)
    appendices.push({ number: Number(match[1]), title: match[2] ?? "" });
  else if (last && !line.afterGap)
    appendices[appendices.length - 1] = {
      ...last,
      title: joinLines(last.title, text),
    };
  else
    complain(
      line.number,
      `“${line.text}” stands among the appendices and is not “Appendix”, a number and a title`,
    );
}

function addText(passage: string[] | undefined, line: SourceLine): void {
  const text = withoutContacts(line.text);
  const last = passage?.at(-1);
  if (!passage || text === "") return;
  if (line.afterGap || last === undefined) passage.push(text);
  else passage[passage.length - 1] = joinLines(last, text);
}
