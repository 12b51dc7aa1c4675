import { expect, test } from "vitest";
import { createLogger } from "./logger.ts";

test("writes one JSON object a line, with the time it was handed", () => {
  const lines: string[] = [];
  createLogger(
    (line) => lines.push(line),
    () => 0,
  ).error("request failed", { path: "/a\nb" });
  expect(lines).toEqual([
    '{"time":"1970-01-01T00:00:00.000Z","level":"error","event":"request failed","path":"/a\\nb"}\n',
  ]);
});
