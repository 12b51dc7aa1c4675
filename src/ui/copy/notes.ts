import type { AskedNote } from "../../document/model.ts";

/** The words around writing. */
export const noteCopy = {
  title: "Your notes",
  write: (question: number) => `Write a note on question ${question}`,
  placeholder: "Write a note…",
  /** `whose`: a colleague's name; null for one's own. */
  edit: (question: number, whose: string | null) =>
    `Edit ${whose === null ? "your note" : noteCopy.whose(whose)}${
      question === 0 ? "" : ` on question ${question}`
    }`,
  whose: (name: string): string =>
    name === noteCopy.colleague
      ? `${noteCopy.aColleague}’s note`
      : `${name}’s note`,
  done: "Done",
  editNote: "Edit",
  deleteNote: "Delete",
  deleted: "Note deleted.",
  moreActions: "More for this note",
  you: "You",
  /** Who gave no name. */
  colleague: "A colleague",
  aColleague: "a colleague",
  new: "New",
  deletedMeanwhile:
    "Someone deleted this note while it was being changed, so it is still here. Delete it again if it should go.",
  onlyYou: "Only you can see this",
  everyone: "Everyone in this set can see this",
  showToEveryone: "Show to everyone in this set",
  keepToMe: "Keep to me",
  moved: {
    set: {
      shared: "Everyone in this set can see the note now.",
      unshared:
        "The note can now be seen by everyone in this set, once the set is shared.",
    },
    me: {
      shared:
        "Only you can see this note now. Colleagues may have read it already.",
      unshared: "Only you can see this note now.",
    },
  },
  edited: (moment: string) => `edited ${moment}`,
  reminder:
    "Please do not name a child or a family in your notes. They may have to be disclosed.",
  reminderDone: "I understand",
  reading: "Reading your notes…",
  table: "Table",
  formatting:
    "You can use **bold**, *italic*, lists with - and > for quotations.",

  pageTitle: "Your notes",
  pageOpening: "Opening your notes…",
  pageCount: (notes: number, questions: number) =>
    `${notes} ${notes === 1 ? "note" : "notes"} on ${questions} ${questions === 1 ? "question" : "questions"}`,
  print: "Print",
  saveAsText: "Save as a text file",
  toQuestions: "Go to the questions",
  /** The end of the name of the text file. */
  fileSuffix: "notes",
  packMissing:
    "The questions themselves could not be opened, so only their numbers are shown. Everything you wrote is here.",
  pageEmpty:
    "You have not written anything yet. Open a question and start to write: it is kept on this device.",
  /** 0 for what was written on an item of the plan that is none of the guide's questions. */
  onQuestion: (number: number) =>
    number === 0 ? "Other questions in the plan" : `Question ${number}`,
  asked: ({ kind, answeredBy }: AskedNote) =>
    kind === "supplementary"
      ? "Supplementary"
      : answeredBy === ""
        ? "Answer"
        : `Answer: ${answeredBy}`,
  unknownQuestion: "This version of the questions does not have it.",
} as const;
