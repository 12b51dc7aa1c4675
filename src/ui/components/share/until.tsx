import { useId, useState } from "preact/hooks";
import { shareCopy } from "../../copy/share.ts";

const day = 24 * 60 * 60 * 1000;
const spans = { week: 7 * day, month: 28 * day };
const choices = ["none", "week", "month", "day"] as const;
type Choice = (typeof choices)[number];

/** How long a link is good for. */
export function Until({ isMissing }: { readonly isMissing: boolean }) {
  const id = useId();
  const [choice, setChoice] = useState<Choice>("none");
  const words = shareCopy.link;
  return (
    <>
      <div class="field">
        <label for={id}>{words.until}</label>
        <select
          id={id}
          name="until"
          value={choice}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setChoice(choices.find((known) => known === value) ?? "none");
          }}
        >
          {choices.map((value) => (
            <option key={value} value={value}>
              {words.untils[value]}
            </option>
          ))}
        </select>
      </div>
      {choice === "day" && (
        <div class="field">
          <label for={`${id}-day`}>{words.day}</label>
          <input
            id={`${id}-day`}
            name="day"
            type="date"
            aria-invalid={isMissing}
            aria-describedby={isMissing ? `${id}-problem` : undefined}
          />
          {isMissing && (
            <p class="problem" id={`${id}-problem`}>
              {words.dayMissing}
            </p>
          )}
        </div>
      )}
    </>
  );
}

/** When a link made now ends; null for never. A day that was chosen is the last one that counts, by this device's calendar. */
export function readUntil(
  data: FormData,
  now: number,
): number | null | "missing" {
  switch (data.get("until")) {
    case "week":
      return now + spans.week;
    case "month":
      return now + spans.month;
    case "day": {
      const chosen = data.get("day");
      const end = Date.parse(
        `${typeof chosen === "string" ? chosen : ""}T23:59:59.999`,
      );
      return Number.isNaN(end) || end < now ? "missing" : end;
    }
    default:
      return null;
  }
}
