import { expect, test } from "vitest";
import {
  edit,
  readTinyPack,
  sha256,
  tinyId,
} from "../../tests/fixtures/read-pack-files.ts";
import { assemblePack } from "./assemble-pack.ts";
import { formatProblem } from "./problem.ts";

const packFile = `content/${tinyId}/pack.yaml`;
const seed = "seeds/ashmere-waste.txt";
/** The tiny pack, its table's rows with names of their own. */
const files = edit(readTinyPack(), seed, "Month\tMissed", "\tMissed");

function withPlots(plots: string, from = "", to = "") {
  const drawn = edit(
    files,
    packFile,
    "\nappendices:",
    `\nplots:\n${plots}\nappendices:`,
  );
  return assemblePack(
    tinyId,
    from === "" ? drawn : edit(drawn, seed, from, to),
    sha256,
  );
}
function errorsOf(plots: string): string[] {
  const built = withPlots(plots);
  return built.ok
    ? []
    : built.error.map(formatProblem).map((e) => e.replace(`${packFile}:`, ""));
}

test("a table is drawn as the pack says, and the others are not", () => {
  const built = withPlots("  - table: 2.1\n    columns: side by side");
  if (!built.ok) throw new Error(built.error.map(formatProblem).join("\n"));
  const tables = built.value.report.sections.flatMap(
    (section) => section.tables,
  );
  expect(tables.map(({ ref, plot }) => [ref, plot])).toEqual([
    ["2.1", "side by side"],
  ]);
});

test("a table may name the indicator that it repeats", () => {
  const built = withPlots("  - table: 2.1\n    indicator: K1");
  if (!built.ok) throw new Error(built.error.map(formatProblem).join("\n"));
  expect(
    built.value.report.sections.flatMap(({ tables }) =>
      tables.map(({ indicator }) => indicator),
    ),
  ).toEqual(["K1"]);
});

test.each([
  [
    "  - table: 2.2\n    columns: over time",
    "“plots” names a table under para 2.2, and there is none (there are tables under 2.1)",
  ],
  [
    "  - table: 2.1\n    columns: over tim",
    "“columns” of a plot is “over tim”; it can be over time, over time, newest first, side by side (did you mean “over time”?)",
  ],
  [
    "  - table: 2.1\n    indicator: K9",
    "no indicator is K9 (there are K1 to K3)",
  ],
  [
    "  - table: 2.1\n    columns: over time\n    indicator: K1",
    "a plot has both “columns” and “indicator”, and needs one of them",
  ],
  ["  - table: 2.1", "a plot has no “columns”"],
  [
    "  - table: 2.1\n    columns: over time\n  - table: 2.1\n    indicator: K1",
    "“plots” names the table of para 2.1 twice",
  ],
])("%s", (plots, message) => {
  const errors = errorsOf(plots);
  expect(
    errors.some((error) => error.includes(message)),
    errors.join("\n"),
  ).toBe(true);
  for (const error of errors) expect(error).toMatch(/^\d+: /);
});

test("a cell that cannot stand on the scale is named", () => {
  const built = withPlots(
    "  - table: 2.1\n    columns: side by side",
    "October\t240\t48.4",
    "October\t240\t48.4%",
  );
  expect(built.ok ? [] : built.error.map(({ message }) => message)).toEqual([
    "the table under para 2.1 cannot be drawn: “48.4%” is not a plain number of the same kind as the others",
  ]);
});
