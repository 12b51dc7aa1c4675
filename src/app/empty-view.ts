import type { SetView } from "../document/model.ts";

/** What a set looks like before it is open. */
export const emptyView: SetView = {
  details: { title: "", committee: "", date: "" },
  notesByQuestion: new Map(),
  marks: new Map(),
  marksApart: new Map(),
  plan: { items: [], minutes: 0 },
  highlights: [],
  itemMarks: new Map(),
  followUps: [],
  pins: new Map(),
};
