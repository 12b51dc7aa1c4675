import * as Y from "yjs";
import { emptyRemoved, forgetRemoved } from "../document/forget-removed.ts";
import { emptyHidden, forgetUnsent } from "../document/forget-unsent.ts";
import { loadUpdates } from "../document/load-updates.ts";
import type { SetEntry } from "../store/port.ts";
import { backupVersion, setFileFormat } from "./backup-format.ts";
import { toFileSet, toIso } from "./backup-write.ts";

export interface SetFileOptions {
  readonly now: number;
  readonly appVersion: string;
  /** For whoever opens the file in something else. */
  readonly about: string;
  /** The state vector of what has left the device in a file before; null while nothing has. */
  readonly given: Uint8Array | null;
  /** Shared live, so that a note that is deleted here may be in someone's hands. */
  readonly isLive: boolean;
}

export interface SetFile {
  readonly text: string;
  /** The state vector of what has left the device once this file has. */
  readonly given: Uint8Array;
  /** What was forgotten on the way, to be written to the device before the file is given away; null when nothing was. */
  readonly forgotten: Uint8Array | null;
}

/**
 * A set as a file for colleagues: what is for everyone in it, no word that only this device has ever had, and none of what was deleted. A
 * note that is deleted here and may be in someone's hands is in it without its words: where it is known it is told to be deleted, and what
 * its reader has written in it meanwhile stays.
 */
export function writeSetFile(
  { id, title, committee, date, pack, packVersion, createdAt }: SetEntry,
  shared: Y.Doc,
  { now, appVersion, about, given, isLive }: SetFileOptions,
): SetFile {
  // Read anew, so that the words of what has been removed are not in it any more.
  const { doc } = loadUpdates([Y.encodeStateAsUpdate(shared)]);
  const before = given ? Y.decodeStateVector(given) : new Map<number, number>();
  const whole = Y.encodeStateVector(doc);
  const isFirst = given === null && !isLive;
  const count =
    forgetUnsent(
      doc,
      ({ client, clock }, moved) =>
        clock < (before.get(client) ?? 0) || (isLive && !moved),
    ) + (isFirst ? forgetRemoved(doc) : 0);

  const forgotten = count > 0 ? Y.encodeStateAsUpdate(doc, whole) : null;
  emptyHidden(doc);
  emptyRemoved(doc);

  const entry = { id, title, committee, date, pack, packVersion, createdAt };
  const set = toFileSet(
    { ...entry, openedAt: createdAt },
    { docs: { shared: doc, own: new Y.Doc() }, damaged: [] },
    // A file for others lets nobody into the room.
    undefined,
  );
  const { openedAt: _, damaged: __, ...told } = set;
  const notes = set.notes.map(({ mine: _mine, ...note }) => note);
  const file = {
    about,
    format: setFileFormat,
    version: backupVersion,
    madeAt: toIso(now),
    appVersion,
    sets: [{ ...told, notes }],
  };
  return {
    text: JSON.stringify(file, null, 2),
    given: Y.encodeStateVector(doc),
    forgotten,
  };
}
