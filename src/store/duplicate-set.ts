import * as Y from "yjs";
import { addNote } from "../document/note-operations.ts";
import { putAsked, putFollowUps } from "../document/put-follow-ups.ts";
import { putHighlights } from "../document/put-highlights.ts";
import { putPlan } from "../document/put-plan.ts";
import { allNotes } from "../document/projection.ts";
import { createDocs } from "../document/schema.ts";
import { describeSet, setMark } from "../document/set-operations.ts";
import type { NoteId, SetId } from "../domain/ids.ts";
import { randomId } from "../lib/random.ts";
import { ok, type Result } from "../lib/result.ts";
import { docsOfSet } from "./doc-key.ts";
import type { SetEntry, StoreError } from "./port.ts";
import { readSetView } from "./read-set-view.ts";
import type { SetServices } from "./session/open-set.ts";

/** Makes a set with the same details, notes, marks, plan, highlights and follow-ups as this one has on the device, on the same version of its pack. */
export async function duplicateSet(
  { store, clock, random }: Omit<SetServices, "tabs">,
  original: SetEntry,
  title: string,
): Promise<Result<SetEntry, StoreError>> {
  const view = await readSetView(store, original.id);
  if (!view.ok) return view;

  const now = clock();
  const { committee, date, pack, packVersion } = original;
  const details = { title, committee, date };
  const docs = createDocs();
  describeSet(docs, { pack, packVersion, createdAt: now }, details);
  for (const note of allNotes(view.value)) {
    addNote(docs, { ...note, id: randomId(random) as NoteId });
  }
  for (const [question, mark] of view.value.marks) {
    setMark(docs, question, mark);
  }
  putPlan(docs, view.value.plan);
  putHighlights(docs, view.value.highlights);
  putFollowUps(docs, view.value.followUps);
  putAsked(docs, view.value);

  const id = randomId(random) as SetId;
  const times = { createdAt: now, openedAt: now };
  const entry: SetEntry = { id, ...details, pack, packVersion, ...times };
  const updates = docsOfSet(id).map((doc) => ({
    doc,
    update: Y.encodeStateAsUpdate(docs[doc.part]),
  }));
  const written = await store.write(updates, [entry]);
  return written.ok ? ok(entry) : written;
}
