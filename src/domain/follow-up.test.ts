import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  asksOnlyToNote,
  byUrgency,
  type FollowUp,
  followUpStates,
  missingIn,
  standingOn,
} from "./follow-up.ts";
import type { FollowUpId } from "./ids.ts";

const today = "2015-10-07";
const followUp = (change: Partial<FollowUp> = {}): FollowUp => ({
  id: "promise-question-12" as FollowUpId,
  kind: "promise",
  what: "",
  to: "",
  due: "",
  measure: "",
  state: "open",
  source: { question: 12, item: null, words: "How do you know?", cites: [] },
  author: "",
  createdAt: 0,
  from: null,
  history: [],
  ...change,
});

describe("where a follow-up stands", () => {
  test.each([
    ["open", "2015-10-06", "overdue"],
    ["open", "2015-10-07", "open"],
    ["open", "", "open"],
    ["received", "2015-10-06", "received"],
    ["closed", "2015-10-06", "closed"],
  ] as const)("%s, due %s: %s", (state, due, standing) => {
    expect(standingOn({ state, due }, today)).toBe(standing);
  });

  test("overdue first, then received, then by date with the undated last, then closed", () => {
    const all = [
      followUp({ id: "closed" as FollowUpId, state: "closed" }),
      followUp({ id: "undated" as FollowUpId }),
      followUp({ id: "later" as FollowUpId, due: "2015-11-30" }),
      followUp({ id: "soon" as FollowUpId, due: "2015-10-08" }),
      followUp({ id: "received" as FollowUpId, state: "received" }),
      followUp({ id: "overdue" as FollowUpId, due: "2015-10-01" }),
    ];
    expect(byUrgency(all, today).map(({ id }) => id)).toEqual([
      "overdue",
      "received",
      "soon",
      "later",
      "undated",
      "closed",
    ]);
  });

  test("the order is the same however the list came", () => {
    const some = fc.array(
      fc.record({
        state: fc.constantFrom(...followUpStates),
        due: fc.constantFrom("", "2015-10-01", "2015-10-08"),
        createdAt: fc.nat(2),
      }),
    );
    fc.assert(
      fc.property(some, (parts) => {
        const all = parts.map((part, index) =>
          followUp({ ...part, id: `action-${index}` as FollowUpId }),
        );
        const ids = (list: readonly FollowUp[]) => list.map(({ id }) => id);
        expect(ids(byUrgency(all.toReversed(), today))).toEqual(
          ids(byUrgency(all, today)),
        );
      }),
    );
  });
});

describe("a recommendation", () => {
  test("needs to whom, what, by when and how one will know", () => {
    expect(missingIn(followUp({ what: " " }))).toEqual([
      "to",
      "what",
      "due",
      "measure",
    ]);
    expect(
      missingIn(
        followUp({
          what: "Publish caseloads",
          to: "Director",
          due: "2016-01-01",
          measure: "In the quarterly report",
        }),
      ),
    ).toEqual([]);
  });

  test.each([
    "To note the report",
    "That the Committee notes the progress made and the continued implementation of the Improvement Plan.",
    "The Overview and Scrutiny Committee is asked to note the progress made",
    "Welcomes the report",
    "Members receive the update",
  ])("only asks to note: %s", (what) => {
    expect(asksOnlyToNote(what)).toBe(true);
  });

  test.each([
    "Notes the report and asks the Director to publish caseloads by March",
    "The Director to publish average caseloads each quarter",
    "Set a date for each action of the plan",
    "A note on caseloads is to be sent to members",
    "",
  ])("asks for something: %s", (what) => {
    expect(asksOnlyToNote(what)).toBe(false);
  });
});
