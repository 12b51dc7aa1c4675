import { longDate } from "./dates.ts";

/** The words of the frame around every page. */
export const shellCopy = {
  name: "Critical Friend",
  /** At the foot of each printed page. */
  footer: (report: string, date: string) =>
    `Critical Friend · ${report}, ${longDate(date)}`,
  skip: "Skip to the content",
  mainMenu: "Main",
  nav: {
    questions: "Questions",
    report: "Report",
    guide: "Guide",
    plan: "Plan",
    notes: "Notes",
    search: "Search",
    more: "More",
  },
  setLabel: (title: string, date: string) =>
    date === "" ? title : `${title} · ${longDate(date)}`,
  setHint: "Question sets",
  firstSetTitle: "My questions",

  saving: {
    opening: "Opening your notes…",
    new: "Notes stay on this device",
    saving: "Saving…",
    saved: "Saved on this device",
    failed: "Not saved",
    memory: "Not kept on this device",
  },

  shared: {
    not: "Not shared",
    shared: "Shared with colleagues",
    sending: "Sharing…",
    waiting: (count: number) =>
      `${count} ${count === 1 ? "change" : "changes"} not shared yet`,
    paused: "Not shared any more",
  },

  failure: {
    full: {
      title: "Your last words are not saved: this device is full.",
      help: "They are still on this screen. Delete something large, such as photos or videos, then try again. Or save a backup file now.",
    },
    blocked: {
      title: "Your last words are not saved: another tab is in the way.",
      help: "Close the other tabs that show Critical Friend, then try again.",
    },
    failed: {
      title: "Your last words are not saved: the browser closed its store.",
      help: "They are still on this screen. Try again; if that does not help, save a backup file, then reload.",
    },
    unavailable: {
      title: "This browser will not keep your notes.",
      help: "It may be a private window. You can read everything, and write, but your notes go when you close this page. Open Critical Friend in an ordinary window, or save a backup file before you leave.",
    },
    /** The device has a store, and it could not be opened. */
    closed: {
      title: "Your notes could not be opened.",
      help: "They are still on this device. Close the other tabs that show Critical Friend, then reload. What you write meanwhile goes when this page closes: copy it somewhere first.",
    },
    reload: "Reload",
    retry: "Try again",
    saveBackup: "Save a backup file",
    detail: (detail: string) => `What the browser said: ${detail}`,
  },

  damage: {
    title: (count: number) =>
      count === 1
        ? "One piece of this set could not be read."
        : `${count} pieces of this set could not be read.`,
    help: "Everything else is here. Save the damaged pieces to a file before you put them aside.",
    words: "Words found in them:",
    save: "Save the pieces to a file",
    dismiss: "Put them aside",
    fileName: "critical-friend-damaged-pieces.txt",
  },

  update: {
    waiting: "A new version is ready.",
    help: "Your notes are saved first.",
    apply: "Update now",
    applying: "Updating…",
    elsewhere: "Critical Friend was updated in another tab.",
    reload: "Reload this tab",
  },

  undo: { undo: "Undo", dismiss: "Close" },

  pack: {
    loading: "Opening the questions…",
    unreachable: {
      title: "The questions could not be fetched.",
      help: "There seems to be no connection, and no copy on this device yet. Connect once, and they will be here from then on, with or without a connection.",
    },
    unreadable: {
      title: "The questions came, but could not be read.",
      help: "The file may have been cut short on the way. Try again. Your notes are safe on this device.",
    },
    unknown: {
      title: "There is no such set of questions here.",
      help: "The address may be mistyped, or the questions may have been taken away.",
    },
    tryAgain: "Try again",
    toNotes: "Read your notes",
    toStart: "Go to the questions",
    detail: (detail: string) => `Detail: ${detail}`,
  },

  pageFailed: {
    title: "This page could not be opened.",
    help: "It has not reached this device yet, or the app was updated meanwhile. Your notes are safe. Reload to try again.",
    reload: "Reload",
  },

  unknownPage: {
    title: "There is no page here.",
    help: (path: string) =>
      `Nothing answers to ${path}. The address may be mistyped.`,
  },
} as const;
