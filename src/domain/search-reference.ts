import { anchorOf } from "./anchors.ts";
import type { Pack } from "./pack.ts";
import { reportAnchors } from "./report-outline.ts";

/** A place that a person asks for by its number. */
export type Reference =
  | { readonly page: "question"; readonly number: number }
  | { readonly page: "report"; readonly anchor: string };

export interface FoundReference {
  readonly reference: Reference;
  /** False when the report or the guide has no such place. */
  readonly exists: boolean;
}

/** Reads `2.11`, `para 2.11`, `Q12`, `question 12`, `12`, `K2`, `T3`, `section 4` or `Appendix 3`; null for anything else. */
export function readReference(text: string): Reference | null {
  const match =
    /^\s*(?:(?<word>\p{L}+)\.?\s*)?(?<number>\d{1,3}(?:\.\d{1,3})?)\s*\.?\s*$/u.exec(
      text,
    );
  const word = (match?.groups?.["word"] ?? "").toLowerCase();
  const digits = match?.groups?.["number"] ?? "";
  if (digits === "") return null;
  if (digits.includes(".")) {
    const isParagraph = ["", "p", "para", "paragraph", "paras"].includes(word);
    return isParagraph ? { page: "report", anchor: digits } : null;
  }
  const number = Number(digits);
  switch (word) {
    case "":
    case "q":
    case "question":
      return { page: "question", number };
    case "k":
    case "kpi":
    case "indicator":
      return { page: "report", anchor: `K${number}` };
    case "t":
    case "theme":
      return { page: "report", anchor: `T${number}` };
    case "s":
    case "section":
      return { page: "report", anchor: anchorOf.section(number) };
    case "a":
    case "app":
    case "appendix":
      return { page: "report", anchor: anchorOf.appendix(number) };
    default:
      return null;
  }
}

/** The place that was asked for, and whether this pack has it. */
export function findReference(pack: Pack, text: string): FoundReference | null {
  const reference = readReference(text);
  if (reference === null) return null;
  const exists =
    reference.page === "question"
      ? pack.questions.some(({ number }) => number === reference.number)
      : reportAnchors(pack).has(reference.anchor);
  return { reference, exists };
}
