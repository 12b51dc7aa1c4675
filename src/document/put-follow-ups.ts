import type { FollowUp } from "../domain/follow-up.ts";
import {
  addFollowUp,
  changeFollowUp,
  followUpId,
  writeFollowUp,
} from "./follow-up-operations.ts";
import type { SetView } from "./model.ts";
import { readFollowUps } from "./read-follow-ups.ts";
import { readItemMarks, readPins } from "./read-set.ts";
import { setItemMark, setPin } from "./asked.ts";
import type { SetDocs } from "./schema.ts";

/** Follow-ups beside those that are here: what shows here stays as it is, and the same ones put twice are put once. */
export function putFollowUps(
  docs: SetDocs,
  followUps: readonly FollowUp[],
): void {
  const shown = new Set(readFollowUps(docs).map(({ id }) => id));
  for (const followUp of followUps) {
    const tag = followUp.id.slice(followUp.id.indexOf("-") + 1);
    const { kind, source, from, author, createdAt } = followUp;
    const made = { kind, source, from, author, createdAt, tag };
    if (shown.has(followUpId(made))) continue;
    const id = addFollowUp(docs, made);
    writeFollowUp(docs, id, "what", followUp.what);
    writeFollowUp(docs, id, "measure", followUp.measure);
    for (const [index, change] of followUp.history.entries()) {
      const { at, field, value } = change;
      changeFollowUp(
        docs,
        id,
        { [field]: value },
        { author: change.author, now: at, tag: `${tag}-${index}` },
      );
    }
    const { to, due, state } = followUp;
    const hand = { author, now: createdAt, tag: `${tag}-put` };
    changeFollowUp(docs, id, { to, due, state }, hand);
  }
}

/** Marks of the plan's items and what is pinned to them, where nothing stands here. */
export function putAsked(
  docs: SetDocs,
  { itemMarks, pins }: Pick<SetView, "itemMarks" | "pins">,
): void {
  const marked = readItemMarks(docs);
  for (const [item, mark] of itemMarks) {
    if (!marked.has(item)) setItemMark(docs, item, mark);
  }
  const pinned = readPins(docs);
  for (const [item, cites] of pins) {
    if (pinned.has(item)) continue;
    for (const cite of cites) setPin(docs, item, cite, true);
  }
}
