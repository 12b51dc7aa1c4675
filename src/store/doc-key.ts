import { isSetId, type SetId } from "../domain/ids.ts";
import type { DocId, DocPart } from "./port.ts";

export const docParts: readonly DocPart[] = ["shared", "own"];

/** How a document is named in a record: `<set>/<part>`. */
export const docKey = ({ set, part }: DocId): string => `${set}/${part}`;

export function parseDocKey(value: unknown): DocId | null {
  if (typeof value !== "string") return null;
  const slash = value.lastIndexOf("/");
  const set = value.slice(0, slash);
  const part = docParts.find((known) => known === value.slice(slash + 1));
  return slash > 0 && isSetId(set) && part ? { set, part } : null;
}

export const docsOfSet = (set: SetId): readonly DocId[] =>
  docParts.map((part) => ({ set, part }));
