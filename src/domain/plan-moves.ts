import type { PlanItemId } from "./ids.ts";
import type { PlanItem } from "./questioning-plan.ts";

/** Where an item goes: its place in the plan, from 0, and the heading it stands under there. */
export interface PlanMove {
  readonly index: number;
  readonly theme: string;
}

/**
 * One step up (-1) or down (1). At the edge of a heading's items the first step takes it under the next heading, where it stands already; the
 * only item of a heading takes its heading along, past the whole of the next one's. Null where there is no further to go.
 */
export function stepInPlan(
  items: readonly PlanItem[],
  id: PlanItemId,
  step: -1 | 1,
): PlanMove | null {
  const index = items.findIndex((item) => item.id === id);
  const item = items[index];
  const next = items[index + step];
  if (!item || !next) return null;
  const { theme } = item;
  if (next.theme === theme) return { index: index + step, theme };
  if (theme === "" || isShared(items, item))
    return { index, theme: next.theme };
  let to = index + step;
  while (items[to + step]?.theme === next.theme) to += step;
  return { index: to, theme };
}

/**
 * Put down at a place among the others. Between two items of one heading it comes under that heading. An item that leaves others of its own
 * heading behind comes under the heading above it.
 */
export function dropInPlan(
  items: readonly PlanItem[],
  id: PlanItemId,
  index: number,
): PlanMove | null {
  const item = items.find((candidate) => candidate.id === id);
  if (!item) return null;
  const others = items.filter((candidate) => candidate !== item);
  const above = others[index - 1];
  const below = others[index];
  const { theme } = item;
  if (above?.theme === theme || below?.theme === theme) return { index, theme };
  const isInside = above !== undefined && above.theme === below?.theme;
  if (isInside || theme === "" || isShared(items, item)) {
    return { index, theme: (above ?? below)?.theme ?? theme };
  }
  return { index, theme };
}

const isShared = (items: readonly PlanItem[], item: PlanItem): boolean =>
  items.some((other) => other !== item && other.theme === item.theme);
