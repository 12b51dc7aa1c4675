import { type FollowUp, standingOn } from "../../../domain/follow-up.ts";
import { followUpCopy } from "../../copy/follow-up.ts";

export const filters = [
  "all",
  "overdue",
  "promise",
  "action",
  "recommendation",
] as const;
export type Filter = (typeof filters)[number];

export const passes = (
  followUp: FollowUp,
  filter: Filter,
  today: string,
): boolean =>
  filter === "all" ||
  followUp.kind === filter ||
  standingOn(followUp, today) === filter;

export function FollowUpFilter({
  followUps,
  today,
  filter,
  onFilter,
}: {
  readonly followUps: readonly FollowUp[];
  readonly today: string;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}) {
  return (
    <fieldset class="follow-up-filter no-print">
      <legend class="visually-hidden">{followUpCopy.filter}</legend>
      <div class="choices">
        {filters.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="follow-up-filter"
              checked={filter === one}
              onChange={() => onFilter(one)}
            />
            {followUpCopy.filters[one]}{" "}
            {followUps.filter((each) => passes(each, one, today)).length}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
