import { useCallback, useLayoutEffect, useRef, useState } from "preact/hooks";
import { clockPlan } from "../../../domain/plan-clock.ts";
import { dropInPlan, stepInPlan } from "../../../domain/plan-moves.ts";
import type { PlanItemId } from "../../../domain/ids.ts";
import { useApp } from "../../app-context.ts";
import { planCopy } from "../../copy/plan.ts";
import { useGrowing } from "../../hooks/use-growing.ts";
import { usePlanDrag } from "../../hooks/use-plan-drag.ts";
import { AfterPaint } from "../after-paint.tsx";
import { PlanRow } from "./plan-row.tsx";
import { PlanSuggestions } from "./plan-suggestions.tsx";

/** So many items at first; the next three come a frame later, and so on. */
const screenful = 3;

/** The plan in its order: to be put in another one by dragging, or by its buttons. */
export function PlanList() {
  const app = useApp();
  const { plan } = app.view.value;
  const list = useRef<HTMLOListElement>(null);
  const [said, setSaid] = useState("");
  const pressed = useRef<HTMLElement | null>(null);

  // An item that changes places is taken out of the page for a moment, and the focus with it.
  useLayoutEffect(() => {
    pressed.current?.focus({ preventScroll: true });
    pressed.current?.scrollIntoView({ block: "nearest" });
    pressed.current = null;
  }, [plan]);

  const move = useCallback(
    (id: PlanItemId, to: ReturnType<typeof stepInPlan>) => {
      const set = app.set.peek();
      if (set === null) return;
      if (to !== null) set.movePlanItem(id, to.index, to.theme);
      const { items } = set.view.plan;
      const place = items.findIndex((item) => item.id === id) + 1;
      const theme = items[place - 1]?.theme ?? "";
      const where = planCopy.moved(place, items.length, theme);
      setSaid(to === null ? `${where} ${planCopy.atEnd}` : where);
    },
    [app],
  );
  const onStep = useCallback(
    (id: PlanItemId, step: -1 | 1, button: HTMLElement) => {
      pressed.current = button;
      move(id, stepInPlan(app.view.peek().plan.items, id, step));
    },
    [app, move],
  );
  const onGone = useCallback(
    () => list.current?.focus({ preventScroll: true }),
    [],
  );
  usePlanDrag(list, (id, index) =>
    move(id, dropInPlan(app.view.peek().plan.items, id, index)),
  );

  const clock = clockPlan(plan);
  const route = app.navigation.route.value;
  const isSought = route.page === "plan" && route.item !== "";
  const shown = useGrowing(
    plan.items.length,
    isSought ? plan.items.length : screenful,
  );
  return (
    <>
      <p class="plan-heads small quiet" aria-hidden="true">
        <span>{planCopy.lead}</span>
        <span>{planCopy.minutes}</span>
      </p>
      <ol class="plan" ref={list} tabIndex={-1}>
        {plan.items.slice(0, shown).map((item, index) => (
          <PlanRow
            key={item.id}
            item={item}
            place={index + 1}
            heading={headingAt(plan.items[index - 1]?.theme, item.theme)}
            start={clock.starts.get(item.id)}
            isLate={clock.late.has(item.id)}
            onStep={onStep}
            onGone={onGone}
          />
        ))}
      </ol>
      <p class="visually-hidden" role="status">
        {said}
      </p>
      <AfterPaint>
        <PlanSuggestions />
      </AfterPaint>
    </>
  );
}

/** Said where the heading changes; after the last item of one, that the rest have none. */
const headingAt = (before: string | undefined, theme: string): string => {
  if ((before ?? "") === theme) return "";
  return theme === "" ? planCopy.noTheme : theme;
};
