import { isIndicatorId, isParagraphRef, isThemeId } from "./ids.ts";

/** The places of the report that have no printed number of their own. A paragraph's anchor is its ref, an indicator's and a theme's its id. */
export const anchorOf = {
  /** The head of the paper: committee, date, title, and who wrote it. */
  front: "front",
  summary: "summary",
  section: (number: number) => `section-${number}`,
  /** By its place among the closing parts, from 1. */
  closing: (place: number) => `closing-${place}`,
  appendix: (number: number) => `appendix-${number}`,
  abbreviations: "abbreviations",
  abbreviation: (short: string) => `abbreviation-${short}`,
} as const;

export type AnchorKind = "paragraph" | "indicator" | "theme" | "other";

/** What an anchor would be if it were there. */
export function anchorKind(anchor: string): AnchorKind {
  if (isParagraphRef(anchor)) return "paragraph";
  if (isIndicatorId(anchor)) return "indicator";
  return isThemeId(anchor) ? "theme" : "other";
}
