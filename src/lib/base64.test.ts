import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fromBase64, fromBase64Url, toBase64, toBase64Url } from "./base64.ts";

test("what is encoded comes back, byte for byte, and as Node would write it", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const text = toBase64(bytes);
      expect(text).toBe(Buffer.from(bytes).toString("base64"));
      expect(fromBase64(text)).toEqual(bytes);
      expect(toBase64Url(bytes)).toBe(Buffer.from(bytes).toString("base64url"));
      expect(fromBase64Url(toBase64Url(bytes))).toEqual(bytes);
    }),
  );
});

test("a long run of bytes comes back", () => {
  const bytes = Uint8Array.from({ length: 100_001 }, (_, i) => i % 251);
  expect(fromBase64(toBase64(bytes))).toEqual(bytes);
});

test.each(["A", "AA", "AAA", "A===", "AA=A", "AA AA", "AA\n=", "éAAA", "AB=="])(
  "%j is refused",
  (text) => {
    expect(fromBase64(text)).toBeNull();
  },
);

test.each(["A", "AA==", "AA+A", "AA/A", "A A", "AB"])(
  "%j is refused as base64 for addresses",
  (text) => {
    expect(fromBase64Url(text)).toBeNull();
  },
);
