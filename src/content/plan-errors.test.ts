import { expect, test } from "vitest";
import {
  edit,
  readRealPack,
  realId,
  sha256,
} from "../../tests/fixtures/read-pack-files.ts";
import { assemblePack } from "./assemble-pack.ts";
import { splitPriorities } from "./parse-plan.ts";

/** Themes run together in the text, and posts scattered over a chart: what the pack file says of them is held to the words. */

const files = readRealPack();
const packFile = `content/${realId}/pack.yaml`;
const cell =
  "Plan the work Do the work in stages Check the work and plan again";

function split(...openings: string[]) {
  const problems: string[] = [];
  const located = openings.map((value, index) => ({ value, line: index + 1 }));
  const priorities = splitPriorities(cell, located, 1, (line, message) => {
    problems.push(`${line}: ${message}`);
  });
  return { priorities, problems };
}

test("a cell is parted at its openings, and every word is kept", () => {
  const { priorities, problems } = split("Plan", "Do the work", "Check");
  expect(problems).toEqual([]);
  expect(priorities).toEqual([
    "Plan the work",
    "Do the work in stages",
    "Check the work and plan again",
  ]);
  expect(priorities.join(" ")).toBe(cell);
});

test("without openings the whole cell is one priority", () => {
  expect(split()).toEqual({ priorities: [cell], problems: [] });
});

test.each([
  [["Plan", "Do it"], ["2: theme 1 has no priority that opens “Do it”"]],
  [
    ["Plan", "Check", "Do the"],
    ["3: theme 1 has no priority that opens “Do the” after the one before"],
  ],
  [
    ["Do the", "Check"],
    [
      "1: theme 1 opens “Plan the work”, before the first priority given, “Do the”",
    ],
  ],
  // The middle of a word opens nothing.
  [
    ["Plan", "ork"],
    ["2: theme 1 has no priority that opens “ork” after the one before"],
  ],
])("openings %j", (openings, problems) => {
  const found = split(...openings);
  expect(found.problems).toEqual(problems);
  expect(found.priorities.join(" ")).toBe(cell);
});

test.each([
  [
    "- Promote staff retention",
    "- Promote staff detention",
    "theme 2 has no priority that opens “Promote staff detention”",
  ],
  [
    "title: Strategic Operational Manager (Interim)",
    "title: Strategic Operational Manager (Acting)",
    "the structure chart does not say “Strategic Operational Manager (Acting)”",
  ],
])("%s → %s names the pack file's line", (from, to, message) => {
  const line = files.get(packFile)?.split(from)[0]?.split("\n").length;
  const built = assemblePack(realId, edit(files, packFile, from, to), sha256);
  expect(built.ok ? [] : built.error).toContainEqual({
    file: packFile,
    line,
    message,
  });
});
