import { useState } from "preact/hooks";
import { leftOver } from "../../../document/left-over.ts";
import { useApp } from "../../app-context.ts";
import { followUpCopy } from "../../copy/follow-up.ts";
import { useOutcome } from "../../hooks/use-outcome.ts";
import { OutcomeLine } from "../sets/outcome-line.tsx";
import { SetForm, type SetFields } from "../sets/set-form.tsx";
import "../../styles/sets.css";

/** Takes what is left over from this meeting into a new set for the next one, and opens that. */
export function CarryForward({
  onCarried,
}: {
  readonly onCarried: () => void;
}) {
  const app = useApp();
  const set = app.set.value;
  const [isOpen, setOpen] = useState(false);
  const { outcome, report } = useOutcome();
  if (set === null) return null;
  const { items, followUps } = leftOver(app.view.value);

  const carry = async (fields: SetFields) => {
    const { pack } = set.entry;
    const error = await app.manage.create({ ...fields, pack }, set);
    if (!report(error, followUpCopy.wasCarried(fields.title))) return;
    setOpen(false);
    onCarried();
  };
  return (
    <section class="no-print carry-forward">
      <h2>{followUpCopy.nextTitle}</h2>
      <p>{followUpCopy.leftOver(followUps.length, items.size)}</p>
      {followUps.length + items.size > 0 && (
        <details
          class="follow-up-change"
          open={isOpen}
          onToggle={(event) => setOpen(event.currentTarget.open)}
        >
          <summary>{followUpCopy.carry}</summary>
          {isOpen && (
            <SetForm
              label={followUpCopy.carry}
              fields={{
                title: followUpCopy.nextName,
                committee: app.view.value.details.committee,
                date: "",
              }}
              submit={followUpCopy.carry}
              onSubmit={(fields) => void carry(fields)}
            />
          )}
        </details>
      )}
      <OutcomeLine outcome={outcome} />
    </section>
  );
}
