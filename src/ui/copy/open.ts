import type { SetContents } from "../../document/set-contents.ts";
import type { AccessError, LookError, Role } from "../../sync/port.ts";
import { counted, listed } from "./listed.ts";
import { contentsWords } from "./set-contents.ts";
import { shareCopy } from "./share.ts";

/** The words of the page where a set that someone has shared is opened. */
export const openCopy = {
  title: "Open a shared set",
  about:
    "Has someone sent you a link, a QR code or a file? Open it here. You need no account.",

  paste: {
    title: "A link",
    label: "The link, or the line of a recovery file",
    paste: "Paste",
    pasteRefused:
      "The browser would not read what you copied. Tap in the field, hold, and choose Paste.",
    pasteEmpty: "Nothing has been copied yet. Copy the link first.",
    open: "Open the link",
    missing: "Paste or type the link first.",
  },
  scan: {
    title: "A QR code",
    start: "Scan with the camera",
    stop: "Stop",
    picture: "What the camera sees",
    hold: "Hold the code in front of the camera.",
    photo: "Or choose a photo of the code",
    reading: "Looking for a code…",
    noCode:
      "There is no QR code in this photo that could be read. Take it again, straight on and near enough.",
    problem: {
      refused:
        "The camera may not be used here. Allow it in the browser’s settings for this site, or choose a photo of the code, or paste the link.",
      none: "This device has no camera that can be used here. Choose a photo of the code, or paste the link.",
      busy: "Another app holds the camera. Close it and try again, or choose a photo of the code.",
    },
  },
  file: {
    title: "A file",
    label: "A set’s file, a recovery file or a backup",
    reading: "Reading the file…",
    unreadable: "The file could not be opened.",
    open: (title: string) => `Open “${title}”`,
  },

  fromFile: {
    writers: (writers: readonly string[]) =>
      `The notes are by ${listed(writers)}.`,
    here: (title: string) =>
      `This set is on this device already, as “${title}”. Nothing has been changed yet.`,
    nothing: "There is nothing in the file that is not here.",
    readOnly:
      "You can only read the one that is here, so the file can be kept apart, and not merged.",
    brings: {
      title: "Merging would bring:",
      added: (notes: number, writers: readonly string[]) =>
        `${counted(notes, "new note", "new notes")}, by ${listed(writers)}`,
      changed: (notes: number, writers: readonly string[]) =>
        `other words in ${counted(notes, "note", "notes")}, by ${listed(writers)}`,
      removed: (notes: number) =>
        `${counted(notes, "note", "notes")} fewer: deleted by whoever sent the file`,
      marks: (marks: number) => counted(marks, "mark", "marks"),
      plan: (items: number) =>
        `${counted(items, "change", "changes")} to the plan`,
      followUps: (items: number) =>
        `${counted(items, "change", "changes")} to the follow-up list`,
      details: "another name, committee or date of the set",
    },
    otherWords: "in other words than here",
    merge: "Merge it with the one here",
    keep: "Keep it on this device",
    apart: "Keep it apart, as a copy",
  },

  looking: "Fetching the set…",
  found: {
    role: {
      owner: "You can edit it, and share it as its owner.",
      editor: "You can edit it.",
      viewer: "You can view it.",
    } satisfies Record<Role, string>,
    meeting: (date: string) => `meeting of ${date}`,
    holds(contents: SetContents) {
      const words = contentsWords(contents);
      return words.length === 0
        ? "There is nothing in it yet."
        : `It has ${listed(words)}.`;
    },
    keep: "Keep a copy on this device",
    keepAbout:
      "It is then here without a connection, and what you and your colleagues write comes together by itself.",
    keepAboutViewer:
      "It is then here without a connection, and what your colleagues write comes in by itself.",
    here: "This set is on this device already.",
    open: "Open it",
    other: "Open another",
    plan: "The plan",
    followUps: "Follow-up",
    packGone: (pack: string) =>
      `The questions it was made on (${pack}) are not in this version of Critical Friend. Its notes can be read.`,
    keepFailed: (detail: string) =>
      `It could not be kept on this device (${detail}). Nothing was changed. Make room on the device, then try again.`,
  },

  failedTitle: "The set could not be opened",
  again: "Try again",
  error(error: LookError): string {
    switch (error.kind) {
      case "code":
        return openCopy.codeError(error.error);
      case "unreadable":
        return "What the server holds does not fit this link, so it cannot be read. The link may belong to another set, or someone has put something else in its place. Ask whoever sent it for another.";
      case "empty":
        return "The set has nothing in it yet: whoever shared it has not been connected since. Try again in a while.";
      case "offline":
        return "There is no connection, or the server does not answer, and this set is not on this device yet. Keep the link, and open it again when you are connected.";
      case "no-relay":
        return "This site does not offer sharing by a link. Ask for the set as a file, or check that the link is for this address.";
      case "paused":
        return openCopy.paused[error.why] ?? shareCopy.state.paused[error.why];
      default:
        return shareCopy.error(error);
    }
  },
  paused: {
    revoked:
      "This link has been revoked: it lets nobody in any more. Ask whoever sent it for another.",
    expired: "This link has run out. Ask whoever sent it for another.",
    deleted:
      "The set is not shared any more: its owner has ended it. Ask them for a file of it.",
    "room-expired":
      "The set is not there any more: nobody wrote in it for so long that the server has let it go. Ask whoever sent the link to share it again.",
    "unknown-link":
      "The server does not know this link. It may be for another address, or the server was restored from an older copy. Ask whoever sent it for another.",
    "unknown-room":
      "There is no such set on this server. The link may be for another address, or the server was restored from an older copy. Ask whoever sent it.",
  } as Partial<Record<string, string>>,
  codeError(error: AccessError): string {
    switch (error.kind) {
      case "missing":
        return "This is not a link to a shared set. It should have a long row of letters after a “#”: copy the whole of it.";
      case "cut-short":
        return "The end of the link is missing: it was cut short on the way. Copy the whole of it, or ask for it again.";
      case "too-long":
        return "Something stands after the link that does not belong to it. Copy the link alone.";
      case "character":
        return `The link has a character in it that no link has: “${error.character}”. Copy it again, or ask for it again.`;
      case "mistyped":
        return "A letter of the link is wrong. Copy it again rather than typing it.";
      case "newer":
        return "This link was made by a newer version of Critical Friend. Update the app, then open the link again.";
    }
  },
} as const;
