import { expect, test } from "vitest";
import { planItem } from "../../tests/fixtures/plan-item.ts";
import { tinyPack } from "../../tests/fixtures/tiny-pack.ts";
import { placeIn, runningOrder } from "./running-order.ts";

const { questions } = tinyPack;
const planned = (...ids: readonly string[]) =>
  runningOrder(
    { items: ids.map((id) => planItem({ id })), minutes: 0 },
    questions,
  );

test("the plan is gone through as it stands", () => {
  const order = planned("own-2", "question-1");
  expect(order.isPlanned).toBe(true);
  expect(order.items.map(({ id }) => id)).toEqual(["own-2", "question-1"]);
});

test("without a plan it runs through the guide, under the ids that the questions would have in the plan", () => {
  const order = planned();
  expect(order.isPlanned).toBe(false);
  expect(order.items.map(({ id, printed }) => [id, printed])).toEqual(
    questions.map(({ number, text }) => [`question-${number}`, text]),
  );
});

test("an item that has left the plan leads to where the meeting stood, and else to the first", () => {
  const order = planned("own-1", "own-2", "own-3");
  expect(placeIn(order, "own-3", "own-2")).toBe(2);
  expect(placeIn(order, "gone", "own-2")).toBe(1);
  expect(placeIn(order, "gone", "gone-too")).toBe(0);
});
