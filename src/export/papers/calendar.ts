import { encodeUtf8 } from "../../lib/utf8.ts";

/** A day to be reminded of. */
export interface CalendarDay {
  /** The same each time the same promise is written, so that a second import changes the entry and adds none. */
  readonly id: string;
  /** ISO 8601, such as `2015-10-06`. */
  readonly date: string;
  readonly summary: string;
  readonly description: string;
}

/**
 * Days as an iCalendar file (RFC 5545): whole-day entries, which no time zone can move, that leave the day free.
 *
 * @param made when the file is made, in milliseconds
 * @throws RangeError for a date that is none
 */
export function toCalendar(
  days: readonly CalendarDay[],
  { name, made }: { readonly name: string; readonly made: number },
): string {
  const stamp = new Date(made).toISOString().replaceAll(/[-:]|\.\d+/g, "");
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Critical Friend//Follow-up//EN",
    "CALSCALE:GREGORIAN",
    `X-WR-CALNAME:${toText(name)}`,
    ...days.flatMap(({ id, date, summary, description }) => [
      "BEGIN:VEVENT",
      `UID:${toText(id)}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${toDate(date, 0)}`,
      `DTEND;VALUE=DATE:${toDate(date, 1)}`,
      `SUMMARY:${toText(summary)}`,
      ...(description === "" ? [] : [`DESCRIPTION:${toText(description)}`]),
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

/** A day some days on, as `20151006`. The end of a whole-day entry is the day after it. */
function toDate(iso: string, daysOn: number): string {
  const time = Date.parse(`${iso}T00:00:00Z`);
  if (Number.isNaN(time)) throw new RangeError(`“${iso}” is not a date`);
  return new Date(time + daysOn * 86_400_000)
    .toISOString()
    .slice(0, 10)
    .replaceAll("-", "");
}

const toText = (text: string): string =>
  text
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll(/\r\n|\r|\n/g, String.raw`\n`)
    // oxlint-disable-next-line no-control-regex -- no other control character may stand in a text.
    .replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F]/g, "");

const longestLine = 75;

/** Lines of at most 75 bytes, the next begun with a space, and no character cut in two. */
function fold(line: string): string {
  const folded: string[] = [];
  let current = "";
  let bytes = 0;
  for (const character of line) {
    const size = encodeUtf8(character).byteLength;
    if (bytes + size > longestLine) {
      folded.push(current);
      current = " ";
      bytes = 1;
    }
    current += character;
    bytes += size;
  }
  return [...folded, current].join("\r\n");
}
