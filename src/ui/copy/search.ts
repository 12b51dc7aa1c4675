import type { Group } from "../search/search-all.ts";
import type { Strictness } from "../search/text-index.ts";
import { counted } from "./listed.ts";

/** The words of the search page. */
export const searchCopy = {
  title: "Search",
  label: "Search the questions, the report and your notes",
  try: "Try a word, an abbreviation, or the number of a place:",
  whatIsSearched:
    "As you type, every question, paragraph, table, line of enquiry and indicator is searched, and your own notes. It works without a connection.",
  reading: (read: number, of: number) =>
    `Still reading the report: ${read.toLocaleString("en-GB")} of ${of.toLocaleString("en-GB")} places so far. More may be found.`,

  count: (count: number) => counted(count, "result", "results"),
  group: {
    question: "Questions",
    report: "Report",
    enquiry: "Lines of enquiry",
    indicator: "Indicators",
    abbreviation: "Abbreviations",
    guide: "Guide",
    note: "Your notes",
  } satisfies Record<Group, string>,
  jump: "Kinds of result",
  showAll: (count: number) => `Show all ${count}`,
  goTo: {
    question: (number: number) => `Go to question ${number}`,
    paragraph: (ref: string) => `Go to paragraph ${ref}`,
    indicator: (id: string) => `Go to indicator ${id}`,
    theme: (id: string) => `Go to theme ${id}`,
    other: (title: string) => `Go to ${title}`,
  },

  strictness: {
    all: "",
    close: (query: string) =>
      `Nothing matches “${query}” exactly. These come close.`,
    some: (query: string) =>
      `Nothing has all of “${query}”. These have some of it.`,
  } satisfies Record<Strictness, unknown>,

  none: (query: string) => `Nothing found for “${query}”.`,
  noQuestion: (number: number) => `The guide has no question ${number}.`,
  didYouMean: "Did you mean",
  noneHelp: [
    "Check the spelling, or use fewer or shorter words.",
    "Try the abbreviation instead of the words, or the words instead of the abbreviation.",
  ],
  abbreviations: "See all abbreviations",
  examples: {
    paragraph: (ref: string) => `para ${ref}`,
    question: (number: number) => `Q${number}`,
  },

  /** What a screen reader hears once one stops typing. */
  announce: (count: number, groups: readonly string[]) =>
    count === 0
      ? "Nothing found."
      : `${counted(count, "result", "results")}: ${groups.join(", ")}.`,
  announceGroup: (group: Group, count: number) =>
    ({
      question: counted(count, "question", "questions"),
      report: counted(count, "place in the report", "places in the report"),
      enquiry: counted(count, "line of enquiry", "lines of enquiry"),
      indicator: counted(count, "indicator", "indicators"),
      abbreviation: counted(count, "abbreviation", "abbreviations"),
      guide: counted(count, "place in the guide", "places in the guide"),
      note: counted(count, "note of yours", "notes of yours"),
    })[group],

  noteOn: (question: number) =>
    question === 0 ? "The plan" : `Question ${question}`,
  cutBefore: "… ",
  cutAfter: " …",
} as const;
