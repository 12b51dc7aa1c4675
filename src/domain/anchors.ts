import {
  isIndicatorId,
  isParagraphRef,
  isThemeId,
  type ParagraphRef,
} from "./ids.ts";

/** The places of the report that have no printed number of their own. A paragraph's anchor is its ref, an indicator's and a theme's its id. */
export const anchorOf = {
  /** The head of the paper: committee, date, title, and who wrote it. */
  front: "front",
  summary: "summary",
  section: (number: number) => `section-${number}`,
  /** By its place among the closing parts, from 1. */
  closing: (place: number) => `closing-${place}`,
  appendix: (number: number) => `appendix-${number}`,
  /** By its place among the tables that stand under one paragraph, from 1. */
  table: (ref: ParagraphRef, place: number) =>
    place === 1 ? `table-${ref}` : `table-${ref}-${place}`,
  /** What stands around the guide's parts: its title and date, who signed it, its footnotes. */
  guide: "guide",
  /** By its place among the guide's parts, from 1. */
  guidePart: (place: number) => `guide-${place}`,
  abbreviations: "abbreviations",
  abbreviation: (short: string) => `abbreviation-${short}`,
} as const;

/** Whether a place stands in the question guide, which has a page of its own. */
export const isInGuide = (
  anchor: string,
  guide: { readonly appendix: number },
): boolean =>
  anchor === anchorOf.guide ||
  /^guide-\d+$/.test(anchor) ||
  anchor === anchorOf.appendix(guide.appendix);

/** The paragraph that a table stands under; of any other place, the place itself. It is what questions cite. */
export const citedAs = (anchor: string): string =>
  /^table-(\d+\.\d+)/.exec(anchor)?.[1] ?? anchor;

export type AnchorKind = "paragraph" | "indicator" | "theme" | "other";

/** What an anchor would be if it were there. */
export function anchorKind(anchor: string): AnchorKind {
  if (isParagraphRef(anchor)) return "paragraph";
  if (isIndicatorId(anchor)) return "indicator";
  return isThemeId(anchor) ? "theme" : "other";
}
