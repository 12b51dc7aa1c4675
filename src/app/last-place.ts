import {
  isPackId,
  type NoteId,
  type PackId,
  type SetId,
} from "../domain/ids.ts";
import { keepValue, readKept } from "./kept-values.ts";

/**
 * Which set this tab, or else this device, had open last, and which notes were being written. A convenience only.
 */
export interface LastPlace {
  readonly set: SetId;
  readonly pack: PackId;
}

const placeKey = "critical-friend:last-place";
const draftsKey = (set: SetId) => `critical-friend:drafts:${set}`;

export function readLastPlace(): LastPlace | null {
  const value =
    readKept(() => sessionStorage, placeKey) ??
    readKept(() => localStorage, placeKey);
  if (typeof value !== "object" || value === null) return null;
  const { set, pack } = value as Record<string, unknown>;
  return typeof set === "string" && typeof pack === "string" && isPackId(pack)
    ? { set: set as SetId, pack }
    : null;
}

export function keepLastPlace(place: LastPlace): void {
  keepValue(() => sessionStorage, placeKey, place);
  keepValue(() => localStorage, placeKey, place);
}

export function readDrafts(set: SetId): ReadonlyMap<number, NoteId> {
  const value = readKept(() => sessionStorage, draftsKey(set));
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
  keepValue(() => sessionStorage, draftsKey(set), [...drafts]);
}
