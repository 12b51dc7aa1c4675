import type * as Y from "yjs";
import { type Mark, markValues } from "./model.ts";

/** Of marks that two people made apart the first of these is shown, until somebody chooses: what is owed before what is settled. */
const caution: readonly Mark[] = [
  "promised",
  "not-answered",
  "partly",
  "answered",
];

/** Every mark that stands, by the name of what is marked: several where people marked it apart, the one that is shown first. */
export function readMarkRecords(
  fields: Y.Map<unknown>,
): ReadonlyMap<string, readonly Mark[]> {
  const all = new Map<string, Set<Mark>>();
  for (const [key, value] of fields) {
    const mark = markValues.find((known) => known === value);
    if (mark === undefined) continue;
    // An earlier version had one key for all devices.
    const [name = ""] = key.split("/");
    all.set(name, (all.get(name) ?? new Set()).add(mark));
  }
  return new Map(
    [...all].map(([name, marks]) => [
      name,
      caution.filter((mark) => marks.has(mark)),
    ]),
  );
}

/**
 * Marks under this device's own key, in place of all that stands there: what someone else has chosen without seeing this stays beside it.
 * Null clears the mark.
 */
export function writeMark(
  doc: Y.Doc,
  fields: Y.Map<unknown>,
  name: string,
  mark: Mark | null,
): void {
  const own = `${name}/${doc.clientID}`;
  const keys = [...fields.keys()].filter((key) => key.split("/")[0] === name);
  const isSame = keys.every((key) => fields.get(key) === mark);
  if (isSame && (mark === null || keys.length > 0)) return;
  doc.transact(() => {
    for (const key of keys)
      if (key !== own || mark === null) fields.delete(key);
    if (mark !== null) fields.set(own, mark);
  });
}
