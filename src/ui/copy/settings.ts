import type { Look, TextSize } from "../preferences.ts";

/** The words of the page of settings, and of what is kept where. */
export const settingsCopy = {
  title: "Settings and privacy",

  nameTitle: "Your name",
  name: "Your name on notes",
  nameHint:
    "Shown to colleagues beside the notes you let them see. You can leave it empty.",

  lookTitle: "How it looks",
  look: "Light and dark",
  looks: {
    system: "As this device",
    light: "Light",
    dark: "Dark",
    contrast: "High contrast",
  } satisfies Record<Look, string>,
  textSize: "Size of the text",
  textSizes: {
    100: "Normal",
    115: "Large",
    130: "Larger",
    150: "Very large",
    200: "Twice the size",
  } satisfies Record<TextSize, string>,
  textSizeHint: "Printed pages follow it too.",

  storageTitle: "What is kept here",
  storageUsed: (used: string, available: string) =>
    `Critical Friend takes up ${used} of the ${available} that this browser allows it.`,
  storageUnknown: "This browser does not say how much room there is.",
  storageMemory:
    "This browser keeps nothing from Critical Friend: it may be a private window. What you write is gone when you close the page. Save a backup file before you leave.",
  persisted: {
    asking: "Asking the browser…",
    kept: "The browser has promised to keep your notes until you remove them yourself.",
    "not-kept":
      "The browser has not promised to keep your notes. If the device runs out of room, or you stay away for some weeks, it may clear them.",
    refused:
      "The browser has not promised it. It decides by how often you come back and whether Critical Friend is on the Home Screen. Ask again another day, and save a backup file now and then.",
    unknown:
      "This browser cannot promise to keep your notes. Save a backup file now and then.",
  },
  askToKeep: "Ask the browser to keep them",
  backup: "Save a backup file",
  homeScreen:
    "On an iPad or iPhone, add Critical Friend to the Home Screen: tap Share, then Add to Home Screen, and open it from there. Otherwise the browser may clear your notes after seven days without a visit. Bring notes you have already written with a backup file: the app on the Home Screen keeps its own.",

  privacyTitle: "Privacy",
  privacy: [
    "Notes that only you can see stay on this device, in this browser. They are not sent anywhere.",
    "Notes for everyone in a set stay here too, until you share the set. They then go to those who have a link, locked on this device: the server that passes them on cannot read them.",
    "No one is told what you read, search for or write. There is no account, no tracking, and nothing is fetched from anyone else.",
    "Anyone who can open this device can read your notes. “Only you can see this” means that no colleague is shown a note; it does not lock it.",
    "Notes on council business may have to be disclosed, whoever keeps them. Write as if they will be.",
    "Do not name a child or a family.",
    "A note you delete goes from sight at once. If only you could see it, its words go from this browser’s store when you next open its set a day or more later; if everyone in the set could, they stay out of sight on each device, so that a colleague who was writing in it loses nothing. A set you delete can be brought back for 30 days. Backup files you have saved keep what was in them.",
  ],

  aboutTitle: "About",
  sources: "The report and the questions",
  version: "This version of the questions",
  versionOf: (id: string, version: string) => `${id}, ${version}`,
  code: "The app",
  codeLicence:
    "Critical Friend’s own code is free to use, change and share under the MIT licence. The report and the questions belong to those named above.",
} as const;

/** A number of bytes as a person says it: `340 KB`, `1.2 MB`, `12 GB`. */
export function sizeText(bytes: number): string {
  const units = ["bytes", "KB", "MB", "GB", "TB"] as const;
  let size = bytes;
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  const digits = unit > 0 && size < 10 ? 1 : 0;
  return `${size.toLocaleString("en-GB", { maximumFractionDigits: digits })} ${units[unit]}`;
}
