import { expect, test } from "vitest";
import { singularOf, toWords } from "./search-words.ts";

const terms = (text: string) => toWords(text).map(({ term }) => term);

test("case, accents and both kinds of apostrophe make no difference", () => {
  expect(terms("Café CHILDREN’S")).toEqual(terms("cafe children's"));
  expect(terms("LSCB's")).toEqual(["lscb"]);
});

test("figures and refs are one word each", () => {
  expect(terms("86.0%, 2.11: 1,580 (14/15)")).toEqual([
    "86.0",
    "2.11",
    "1,580",
    "14",
    "15",
  ]);
});

test("a word knows where it stands, accents and all", () => {
  const text = "the cafe\u0301 – 𝒳yz";
  const found = toWords(text).map(({ start, end }) => text.slice(start, end));
  expect(found).toEqual(["the", "cafe\u0301", "𝒳yz"]);
});

test("plurals lose their ending and other words keep theirs", () => {
  const plurals = ["families", "processes", "plans", "children", "searches"];
  expect(plurals.map(singularOf)).toEqual([
    "family",
    "process",
    "plan",
    "child",
    "search",
  ]);
  for (const word of ["status", "analysis", "access", "cse", "his"])
    expect(singularOf(word)).toBe(word);
});
