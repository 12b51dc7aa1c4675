import type { StoreError } from "../../store/port.ts";
import { longDate } from "./dates.ts";
import { counted } from "./listed.ts";

/** The words of the page where sets are made, kept and brought back. */
export const setsCopy = {
  title: "Question sets",
  about:
    "A set is your notes and marks on one list of questions. Keep one for each meeting, or one for each part you play in it.",
  jump: "On this page",

  listTitle: "On this device",
  none: "Your first note makes a set. You can also make one here, with a name of your own.",
  openNow: "Open now",
  notes: (count: number) => counted(count, "note", "notes"),
  notesUnknown: "Its notes could not be counted",
  lastOpened: (date: string) => `last opened ${date}`,
  meetingOn: (date: string) => `meeting of ${longDate(date)}`,
  earlierVersion:
    "Made on an earlier version of these questions. Your notes are unchanged.",
  packGone: (pack: string) =>
    `The questions it was made on (${pack}) are not in this version of Critical Friend. Its notes can still be read.`,
  open: "Open",
  openGone: "Read its notes",
  toQuestions: "Go to its questions",
  rename: "Rename",
  duplicate: "Duplicate",
  delete: "Delete",
  deleted: (title: string) => `“${title}” was deleted.`,
  duplicated: (title: string) =>
    `“${title}” was copied, with its notes and marks. The copy is in the list.`,
  renamed: (title: string) => `Saved as “${title}”.`,

  fields: {
    title: "Name of the set",
    titleHint: "Such as “Pre-meeting” or “What I will ask”.",
    committee: "Committee",
    date: "Date of the meeting",
    pack: "Questions",
    packOption: (title: string, date: string) => `${title}, ${longDate(date)}`,
  },
  titleMissing: "Give the set a name, so that you can tell it from others.",
  renameTitle: (title: string) => `Rename “${title}”`,
  save: "Save",
  cancel: "Cancel",

  newTitle: "Make a new set",
  make: "Make the set",

  deletedTitle: "Recently deleted",
  deletedAbout: "A set is removed for good 30 days after it was deleted.",
  deletedOn: (deleted: string, removed: string) =>
    `deleted ${deleted}, removed for good on ${removed}`,
  bringBack: "Bring back",
  broughtBack: (title: string) => `“${title}” is back in the list.`,

  backupTitle: "Backup",
  backupAbout:
    "One file holds every set on this device. Anyone who has the file can read your notes in it.",
  backupKeys:
    "You share a set, so the file also holds the key to it. Whoever has the file can read that set and write in it as you can. Keep it as you would keep a key.",
  writeBackup: "Save a backup file",
  backupWritten: (name: string) =>
    `Saved as ${name}, among your downloads. Move it to a place you trust.`,
  backupFailed: "The backup file could not be made. Nothing was changed.",
  restore: "Bring back from a file",
  restoreHint:
    "Choose a backup file. What is on this device stays: sets are added, or merged with their older copies here.",
  colleagueFile:
    "This is a colleague’s file of one set, and not a backup. Open it where you can see what it brings first:",
  openShared: "Open a shared set",
  restoring: "Reading the file…",
  unreadableFile: "The file could not be opened.",
  restored: "The file was read.",
  restoredNothing: "The file was read. It holds no sets.",
  outcome: {
    added: "added",
    merged: "merged with the one here",
    unchanged: "already here, unchanged",
  },
  refused: "Nothing was changed.",

  failure: {
    full: "That could not be done: this device is full. Delete something large, such as photos or videos, then try again. Nothing was changed.",
    unavailable:
      "That could not be done: this browser keeps nothing here. It may be a private window. Nothing was changed.",
    blocked:
      "That could not be done: another tab is in the way. Close the other tabs that show Critical Friend, then try again. Nothing was changed.",
    failed:
      "That could not be done: the browser closed its store. Reload the page, then try again. Nothing was changed.",
  } satisfies Record<StoreError["kind"], string>,
} as const;
