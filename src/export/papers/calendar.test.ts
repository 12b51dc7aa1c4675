import fc from "fast-check";
import { expect, test } from "vitest";
import { encodeUtf8 } from "../../lib/utf8.ts";
import { toCalendar, type CalendarDay } from "./calendar.ts";

const day: CalendarDay = {
  id: "promise-1@critical-friend",
  date: "2015-10-06",
  summary: "Written answer due: Head of Service",
  description: "Q12; para 2.11",
};
const made = Date.UTC(2015, 8, 22, 19, 30, 5, 250);
const write = (...days: CalendarDay[]) =>
  toCalendar(days, { name: "Follow-up", made });

const unfold = (text: string) => text.replaceAll("\r\n ", "");
const unescape = (value: string) =>
  value.replaceAll(/\\([\\;,nN])/g, (_, letter: string) =>
    letter.toLowerCase() === "n" ? "\n" : letter,
  );
const readAll = (text: string, name: string) =>
  unfold(text)
    .split("\r\n")
    .filter((line) => line.startsWith(`${name}:`))
    .map((line) => unescape(line.slice(name.length + 1)));

test("a promised date is a whole day that ends the next day and leaves it free", () => {
  expect(write(day).split("\r\n")).toEqual([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Critical Friend//Follow-up//EN",
    "CALSCALE:GREGORIAN",
    "X-WR-CALNAME:Follow-up",
    "BEGIN:VEVENT",
    "UID:promise-1@critical-friend",
    "DTSTAMP:20150922T193005Z",
    "DTSTART;VALUE=DATE:20151006",
    "DTEND;VALUE=DATE:20151007",
    "SUMMARY:Written answer due: Head of Service",
    String.raw`DESCRIPTION:Q12\; para 2.11`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ]);
});

test("the last day of a year ends in the next one", () => {
  expect(write({ ...day, date: "2015-12-31" })).toContain(
    "DTEND;VALUE=DATE:20160101",
  );
});

test("any words come back, and no line is longer than 75 bytes", () => {
  const words = fc
    .string({ unit: "grapheme", maxLength: 300 })
    // oxlint-disable-next-line no-control-regex -- those that a calendar cannot hold.
    .map((text) => text.replaceAll(/[\u0000-\u001F\u007F]/g, " "));
  fc.assert(
    fc.property(words, fc.array(words), (summary, lines) => {
      const description = ["first", ...lines].join("\n");
      const text = write({ ...day, summary, description });
      expect(readAll(text, "SUMMARY")).toEqual([summary]);
      expect(readAll(text, "DESCRIPTION")).toEqual([description]);
      for (const line of text.split("\r\n"))
        expect(encodeUtf8(line).byteLength).toBeLessThanOrEqual(75);
    }),
  );
});

test("words cannot end an entry and begin another", () => {
  const text = write({
    ...day,
    summary: "x\r\nEND:VEVENT\r\nBEGIN:VALARM",
  });
  expect(unfold(text).match(/^END:VEVENT/gm)).toHaveLength(1);
  expect(text).not.toContain("\r\nBEGIN:VALARM");
});

test("a date that is none is refused by name", () => {
  expect(() => write({ ...day, date: "soon" })).toThrow("“soon” is not a date");
});
