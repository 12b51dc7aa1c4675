import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  decodeBatch,
  decodePage,
  decodeSnapshot,
  encodeBatch,
  encodePage,
  encodeSnapshot,
  limits,
} from "./index.ts";

const exactly = (length: number) =>
  fc.uint8Array({ minLength: length, maxLength: length });
const record = fc.record({
  id: exactly(16),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 200 }),
});
const records = fc.array(record, { maxLength: 20 });
const head = fc.record({
  seq: fc.integer({ min: 0, max: 0xffff_0000 }),
  hash: exactly(32),
});
const snapshot = fc.record({
  id: exactly(16).filter((id) => id.some((byte) => byte !== 0)),
  previous: exactly(16),
  covers: head,
  bytes: fc.uint8Array({ minLength: 1, maxLength: 200 }),
});

test("a batch comes back as it went", () => {
  fc.assert(
    fc.property(records, (batch) => {
      expect(decodeBatch(encodeBatch(batch))).toEqual({
        ok: true,
        value: batch,
      });
    }),
  );
});

test("a page comes back as it went, wherever it lies in a larger buffer", () => {
  fc.assert(
    fc.property(records, head, exactly(32), (list, after, hash) => {
      const page = {
        after,
        head: { seq: after.seq + list.length, hash },
        records: list,
      };
      const frame = encodePage(page);
      const larger = new Uint8Array(frame.length + 9).fill(7);
      larger.set(frame, 5);
      expect(decodePage(larger.subarray(5, 5 + frame.length))).toEqual({
        ok: true,
        value: page,
      });
    }),
  );
});

test("a snapshot comes back as it went", () => {
  fc.assert(
    fc.property(snapshot, (value) => {
      expect(decodeSnapshot(encodeSnapshot(value))).toEqual({
        ok: true,
        value,
      });
    }),
  );
});

test("a frame cut short is refused, or is a shorter one and never a broken one", () => {
  fc.assert(
    fc.property(records, fc.nat(), (batch, cut) => {
      const frame = encodeBatch(batch);
      const part = decodeBatch(frame.subarray(0, cut % frame.length));
      if (part.ok) {
        expect(part.value).toEqual(batch.slice(0, part.value.length));
      } else {
        expect(part.error.code).toBe("malformed");
      }
    }),
  );
});

test("whatever the bytes, the answer is a frame or a reason", () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 300 }),
      fc.boolean(),
      (bytes, begin) => {
        if (begin) bytes[0] = 1;
        for (const decode of [decodeBatch, decodePage, decodeSnapshot]) {
          const result = decode(bytes);
          if (!result.ok) expect(result.error.message).toMatch(/^The |^Update/);
        }
      },
    ),
    { numRuns: 1000 },
  );
});

test("another version is named, not guessed at", () => {
  const result = decodeBatch(Uint8Array.of(2, 0, 0));
  expect(result).toMatchObject({
    ok: false,
    error: { code: "unknown-version", message: expect.stringContaining("2") },
  });
});

test("an update is at most as large as everyone will take", () => {
  const id = new Uint8Array(16);
  const largest = { id, bytes: new Uint8Array(limits.updateBytes) };
  const larger = { id, bytes: new Uint8Array(limits.updateBytes + 1) };
  expect(decodeBatch(encodeBatch([largest])).ok).toBe(true);
  expect(decodeBatch(encodeBatch([largest, larger]))).toMatchObject({
    error: {
      code: "too-large",
      message: "Update 2 has 262145 bytes, and may have 262144.",
    },
  });
});

test("an empty update, and one more than a batch may hold, are refused", () => {
  const id = new Uint8Array(16);
  expect(decodeBatch(encodeBatch([{ id, bytes: new Uint8Array() }]))).toEqual({
    ok: false,
    error: { code: "malformed", message: "Update 1 has no bytes." },
  });
  const many = Array.from({ length: limits.batchUpdates + 1 }, () => ({
    id,
    bytes: new Uint8Array(1),
  }));
  expect(decodeBatch(encodeBatch(many.slice(1))).ok).toBe(true);
  expect(decodeBatch(encodeBatch(many))).toMatchObject({
    error: { code: "too-large" },
  });
});

test("a page with more updates than its head allows is refused", () => {
  const hash = new Uint8Array(32);
  const frame = encodePage({
    after: { seq: 3, hash },
    head: { seq: 3, hash },
    records: [{ id: new Uint8Array(16), bytes: new Uint8Array(1) }],
  });
  expect(decodePage(frame)).toMatchObject({ error: { code: "malformed" } });
});

test("no snapshot has the id that stands for none", () => {
  const hash = new Uint8Array(32);
  const frame = encodeSnapshot({
    id: new Uint8Array(16),
    previous: new Uint8Array(16),
    covers: { seq: 1, hash },
    bytes: Uint8Array.of(1),
  });
  expect(decodeSnapshot(frame)).toMatchObject({ error: { code: "malformed" } });
});
