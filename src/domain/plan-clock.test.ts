import { expect, test } from "vitest";
import { planItem } from "../../tests/fixtures/plan-item.ts";
import { clockPlan } from "./plan-clock.ts";

const items = [
  planItem({ id: "a", minutes: 10 }),
  planItem({ id: "b", minutes: 5, covered: true }),
  planItem({ id: "c" }),
  planItem({ id: "d", minutes: 20 }),
];

test("each item begins when those before it have ended; what is covered takes no time", () => {
  const clock = clockPlan({ items, minutes: 0 });
  expect([...clock.starts]).toEqual([
    ["a", 0],
    ["c", 10],
    ["d", 10],
  ]);
  expect(clock).toMatchObject({ total: 30, untimed: 1, given: 0 });
  expect(clock.late.size).toBe(0);
});

test("what ends after the time is up is late, to the minute", () => {
  expect([...clockPlan({ items, minutes: 30 }).late]).toEqual([]);
  expect([...clockPlan({ items, minutes: 29 }).late]).toEqual(["d"]);
});

test("nothing is said to begin at a time while no item takes any", () => {
  const untimed = [planItem({ id: "a" }), planItem({ id: "b" })];
  expect(clockPlan({ items: untimed, minutes: 30 })).toMatchObject({
    starts: new Map(),
    total: 0,
    untimed: 2,
  });
});
