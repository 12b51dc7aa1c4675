import { expect, test } from "vitest";
import { createRateLimit } from "./rate-limit.ts";

let now = 0;
const limit = () => {
  now = 0;
  return createRateLimit({ burst: 3, perSecond: 2 }, () => now, 2);
};

test("so many at once, and then so many a second", () => {
  const { take } = limit();
  expect([1, 2, 3].map(() => take("a"))).toEqual([0, 0, 0]);
  expect(take("a")).toBe(0.5);
  now = 500;
  expect(take("a")).toBe(0);
  expect(take("a")).toBe(0.5);
  now = 3_600_000;
  expect([1, 2, 3, 4].map(() => take("a"))).toEqual([0, 0, 0, 0.5]);
});

test("one key's haste is not another's", () => {
  const { take } = limit();
  for (let n = 0; n < 5; n += 1) take("a");
  expect(take("b")).toBe(0);
});

test("a clock put back takes nothing away", () => {
  const { take } = limit();
  now = 1000;
  take("a");
  now = 0;
  expect(take("a")).toBe(0);
  now = 1000;
  expect(take("a")).toBe(0);
});

test("it remembers no more keys than it may, and forgets the least lately used", () => {
  const { take } = limit();
  for (let n = 0; n < 4; n += 1) take("a");
  take("b");
  take("a");
  take("c");
  expect(take("a")).toBeGreaterThan(0);
});
