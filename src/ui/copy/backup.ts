import type { BackupError } from "../../export/backup-error.ts";

/** Why a backup file is refused, in words. "Nothing was changed." stands beside it. */
export const backupCopy = {
  copyOf: (title: string) => `${title} (copy)`,
  writeFailed: (detail: string) =>
    `The sets on this device could not be read for the backup: ${detail}`,
  refusal(error: BackupError): string {
    switch (error.kind) {
      case "too-large":
        return "This file is too large to be a backup of Critical Friend.";
      case "not-json":
        return error.cutShort
          ? "This backup file was cut short: its end is missing. Fetch it again from where it is kept."
          : "This is not a backup file of Critical Friend. Its name usually begins with “critical-friend” and ends in “.json”.";
      case "not-a-backup":
        return "This is not a backup file of Critical Friend. Its name usually begins with “critical-friend” and ends in “.json”.";
      case "newer":
        return `This file was made by a newer version of Critical Friend (${error.version}; this one reads up to ${error.supported}). Update the app, then try again.`;
      case "malformed":
        return `This backup file has been changed, or was not written whole: ${error.where === "" ? "it" : error.where} ${error.detail}`;
      case "damaged":
        return `The set “${error.title}” in this file is damaged: its ${error.part === "own" ? "notes for only you" : "notes for everyone"} are not as they were saved.`;
    }
  },
} as const;
