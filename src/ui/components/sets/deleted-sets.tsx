import { useRef } from "preact/hooks";
import type { SetEntry } from "../../../store/port.ts";
import { useApp } from "../../app-context.ts";
import { dayText } from "../../copy/dates.ts";
import { setsCopy } from "../../copy/sets.ts";
import { useOutcome } from "../../hooks/use-outcome.ts";
import { OutcomeLine } from "./outcome-line.tsx";

const thirtyDays = 30 * 24 * 60 * 60 * 1000;

/** Sets that can still be brought back. */
export function DeletedSets() {
  const app = useApp();
  const { outcome, report } = useOutcome();
  const heading = useRef<HTMLHeadingElement>(null);
  const sets = app.sets.value.filter((entry) => entry.deletedAt !== undefined);
  if (sets.length === 0 && outcome.kind === "none") return null;

  const restore = async (entry: SetEntry) => {
    const error = await app.manage.restore(entry.id);
    if (report(error, setsCopy.broughtBack(entry.title)))
      heading.current?.focus({ preventScroll: true });
  };
  return (
    <section id="deleted-sets" aria-labelledby="deleted-title" tabIndex={-1}>
      <h2 id="deleted-title" ref={heading} tabIndex={-1}>
        {setsCopy.deletedTitle}
      </h2>
      <p class="quiet">{setsCopy.deletedAbout}</p>
      <ul>
        {sets.map((entry) => (
          <li key={entry.id} class="set">
            <div class="set-facts">
              <h3>{entry.title}</h3>
              <p class="small quiet">
                {setsCopy.deletedOn(
                  dayText(entry.deletedAt ?? 0),
                  dayText((entry.deletedAt ?? 0) + thirtyDays),
                )}
              </p>
            </div>
            <div class="set-acts">
              <button
                type="button"
                class="button-plain"
                onClick={() => void restore(entry)}
              >
                {setsCopy.bringBack}
                <span class="visually-hidden">{entry.title}</span>
              </button>
            </div>
          </li>
        ))}
      </ul>
      <OutcomeLine outcome={outcome} />
    </section>
  );
}
