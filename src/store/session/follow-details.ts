import type { SetDetails } from "../../document/model.ts";
import type { SetEntry } from "../port.ts";

/** The entry, saying what the documents say of the set. The same entry when it does already, or when they say nothing. */
export function followDetails(entry: SetEntry, details: SetDetails): SetEntry {
  const { title, committee, date } = details;
  const isSame =
    entry.title === title &&
    entry.committee === committee &&
    entry.date === date;
  return isSame || !(title || committee || date)
    ? entry
    : { ...entry, title, committee, date };
}
