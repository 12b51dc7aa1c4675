import { useMemo, useRef } from "preact/hooks";
import { useApp } from "../../app-context.ts";
import { setsCopy } from "../../copy/sets.ts";
import { useNoteCounts } from "../../hooks/use-note-counts.ts";
import { useOutcome } from "../../hooks/use-outcome.ts";
import { OutcomeLine } from "./outcome-line.tsx";
import { SetRow } from "./set-row.tsx";

/** The sets on this device, last opened first. */
export function SetList() {
  const app = useApp();
  const all = app.sets.value;
  const sets = useMemo(
    () => all.filter((entry) => entry.deletedAt === undefined),
    [all],
  );
  const counts = useNoteCounts(sets);
  const { outcome, report } = useOutcome();
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section class="set-list" aria-labelledby="sets-title">
      <h2 id="sets-title" ref={heading} tabIndex={-1}>
        {setsCopy.listTitle}
      </h2>
      <OutcomeLine outcome={outcome} />
      {sets.length === 0 && <p>{setsCopy.none}</p>}
      <ul>
        {sets.map((entry) => (
          <SetRow
            key={entry.id}
            entry={entry}
            count={counts.get(entry.id)}
            report={report}
            onGone={() => heading.current?.focus({ preventScroll: true })}
          />
        ))}
      </ul>
    </section>
  );
}
