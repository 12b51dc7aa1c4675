import * as v from "valibot";
import { markValues } from "../document/model.ts";
import { isPackId, isSetId, type PlanItemId } from "../domain/ids.ts";

/**
 * A backup is one JSON file with every set on the device:
 *
 *   { format: "critical-friend-backup", version: 2, madeAt, appVersion, sets: [{
 *       id, title, committee, date, pack, packVersion, createdAt, openedAt, deletedAt?,
 *       notes: [{ id, question, text, visibleTo, author, mine, createdAt, editedAt, asked?: { kind, item, answeredBy } }],
 *       marks: [{ question, mark }],
 *       plan: { items, minutes }, highlights: [{ place, quote, id, packVersion, questions, text, author, createdAt }], both to be read only
 *       documents: { shared: { update, sum }, own: { update, sum } }, sharing?,
 *       damaged: [{ words, remains }] }] }
 *
 * `notes` and `marks` are there for people, and for other programs. The app restores from `documents` (Yjs updates in base64, and the
 * CRC-32 of their bytes), which merge with what is on the device; without them, as in version 1 and in files made by hand, it
 * rebuilds the set from the notes and marks. Times are ISO 8601. `damaged` is what was on the device and could not be read.
 * `sharing` is there for a set that is shared: the code that lets a device take its place in it, which is a secret like a key.
 * Only the format, the version, a set's title and pack, and a note's question and text are required; fields unknown are passed over.
 */
export const backupFormat = "critical-friend-backup";
/**
 * A set on its own, to be given to others: a file of the same shape whose one set has nothing in it that is for *only me*, and does not say
 * when it was opened or which notes are whose. It merges, where a backup brings back.
 */
export const setFileFormat = "critical-friend-set";
export const backupVersion = 2;
/** In characters. Two thousand long notes take about three million. */
export const backupLimit = 100_000_000;

/** `critical-friend-2026-11-23.json`, by the device's own calendar. */
export function backupFileName(now: number): string {
  const date = new Date(now);
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  const day = parts.map((part) => String(part).padStart(2, "0")).join("-");
  return `critical-friend-${day}.json`;
}

const text = v.optional(v.string(), "");
/** Milliseconds; 0 when it is not there or cannot be read: times are shown, and decide nothing. */
const time = v.fallback(
  v.pipe(
    v.union([v.number(), v.string()]),
    v.transform((value) => new Date(value).getTime()),
    v.number(),
    v.finite(),
  ),
  0,
);
const questionNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

const askedSchema = v.object({
  kind: v.picklist(["answer", "supplementary"]),
  item: v.fallback(
    v.nullable(
      v.pipe(
        v.string(),
        v.transform((id) => id as PlanItemId),
      ),
    ),
    null,
  ),
  answeredBy: text,
});

const noteSchema = v.pipe(
  v.object({
    id: v.optional(v.pipe(v.string(), v.nonEmpty(), v.maxLength(200))),
    question: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    text: v.string(),
    visibleTo: v.optional(v.picklist(["me", "set"]), "me"),
    author: text,
    mine: v.optional(v.boolean(), true),
    createdAt: time,
    editedAt: time,
    asked: v.exactOptional(askedSchema),
  }),
  v.forward(
    v.check(
      ({ question, asked }) => question > 0 || typeof asked?.item === "string",
      "a note needs a question, or an item of the plan",
    ),
    ["question"],
  ),
);

const documentSchema = v.object({
  update: v.string(),
  sum: v.pipe(v.number(), v.safeInteger()),
});

const setSchema = v.object({
  id: v.optional(v.pipe(v.string(), v.check(isSetId, "not a set's id"))),
  title: v.string(),
  committee: text,
  date: text,
  pack: v.pipe(v.string(), v.check(isPackId, "not a pack's id")),
  packVersion: text,
  createdAt: time,
  openedAt: time,
  deletedAt: v.optional(time),
  notes: v.optional(v.array(noteSchema), []),
  marks: v.optional(
    v.array(
      v.object({ question: questionNumber, mark: v.picklist(markValues) }),
    ),
    [],
  ),
  sharing: v.optional(v.string()),
  documents: v.optional(
    v.object({ shared: documentSchema, own: documentSchema }),
  ),
});

export const headSchema = v.object({
  format: v.picklist([backupFormat, setFileFormat]),
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
});

export const backupSchema = v.object({
  madeAt: time,
  appVersion: text,
  sets: v.array(setSchema),
});

export type BackupFileSet = v.InferOutput<typeof setSchema>;
export type BackupFileNote = v.InferOutput<typeof noteSchema>;
