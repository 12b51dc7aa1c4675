import {
  isPackId,
  type NoteId,
  type PackId,
  type SetId,
} from "../domain/ids.ts";

/**
 * Which set this tab, or else this device, had open last, and which notes were being written. A convenience only: losing it loses
 * no note, so a browser that keeps nothing is no error here.
 */
export interface LastPlace {
  readonly set: SetId;
  readonly pack: PackId;
}

const placeKey = "critical-friend:last-place";
const draftsKey = (set: SetId) => `critical-friend:drafts:${set}`;

export function readLastPlace(): LastPlace | null {
  const value =
    read(() => sessionStorage, placeKey) ?? read(() => localStorage, placeKey);
  if (typeof value !== "object" || value === null) return null;
  const { set, pack } = value as Record<string, unknown>;
  return typeof set === "string" && typeof pack === "string" && isPackId(pack)
    ? { set: set as SetId, pack }
    : null;
}

export function keepLastPlace(place: LastPlace): void {
  keep(() => sessionStorage, placeKey, place);
  keep(() => localStorage, placeKey, place);
}

export function readDrafts(set: SetId): ReadonlyMap<number, NoteId> {
  const value = read(() => sessionStorage, draftsKey(set));
  if (!Array.isArray(value)) return new Map();
  return new Map(
    value.filter(
      (pair): pair is [number, NoteId] =>
        Array.isArray(pair) &&
        typeof pair[0] === "number" &&
        typeof pair[1] === "string",
    ),
  );
}

export function keepDrafts(
  set: SetId,
  drafts: ReadonlyMap<number, NoteId>,
): void {
  keep(() => sessionStorage, draftsKey(set), [...drafts]);
}

function read(storage: () => Storage, key: string): unknown {
  try {
    return JSON.parse(storage().getItem(key) ?? "null");
  } catch {
    return null;
  }
}

function keep(storage: () => Storage, key: string, value: unknown): void {
  try {
    storage().setItem(key, JSON.stringify(value));
  } catch {
    // See above.
  }
}
