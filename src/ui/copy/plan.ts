import type { PlanClock } from "../../domain/plan-clock.ts";
import type { PlanSource } from "../../domain/questioning-plan.ts";
import { listed } from "./listed.ts";

const minutesText = (minutes: number): string =>
  minutes === 1 ? "1 minute" : `${minutes} minutes`;
const questionsText = (count: number): string =>
  count === 1 ? "1 question" : `${count} questions`;

/** The words of the questioning plan. */
export const planCopy = {
  title: "Your plan",
  opening: "Opening your plan…",
  empty:
    "Nothing is in your plan yet. Open a question or a line of enquiry and choose “Add to my plan”. Or begin with a question of your own, here.",
  emptySaved: "Your plan is kept on this device.",
  toQuestions: "Go to the questions",
  views: "Your plan",
  order: "Running order",
  chair: "For the chair",
  print: "Print",

  /** How the times of the items stand to the time that there is. */
  time: ({ total, given, untimed }: PlanClock, count: number): string => {
    const parts = [questionsText(count)];
    if (given > 0) parts.push(`${total} of ${minutesText(given)}`);
    else if (total > 0) parts.push(minutesText(total));
    if (total > 0 && untimed > 0) parts.push(`${untimed} without a time`);
    return parts.join(" · ");
  },
  over: (minutes: number) => `${minutesText(minutes)} too long`,
  given: "Minutes for the item",
  /** `75` is `1:15`: an hour and a quarter in. */
  clock: (minutes: number) =>
    `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`,
  startsAt: (minutes: number) => `starts ${minutesText(minutes)} in`,
  late: "after the time is up",

  source: (source: PlanSource): string => {
    switch (source.kind) {
      case "question":
        return `Question ${source.question}`;
      case "enquiry":
        return "Line of enquiry";
      case "supplementary":
        return `Supplementary to question ${source.question}`;
      case "own":
        return "Your own question";
    }
  },
  asPrinted: "As printed:",
  noWords: "No words yet",
  noTheme: "Without a heading",
  covered: "Already covered",
  followsUp: (name: string) => `${name} follows up`,
  /** Often because two people have each put one down, and the field shows no more than the first. */
  leadTogether: (names: readonly string[]) =>
    `${listed(names)} are down to lead`,

  lead: "Lead",
  leadOn: (place: number) => `Who leads on ${place}`,
  minutes: "Minutes",
  minutesFor: (place: number) => `Minutes for ${place}`,
  moveUp: (place: number) => `Move ${place} up`,
  moveDown: (place: number) => `Move ${place} down`,
  moved: (place: number, count: number, theme: string) =>
    `Now ${place} of ${count}${theme === "" ? "" : `, under ${theme}`}.`,
  atEnd: "It cannot go further.",

  change: "Change",
  changeOne: (place: number) => `Change ${place}`,
  words: (place: number) => `Your words for ${place}`,
  wordsHint: "Leave it as printed, or put it in your own words.",
  ownHint: "Everyone in this set can see your plan, once the set is shared.",
  backToPrinted: "Back to the printed words",
  reset: "As printed again.",
  follow: "Who follows up",
  theme: "Heading",
  isCovered: "An earlier answer has covered it",
  pins: "In front of you when it is asked",
  remove: "Remove from the plan",
  removed: "Removed from your plan.",

  supplementaries: "Supplementaries",
  supplementariesTo: (place: number) => `Supplementaries to ${place}`,
  addSupplementary: (place: number) => `Add a supplementary to ${place}`,
  supplementaryPlaceholder: "Add a supplementary…",
  reword: "Reword",
  up: "Up",
  down: "Down",
  removeOne: "Remove",
  addOwn: "Add a question of your own",
  ownPlaceholder: "Add a question of your own…",

  /** The words of the page for the chair. */
  forChair: {
    question: "Question",
    nobody: "Nobody yet",
    second: (name: string) => `then ${name}`,
    whoLeads: "Who leads what",
    untaken: (count: number) =>
      count === 0 ? "Everything is taken." : "Nobody leads on",
    leads: (places: readonly number[], minutes: number) =>
      `leads on ${places.join(", ")}${minutes === 0 ? "" : ` (${minutesText(minutes)})`}`,
    follows: (places: readonly number[]) =>
      `follows up on ${places.join(", ")}`,
    unasked: (count: number, all: number) =>
      count === 0
        ? `All ${all} questions are in the plan`
        : `Questions left out: ${count} of ${all}`,
    touched: (places: readonly number[]) =>
      `raised in part by ${places.join(", ")}`,
    enquiries: "Strongest enquiries left out",
    noEnquiries: "No line of enquiry is left out",
  },
} as const;
