import type { SetContents } from "../../document/set-contents.ts";
import type {
  PauseReason,
  RelayAbsence,
  Role,
  ShareError,
  ShareNotice,
  WaitReason,
} from "../../sync/port.ts";
import { counted, listed } from "./listed.ts";
import { contentsWords } from "./set-contents.ts";

/** The words of the page where a set is shared. */
export const shareCopy = {
  title: "Share this set",
  opening: "Opening your set…",

  goes: {
    title: "What goes, what stays",
    everyone: "Everyone in this set sees",
    everyoneHas: (contents: SetContents) =>
      `${listed([
        ...(contents.notes === 0 ? ["No notes"] : []),
        ...contentsWords(contents),
        "the set’s name and date",
      ])}.`,
    onlyYou: "Only you see",
    onlyYouHas: (notes: number) =>
      notes === 0
        ? "No notes. What you write from now on is yours alone until you show it."
        : `${counted(notes, "note", "notes")}, and your highlights. They never leave this device.`,
    choose: "Choose notes to show",
  },

  name: {
    label: "Your name on notes",
    hint: "So that colleagues know whose notes they read. You can leave it empty.",
  },

  link: {
    title: "Give someone a link",
    label: "Who is it for?",
    labelHint:
      "A person or a group, such as “Cllr Ahmed” or “the committee”. The server cannot read it.",
    labelMissing: "Say who it is for, so that you can tell the links apart.",
    role: "What they can do",
    roles: {
      editor: "Can edit",
      viewer: "Can view",
    },
    until: "Until when",
    untils: {
      none: "No end, until I revoke it",
      week: "For a week",
      month: "For four weeks",
      day: "Until a day I choose",
    },
    day: "The last day",
    dayMissing: "Choose the last day, which must not be past.",
    createToken: "Code for sharing here",
    createTokenHint:
      "Whoever runs this site has asked for a code before a set is first shared. Ask them for it.",
    gives: {
      editor:
        "Anyone who has this link can read and change everything that everyone in this set sees, until you revoke it. Send it only to those it is for.",
      viewer:
        "Anyone who has this link can read everything that everyone in this set sees, until you revoke it. Send it only to those it is for.",
      owner:
        "Whoever has this link can do all that you can: read, change, give links, and stop the sharing. Keep it to yourself.",
    } satisfies Record<Role, string>,
    make: "Make the link",
    making: "Making the link…",
    madeTitle: (label: string) => `The link for ${label}`,
    made: (role: Role) =>
      ({
        editor: "Whoever opens it can edit.",
        viewer: "Whoever opens it can view.",
        owner: "Whoever opens it can edit, and share as you can.",
      })[role],
    address: "The link",
    qr: (label: string) => `QR code of the link for ${label}`,
    scanHint: "Or let them point their camera at the code.",
    copy: "Copy",
    copied: "Copied.",
    copyFailed: "It could not be copied. Select the link and copy it yourself.",
    send: "Send…",
    message: (title: string) => `“${title}” in Critical Friend`,
    once: "It is shown only now. If it gets lost, make another and revoke this one.",
    done: "Done",
  },

  second: {
    title: "Your second device",
    about:
      "Open this set on your own tablet, phone or laptop as well. The notes that only you can see stay where they were written.",
    label: "My second device",
    make: "Make a link for myself",
    own: "Show a link for myself",
  },

  recovery: {
    title: "Keep a way back",
    about:
      "If this device is lost, nobody can let you back in: no one else has the key. A recovery file brings the set back on another device, as its owner. Keep it where you keep keys.",
    ask: "Please keep one now.",
    kept: (date: string) => `You kept one on ${date}.`,
    save: "Save a recovery file",
    showCode: "Show it as a QR code",
    hideCode: "Hide the QR code",
    qr: "QR code that brings this set back",
    saved: (name: string) =>
      `Saved as ${name}, among your downloads. Move it to a place you trust.`,
    codeHint: "Photograph or print it, and keep it like a key.",
    fileSuffix: "recovery",
    file: (title: string, address: string) =>
      [
        `Recovery file of the question set “${title}” in Critical Friend.`,
        "Whoever has this file can read and change the set, and share it. Keep it like a key.",
        `To use it: open ${address} and choose this file, or paste the line below.`,
        "",
      ] as const,
  },

  links: {
    title: "Who has a link",
    fetching: "Fetching the list…",
    own: "This device",
    unreadable: "A link whose name cannot be read",
    role: {
      owner: "can edit and share",
      editor: "can edit",
      viewer: "can view",
    } satisfies Record<Role, string>,
    made: (date: string) => `made ${date}`,
    until: (date: string) => `until ${date}`,
    ended: (date: string) => `ended ${date}`,
    revokedOn: (date: string) => `revoked ${date}`,
    revoke: "Revoke",
    revokeAsk: (label: string) =>
      `${label} will get nothing new, and can send nothing. What they have fetched already, they keep. This cannot be undone.`,
    revokeNow: "Revoke the link",
    keep: "Keep it",
    revoked: (label: string) => `The link for ${label} is revoked.`,
    old: (count: number) =>
      count === 1
        ? "One link that has ended"
        : `${count} links that have ended`,
    again: "Try again",
  },

  state: {
    title: "Where it stands",
    shared: "Everything written here is shared.",
    sharedAt: (moment: string) => `Last in touch ${moment}.`,
    never: "Nothing written here has been shared yet.",
    lastShared: (moment: string) =>
      `Everything written here was last shared ${moment}.`,
    waiting: (count: number) =>
      count === 0
        ? "Nothing written here waits."
        : count === 1
          ? "One change has not been shared yet."
          : `${count} changes have not been shared yet.`,
    why: {
      sending: "They are on their way.",
      offline:
        "There is no connection now. They go by themselves when there is one.",
      busy: "The server is busy, and has asked to wait. They go by themselves.",
      full: "The server holds as much as it may for this set. Save a file of the set, and ask whoever runs this site.",
      device:
        "This device cannot be written to. See what it says at the top of the page.",
      "too-long":
        "One note is too long to be shared. Cut it in two, and it goes by itself.",
    } satisfies Record<WaitReason, string>,
    paused: {
      revoked:
        "This device’s link has been revoked. Ask whoever gave it to you for another.",
      expired:
        "This device’s link has run out. Ask whoever gave it to you for another.",
      deleted: "The owner has ended the sharing.",
      "room-expired":
        "Nobody wrote in the set for so long that the server has let it go.",
      "unknown-link":
        "The server does not know this device’s link. It may have been restored from an older copy. Ask whoever gave it to you for another.",
      "unknown-room":
        "The server does not have this set. It may have been restored from an older copy.",
      newer:
        "Colleagues use a newer version of Critical Friend. Update it, and sharing goes on.",
    } satisfies Record<PauseReason, string>,
    stopped: "Nothing more comes or goes.",
    reading: "You have everything that colleagues have shared.",
    stays: "Everything that is here stays here, and you can go on writing.",
    retry: "Try now",
    you: (role: Role) =>
      ({
        owner: "You are an owner: you can edit it and share it.",
        editor: "You can edit it.",
        viewer: "You can view it.",
      })[role],
    people: (names: readonly string[]) =>
      `${listed(names)} ${names.length === 1 ? "has" : "have"} it open now.`,
    present: "Show colleagues my name while I have the set open",
    presentHint: "It is shown only while you are there, and kept nowhere.",
    linkEnds: (date: string) => `This device’s link ends on ${date}.`,
    roomEnds: (date: string) =>
      `The server lets go of this set on ${date} unless someone writes in it. Your copy stays.`,
    notices: {
      healed:
        "The server had lost part of what it held. This device has given it what was missing. Nothing is lost.",
      quarantined: (count: number) =>
        count === 1
          ? "A change from someone could not be taken in, and was set aside. The rest of the set is as it should be."
          : `${count} changes from someone could not be taken in, and were set aside. The rest of the set is as it should be.`,
    },
    notice: (notice: ShareNotice): string =>
      notice.kind === "healed"
        ? shareCopy.state.notices.healed
        : shareCopy.state.notices.quarantined(notice.count),
    dismiss: "I have read it",
  },

  file: {
    title: "Share as a file",
    about:
      "A file needs no server and no connection. It holds what everyone in this set sees, and nothing that only you see. Whoever has the file can read it: it is not locked. When a colleague sends theirs back, open it here: you see what it brings before the two are merged.",
    save: "Save a file",
    send: "Send a file…",
    saved: (name: string) => `Saved as ${name}, among your downloads.`,
    failed: "The file could not be made. Nothing was changed.",
    suffix: "critical-friend-set",
    /** Stands first in the file itself. */
    inside:
      "A question set of Critical Friend. To read it, open Critical Friend, choose More, then “Open a shared set”, and choose this file.",
    open: "Open a file that was sent to you",
  },

  absent: {
    title: "Share by a link",
    "no-relay":
      "Sharing by a link is not offered here: this site serves the app and nothing else. You can share the set as a file.",
    "other-version":
      "Sharing by a link does not work now: this app and its server are of different versions. Reload the page; until then, share the set as a file.",
    "not-secure":
      "Sharing by a link needs a secure address (https), and this one is not. You can share the set as a file.",
    "not-kept":
      "Sharing by a link needs a browser that keeps what you write, and this one does not: it may be a private window. You can share the set as a file.",
  } satisfies Record<RelayAbsence | "title", string>,

  end: {
    title: "End it",
    stop: "Stop sharing",
    stopAbout:
      "Every link stops working, and the server deletes what it holds. You and each colleague keep your own copies.",
    stopNow: "Stop sharing for everyone",
    stopped: "The set is no longer shared. Your copy is here.",
    everywhere: "Delete everywhere",
    everywhereAbout:
      "As when you stop, and your copy goes to the deleted sets, where it can be brought back for 30 days. The copies on colleagues’ devices are theirs: they stay.",
    everywhereNow: "Delete it everywhere",
    leave: "Leave this set",
    leaveAbout: (waiting: number) =>
      `Your copy stays here, and colleagues keep theirs. Nothing more comes or goes${
        waiting === 0
          ? "."
          : waiting === 1
            ? ", not even the change that has not been shared yet."
            : `, not even the ${waiting} changes that have not been shared yet.`
      }`,
    leaveNow: "Leave it",
    left: "You have left. Your copy is here.",
    cancel: "Go back",
    cannotUndo: "This cannot be undone.",
  },

  reader: {
    line: "You can read this set. To write in it, make a copy of your own.",
    make: "Make my own copy",
    refused: "Nothing was changed: you can only read this set.",
    refusedHelp: "To change it, make a copy of your own.",
    refusedWords:
      "Copy what you wrote, then make a copy of the set that is your own, and paste it there.",
    copyWords: "Copy what I wrote",
    copyFailed: "It could not be copied. Select the words and copy them.",
    close: "Close",
  },

  error(error: ShareError): string {
    switch (error.kind) {
      case "offline":
        return "There is no connection, or the server does not answer. Nothing was changed. Try again when you are connected.";
      case "busy":
        return error.seconds === null
          ? "The server is busy. Wait a moment, then try again."
          : `The server is busy. Try again in ${counted(Math.ceil(error.seconds), "second", "seconds")}.`;
      case "no-relay":
        return "Sharing by a link is not offered here. You can share the set as a file.";
      case "create-token":
        return "The code for sharing here is missing or wrong. Ask whoever runs this site for it.";
      case "paused":
        return shareCopy.state.paused[error.why];
      case "not-owner":
        return "Only an owner of the set can do this. Ask whoever gave you your link.";
      case "not-shared":
        return "This set is not shared.";
      case "too-many-links":
        return `A set can have ${error.limit} links. Revoke one that is not needed, then try again.`;
      case "last-owner":
        return "This is the only owner’s link that is left, and without it nobody could share or stop. To end everything, choose “Stop sharing”.";
      case "full":
        return "The server holds as much as it may. Ask whoever runs this site. You can share the set as a file.";
      case "device":
        return `This device could not be written to (${error.error.detail}). Nothing was changed.`;
      case "refused":
        return `The server refused: ${error.detail}`;
    }
  },
} as const;
