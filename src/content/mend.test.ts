import { expect, test } from "vitest";
import { endsSentence, joinLines, mendCell } from "./mend.ts";

test.each([
  ["makes", "regular reports", "makes regular reports"],
  ["up-to-", "date plans", "up-to-date plans"],
  ["pre-", "and post-natal", "pre- and post-natal"],
  ["5-", "to 8-year-olds", "5- to 8-year-olds"],
  ["the Anglo-", "Saxon", "the Anglo- Saxon"],
])("%s + %s", (first, second, joined) => {
  expect(joinLines(first, second)).toBe(joined);
});

test.each([
  ["  an up-to- date  plan ", "an up-to-date plan"],
  ["short- and long-term", "short- and long-term"],
  ["short- or long-term", "short- or long-term"],
  ["10- 12 years", "10- 12 years"],
  ["", ""],
])("the cell “%s”", (cell, mended) => {
  expect(mendCell(cell)).toBe(mended);
});

test.each([
  "It ends.",
  "Does it?",
  "He said ‘yes.’",
  "(So it does.)",
  "This includes;",
  "as follows:",
])("“%s” ends", (text) => {
  expect(endsSentence(text)).toBe(true);
});

test.each(["It goes on", "and,", "a member of the Board and", "(half"])(
  "“%s” goes on",
  (text) => {
    expect(endsSentence(text)).toBe(false);
  },
);
