import * as fc from "fast-check";
import { expect, test } from "vitest";
import { planItem } from "../../tests/fixtures/plan-item.ts";
import type { PlanItemId } from "./ids.ts";
import { dropInPlan, type PlanMove, stepInPlan } from "./plan-moves.ts";
import type { PlanItem } from "./questioning-plan.ts";

/** A plan as letters: each item's heading, such as `AAB`; `-` for none. Items are named by their first place. */
const planOf = (themes: string): readonly PlanItem[] =>
  [...themes].map((theme, place) =>
    planItem({ id: `${place}`, theme: theme === "-" ? "" : theme }),
  );
const idAt = (place: number) => `${place}` as PlanItemId;

function move(
  items: readonly PlanItem[],
  id: PlanItemId,
  to: PlanMove | null,
): readonly PlanItem[] {
  const item = items.find((candidate) => candidate.id === id);
  if (!to || !item) return items;
  return items
    .filter((candidate) => candidate !== item)
    .toSpliced(to.index, 0, { ...item, theme: to.theme });
}
const show = (items: readonly PlanItem[]) =>
  items.map(({ id, theme }) => `${theme || "-"}${id}`).join(" ");
const step = (themes: string, place: number, by: -1 | 1) => {
  const items = planOf(themes);
  return show(move(items, idAt(place), stepInPlan(items, idAt(place), by)));
};
const drop = (themes: string, place: number, index: number) => {
  const items = planOf(themes);
  return show(move(items, idAt(place), dropInPlan(items, idAt(place), index)));
};

test("a step inside a heading changes places", () => {
  expect(step("AAB", 1, -1)).toBe("A1 A0 B2");
  expect(step("---", 0, 1)).toBe("-1 -0 -2");
});

test("a step over the edge of a heading goes under the next one first", () => {
  expect(step("AABB", 2, -1)).toBe("A0 A1 A2 B3");
  expect(step("AABB", 1, 1)).toBe("A0 B1 B2 B3");
  expect(step("A-", 1, -1)).toBe("A0 A1");
});

test("the only item of a heading takes it along, past the whole of the next one", () => {
  expect(step("AABB", 0, -1)).toBe("A0 A1 B2 B3");
  expect(step("AAB", 2, -1)).toBe("B2 A0 A1");
  expect(step("BAA-", 0, 1)).toBe("A1 A2 B0 -3");
});

test("put down between two of one heading, an item comes under it", () => {
  expect(drop("AAB", 2, 1)).toBe("A0 A2 A1");
  expect(drop("AA-", 2, 1)).toBe("A0 A2 A1");
});

test("put down at an edge, an item keeps the heading that it has there, or that it alone has", () => {
  expect(drop("AABB", 3, 2)).toBe("A0 A1 B3 B2");
  expect(drop("ABC", 2, 0)).toBe("C2 A0 B1");
  expect(drop("AAB-", 1, 2)).toBe("A0 B2 B1 -3");
});

test("whoever keeps stepping down ends at the end", () => {
  const themes = fc
    .array(fc.constantFrom("A", "B", "-"), { minLength: 1, maxLength: 7 })
    .map((all) => all.toSorted().join(""));
  fc.assert(
    fc.property(themes, fc.nat(), (word, chosen) => {
      let items = planOf(word);
      const id = idAt(chosen % items.length);
      for (let steps = 0; steps < 2 * items.length + 2; steps += 1) {
        items = move(items, id, stepInPlan(items, id, 1));
      }
      expect(stepInPlan(items, id, 1)).toBeNull();
      expect(items.at(-1)?.id).toBe(id);
    }),
  );
});

test("an item that is gone goes nowhere", () => {
  expect(stepInPlan(planOf("A"), idAt(7), 1)).toBeNull();
  expect(dropInPlan(planOf("A"), idAt(7), 0)).toBeNull();
});
