/** A name for a file that any system takes: `Pre-meeting: Q&A`, `notes`, `md` as `pre-meeting-q-a-notes.md`. */
export function fileName(
  title: string,
  suffix: string,
  extension: string,
): string {
  const words = title
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  const stem = (words ?? []).join("-").slice(0, 60).replace(/-$/, "");
  return `${stem === "" ? suffix : `${stem}-${suffix}`}.${extension}`;
}
