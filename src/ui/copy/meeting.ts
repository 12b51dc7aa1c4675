import type { Mark } from "../../document/model.ts";
import { questionCopy } from "./questions.ts";

const minutesText = (minutes: number): string =>
  minutes === 1 ? "1 minute" : `${minutes} minutes`;

/** The words of committee mode. */
export const meetingCopy = {
  title: "In committee",
  open: "In committee",
  opening: "Opening your plan…",
  leave: "Leave",
  leaveHint: "Leave, and go back to the plan",
  dark: "Dark",
  leftHand: "Left hand",

  position: (place: number, count: number, lead: string) =>
    `${place} of ${count}${lead === "" ? "" : ` · ${lead} leads`}`,
  follows: (name: string) => `then ${name}`,
  covered: "An earlier answer has covered it.",
  printed: "As printed",
  /** How long this one has been asked: quietly, to the minute. */
  spent: (minutes: number, given: number) =>
    given === 0 ? minutesText(minutes) : `${minutes} of ${minutesText(given)}`,
  unplanned: "Nothing is in your plan, so this runs through the guide.",

  moves: "Through the meeting",
  previous: "Previous",
  next: "Next",
  order: "Running order",
  finish: "To the answers",

  mark: "Where it stands",
  marked: (mark: Mark | null) =>
    mark === null
      ? "No longer marked."
      : `Marked: ${questionCopy.mark[mark].toLowerCase()}.`,

  answers: "The answer",
  answer: "Write the answer",
  answerPlaceholder: "Write the answer…",
  answeredBy: "Who answers",
  roles: ["Portfolio holder", "Director", "Officer", "Partner", "Witness"],
  answerSaved: "The answer is saved on this device.",
  supplementarySaved: "The supplementary is saved on this device.",
  offered: "Everyone in this set can see your supplementary.",

  supplementaries: "Supplementaries",
  jot: "Jot down a supplementary",
  jotPlaceholder: "Jot down a supplementary…",
  offer: "Offer to colleagues",
  before: (count: number) =>
    count === 1 ? "Your note from before" : `Your ${count} notes from before`,

  evidence: "In front of you",
  noEvidence: "The report has nothing that is tied to this question.",
  choosePins: "Choose what stands here",
  pinsHint: "With nothing ticked, the most direct stands here.",
  pinned: "It will stand in front of you.",
  unpinned: "It will not stand in front of you.",
  paragraph: (ref: string) => `Paragraph ${ref}`,

  awake: {
    held: "The screen stays on.",
    lost: "This device did not keep the screen on. Touch it now and then.",
    missing: "This browser cannot keep the screen on. Touch it now and then.",
  },
} as const;
