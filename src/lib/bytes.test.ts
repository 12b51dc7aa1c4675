import * as fc from "fast-check";
import { expect, test } from "vitest";
import { concatBytes, equalBytes, uint16, uint32, uint64 } from "./bytes.ts";

test("numbers are written big-endian", () => {
  expect([...uint16(0x0102)]).toEqual([1, 2]);
  expect([...uint32(0xfffefdfc)]).toEqual([255, 254, 253, 252]);
  fc.assert(
    fc.property(fc.maxSafeNat(), (value) => {
      const bytes = Buffer.alloc(8);
      bytes.writeBigUInt64BE(BigInt(value));
      expect([...uint64(value)]).toEqual([...bytes]);
    }),
  );
});

test("bytes are joined in order, and compared by what they are", () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array()), (parts) => {
      const joined = concatBytes(parts);
      expect(joined).toEqual(
        new Uint8Array(parts.flatMap((part) => [...part])),
      );
      expect(equalBytes(joined, joined.slice())).toBe(true);
      expect(equalBytes(joined, concatBytes([joined, Uint8Array.of(0)]))).toBe(
        false,
      );
    }),
  );
});
