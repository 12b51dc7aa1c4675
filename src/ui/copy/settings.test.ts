import { expect, test } from "vitest";
import { sizeText } from "./settings.ts";

test.each([
  [0, "0 bytes"],
  [999, "999 bytes"],
  [1_200, "1.2 KB"],
  [340_000, "340 KB"],
  [1_234_567, "1.2 MB"],
  [299_977_142_272, "300 GB"],
])("%i bytes read as %s", (bytes, words) => {
  expect(sizeText(bytes)).toBe(words);
});
