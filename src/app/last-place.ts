import {
  isPackId,
  type NoteId,
  type PackId,
  type SetId,
} from "../domain/ids.ts";
import type { MeetingPlace } from "../ui/app-context.ts";
import { keepValue, readKept } from "./kept-values.ts";

/**
 * Which set this tab, or else this device, had open last, and which notes were being written. A convenience only.
 */
export interface LastPlace {
  readonly set: SetId;
  readonly pack: PackId;
}

const placeKey = "critical-friend:last-place";
const meetingKey = (set: SetId) => `critical-friend:meeting:${set}`;
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

export const noMeeting: MeetingPlace = { item: "", since: 0, drafts: {} };

/** On the device, and not in the tab as drafts are: a tablet whose battery has died comes back with another tab. */
export function readMeeting(set: SetId): MeetingPlace {
  const value = readKept(() => localStorage, meetingKey(set));
  if (typeof value !== "object" || value === null) return noMeeting;
  const { item, since, drafts } = value as Partial<MeetingPlace>;
  return typeof item === "string" &&
    typeof since === "number" &&
    typeof drafts === "object" &&
    drafts !== null
    ? { item, since, drafts }
    : noMeeting;
}

export function keepMeeting(set: SetId, place: MeetingPlace): void {
  keepValue(() => localStorage, meetingKey(set), place);
}
