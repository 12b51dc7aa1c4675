import type { Pack } from "../domain/pack.ts";
import { findContact } from "./private-details.ts";
import type { Problem } from "./problem.ts";

/**
 * The last guard: every telephone number and email address that a bundle would hold, at the line of the file it came from.
 *
 * @param files the texts that the bundle was made from, by path
 */
export function findPrivateDetails(
  pack: Omit<Pack, "version">,
  files: ReadonlyMap<string, string>,
): Problem[] {
  return [...stringsOf(pack)].flatMap((text) => {
    const contact = findContact(text);
    return contact === null
      ? []
      : [
          {
            ...locate(contact, files),
            message: `“${contact}” would be bundled: leave telephone numbers and email addresses out`,
          },
        ];
  });
}

function* stringsOf(value: unknown): Generator<string> {
  if (typeof value === "string") yield value;
  else if (typeof value === "object" && value !== null)
    for (const inner of Object.values(value)) yield* stringsOf(inner);
}

function locate(
  contact: string,
  files: ReadonlyMap<string, string>,
): { file: string; line: number } {
  for (const [file, text] of files) {
    const index = text.split("\n").findIndex((line) => line.includes(contact));
    if (index >= 0) return { file, line: index + 1 };
  }
  return { file: files.keys().next().value ?? "", line: 1 };
}
