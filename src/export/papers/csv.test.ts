import fc from "fast-check";
import { expect, test } from "vitest";
import { toCsv } from "./csv.ts";

/** What RFC 4180 says of reading, and nothing more. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let rest = text.replace(/^\uFEFF/, "");
  while (rest !== "") {
    const quoted = /^"((?:[^"]|"")*)"/.exec(rest);
    const cell = quoted ?? /^[^,\r\n]*/.exec(rest);
    rows.at(-1)?.push((quoted?.[1] ?? cell?.[0] ?? "").replaceAll('""', '"'));
    rest = rest.slice(cell?.[0].length ?? 0);
    if (rest.startsWith("\r\n")) {
      rest = rest.slice(2);
      if (rest !== "") rows.push([]);
    } else if (rest.startsWith(",")) {
      rest = rest.slice(1);
    } else {
      throw new Error(`Neither a comma nor the end of a row: ${rest}`);
    }
  }
  return rows;
}

test("is read back cell for cell, whatever is in the cells", () => {
  const row = fc.array(fc.string({ unit: "binary" }), {
    minLength: 3,
    maxLength: 3,
  });
  fc.assert(
    fc.property(row, fc.array(row), (columns, rows) => {
      const read = readCsv(toCsv(columns, rows));
      expect(read.map((cells) => cells.map(undefused))).toEqual(
        [columns, ...rows].map((cells) => cells.map(undefused)),
      );
    }),
  );
});

/** The apostrophe is all that may come in front. */
const undefused = (cell: string) => cell.replace(/^'/, "");

test.each([
  "=1+1",
  "+cmd|' /C calc'!A0",
  "-2+3",
  "@SUM(A1)",
  "  =1+1",
  "\t=1+1",
  "\r=1+1",
  "＝1+1",
  '=HYPERLINK("http://evil","x")',
])("what a spreadsheet would run becomes text: %j", (cell) => {
  expect(readCsv(toCsv(["a"], [[cell]]))[1]).toEqual([`'${cell}`]);
});

test.each(["-3.5", "+2%", "86.0%", "1,234", "12 October", "O’Brien"])(
  "a figure or a word stays as it is: %s",
  (cell) => {
    expect(readCsv(toCsv(["a"], [[cell]]))[1]).toEqual([cell]);
  },
);

test("begins with a byte order mark and ends each row with CRLF", () => {
  expect(toCsv(["Who", "What"], [["Officer", 'said "soon", twice']])).toBe(
    '\uFEFFWho,What\r\nOfficer,"said ""soon"", twice"\r\n',
  );
});
