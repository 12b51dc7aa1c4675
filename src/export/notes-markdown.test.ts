import { describe, expect, test } from "vitest";
import { emptyView } from "../app/empty-view.ts";
import type { Highlight, SetView } from "../document/model.ts";
import type { HighlightId } from "../domain/ids.ts";
import { fakeNote } from "../../tests/fixtures/fake-set.ts";
import { tinyPack } from "../../tests/fixtures/tiny-pack.ts";
import {
  annotatedQuestions,
  notesMarkdown,
  type NotesWords,
} from "./notes-markdown.ts";

const words: NotesWords = {
  meeting: (date) => `<${date}>`,
  moment: (time) => new Date(time).toISOString().slice(0, 10),
  mark: {
    answered: "Answered",
    partly: "Partly answered",
    "not-answered": "Not answered",
    promised: "Written answer promised",
  },
  markTitle: "Where it stands",
  visibleTo: { me: "Only me", set: "Everyone" },
  plan: {
    title: "Plan",
    source: ({ kind }) => kind,
    leads: (name) => `${name} leads`,
    followsUp: (name) => `${name} follows up`,
    minutes: (minutes) => `${minutes} min`,
    covered: "Covered",
    asPrinted: "As printed:",
  },
  you: "You",
  colleague: "A colleague",
  otherQuestions: "Other questions in the plan",
  asked: ({ answeredBy }) => `Answer: ${answeredBy}`,
  highlights: {
    title: "Your highlights",
    onlyYou: "Only you can see these.",
    cite: (place) => `Para ${place}`,
    question: (number) => `Q${number}`,
  },
};

const highlight = (place: string, exact: string, text = ""): Highlight => ({
  id: exact as HighlightId,
  selectors: {
    place,
    quote: { exact, prefix: "", suffix: "" },
    position: { start: 4, end: 4 + exact.length },
  },
  packVersion: tinyPack.version,
  questions: text === "" ? [] : [1, 3],
  text,
  author: "",
  createdAt: 0,
});

const view = (change: Partial<SetView> = {}): SetView => ({
  ...emptyView,
  details: { title: "My questions", committee: "Parks", date: "2024-03-12" },
  ...change,
});

describe("notes as Markdown", () => {
  test("the set, the question quoted, the mark and each note, in order", () => {
    const text = notesMarkdown(
      view({
        notesByQuestion: new Map([
          [
            2,
            [fakeNote({ question: 2, author: "Cllr Ash", visibleTo: "set" })],
          ],
          [1, [fakeNote({ text: "First.\n\n- second" })]],
        ]),
        marks: new Map([[1, "partly"]]),
      }),
      tinyPack.questions,
      words,
    );
    expect(text).toBe(`# My questions

Parks, <2024-03-12>

## Q1

> Are the parks clean, and how do you know?

Where it stands: Partly answered

**You**, 2024-03-20. Only me

First.

- second

## Q2

> Are the play areas safe?

**Cllr Ash**, 2024-03-20. Everyone

Ask about **bins**.
`);
  });

  test("highlights stand at the end with their words, places, questions and notes, in the order of the numbers", () => {
    const highlights = [
      highlight("2.11", "much improved", "Since when?"),
      highlight("2.9", "numbers\nof children"),
    ];
    expect(notesMarkdown(view({ highlights }), [], words)).toBe(`# My questions

Parks, <2024-03-12>

## Your highlights

Only you can see these.

**Para 2.9**

> numbers
> of children

**Para 2.11**, Q1, Q3

> much improved

Since when?
`);
  });

  test("a note's text is kept to the letter, whatever it holds", () => {
    const strange = "  # not a heading of ours\n```\n<b>&amp;</b>\t \u0000";
    const text = notesMarkdown(
      view({ notesByQuestion: new Map([[1, [fakeNote({ text: strange })]]]) }),
      [],
      words,
    );
    expect(text).toContain(`\n\n${strange}\n`);
  });

  test("a question that the pack does not have is cited by its number alone", () => {
    const text = notesMarkdown(
      view({ marks: new Map([[99, "promised"]]) }),
      tinyPack.questions,
      words,
    );
    expect(text).toContain(
      "## Q99\n\nWhere it stands: Written answer promised\n",
    );
  });

  test("a set without committee or date has no empty line for them", () => {
    const text = notesMarkdown(
      view({ details: { title: "Mine", committee: "", date: "" } }),
      [],
      words,
    );
    expect(text).toBe("# Mine\n");
  });
});

test("questions with a note or a mark come in the guide's order, each once", () => {
  const numbers = annotatedQuestions(
    view({
      notesByQuestion: new Map([
        [10, [fakeNote()]],
        [2, [fakeNote()]],
        [5, []],
      ]),
      marks: new Map([
        [2, "partly"],
        [9, "promised"],
      ]),
    }),
  );
  expect(numbers).toEqual([2, 9, 10]);
});
