import { expect, test } from "vitest";
import { fileName } from "./file-name.ts";

test.each([
  ["Pre-meeting: Q&A", "pre-meeting-q-a-notes.md"],
  ["  Café / ../etc", "cafe-etc-notes.md"],
  ["", "notes.md"],
  ["!!!", "notes.md"],
  ["a".repeat(300), `${"a".repeat(60)}-notes.md`],
])("%s becomes %s", (title, name) => {
  expect(fileName(title, "notes", "md")).toBe(name);
});
