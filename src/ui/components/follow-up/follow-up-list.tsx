import { useCallback, useRef, useState } from "preact/hooks";
import { byUrgency, saysNothing } from "../../../domain/follow-up.ts";
import type { FollowUpId } from "../../../domain/ids.ts";
import { localDay } from "../../../lib/local-day.ts";
import { useApp } from "../../app-context.ts";
import { followUpCopy } from "../../copy/follow-up.ts";
import { useGrowing } from "../../hooks/use-growing.ts";
import { useKeptOrder } from "../../hooks/use-kept-order.ts";
import { AddFollowUp } from "./add-follow-up.tsx";
import { type Filter, FollowUpFilter, passes } from "./follow-up-filter.tsx";
import { FollowUpRow } from "./follow-up-row.tsx";

/** More rows than any window shows. */
const screenful = 15;

/** Everything that is followed up in a set that is open. `item` is the one that the address names. */
export function FollowUpList({ item }: { readonly item: string }) {
  const { followUps } = useApp().view.value;
  const today = localDay(Date.now());
  const [filter, setFilter] = useState<Filter>("all");
  const [round, setRound] = useState(0);
  // A recommendation that was begun on a question's page is filled in here.
  const [begun, setBegun] = useState<FollowUpId | null>(
    () =>
      followUps.find(
        (one) =>
          one.id === item && one.kind === "recommendation" && saysNothing(one),
      )?.id ?? null,
  );
  const list = useRef<HTMLElement>(null);

  const wanted = followUps.filter(
    (one) => one.id === begun || passes(one, filter, today),
  );
  const order = useKeptOrder(
    byUrgency(wanted, today).map(({ id }) => id),
    `${filter}/${round}`,
  );
  const onDone = useCallback(() => {
    setBegun(null);
    setRound((before) => before + 1);
  }, []);
  const onGone = useCallback(
    () => list.current?.focus({ preventScroll: true }),
    [],
  );
  const byId = new Map(followUps.map((one) => [one.id, one]));
  const rows = order.flatMap((id) => byId.get(id) ?? []);
  const shown = useGrowing(rows.length, item === "" ? screenful : rows.length);
  return (
    <>
      <section ref={list} tabIndex={-1} aria-labelledby="follow-up-list">
        <h2 class="visually-hidden" id="follow-up-list">
          {followUpCopy.list}
        </h2>
        {followUps.length === 0 ? (
          <p class="lost">{followUpCopy.empty}</p>
        ) : (
          <FollowUpFilter
            followUps={followUps}
            today={today}
            filter={filter}
            onFilter={(chosen) => {
              setBegun(null);
              setFilter(chosen);
            }}
          />
        )}
        {followUps.length > 0 && rows.length === 0 && (
          <p class="quiet">{followUpCopy.noneOfThese}</p>
        )}
        <ul class="follow-ups">
          {rows.slice(0, shown).map((followUp) => (
            <FollowUpRow
              key={followUp.id}
              followUp={followUp}
              today={today}
              isNew={followUp.id === begun}
              onDone={onDone}
              onGone={onGone}
            />
          ))}
        </ul>
      </section>
      <AddFollowUp onBegun={setBegun} />
    </>
  );
}
