import { clockPlan } from "../../../domain/plan-clock.ts";
import { useApp } from "../../app-context.ts";
import { planCopy } from "../../copy/plan.ts";
import { MinutesField } from "./minutes-field.tsx";

/** How long it all takes, against the time that the meeting gives to it. */
export function PlanTime() {
  const app = useApp();
  const { plan } = app.view.value;
  const clock = clockPlan(plan);
  const over = clock.given > 0 ? clock.total - clock.given : 0;
  return (
    <div class="plan-time">
      <p>
        {planCopy.time(clock, plan.items.length)}
        {over > 0 && <strong class="over"> · {planCopy.over(over)}</strong>}
      </p>
      <label class="no-print">
        {planCopy.given}
        <MinutesField
          minutes={plan.minutes}
          onMinutes={(minutes) => app.set.value?.setPlanMinutes(minutes)}
        />
      </label>
    </div>
  );
}
