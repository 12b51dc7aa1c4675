import { crc32 as zlibCrc32 } from "node:zlib";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { crc32 } from "./crc32.ts";
import { encodeUtf8 } from "./utf8.ts";

test("the check value of the standard", () => {
  expect(crc32(encodeUtf8("123456789"))).toBe(0xcbf43926);
});

test("the same sum as zlib's, whole or in two parts", () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.uint8Array(), (first, second) => {
      const whole = Uint8Array.from([...first, ...second]);
      expect(crc32(whole)).toBe(zlibCrc32(whole));
      expect(crc32(second, crc32(first))).toBe(zlibCrc32(whole));
    }),
  );
});
