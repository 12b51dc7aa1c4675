import { useRef } from "preact/hooks";
import { overviewOf } from "../../../domain/plan-overview.ts";
import { useApp, usePack } from "../../app-context.ts";
import { PlanTime } from "./plan-time.tsx";
import { UnaskedEnquiries, UnaskedQuestions } from "./unasked.tsx";
import { WhoLeads } from "./who-leads.tsx";

/** So many lines of enquiry fit beside a usual plan on one screen. */
const enquiriesShown = 6;

/** What a chair goes through with the members before the meeting, on one screen and one sheet of paper. */
export function PlanForChair() {
  const pack = usePack();
  const { plan } = useApp().view.value;
  const overview = overviewOf(plan, pack, enquiriesShown);
  const side = useRef<HTMLDivElement>(null);
  // What is added leaves its list, and takes the focus with it.
  const onAdd = () => side.current?.focus({ preventScroll: true });
  return (
    <>
      <PlanTime />
      <div class="for-chair">
        <WhoLeads plan={plan} overview={overview} />
        <div ref={side} tabIndex={-1} class="unasked">
          <UnaskedQuestions
            plan={plan}
            unasked={overview.unasked}
            onAdd={onAdd}
          />
          <UnaskedEnquiries enquiries={overview.enquiries} onAdd={onAdd} />
        </div>
      </div>
    </>
  );
}
