import { signal } from "@preact/signals";
import type { HighlightId } from "../../domain/ids.ts";

/** The highlight whose note and questions are open; null for none. One at a time, on whichever page. */
export const openHighlight = signal<HighlightId | null>(null);
/** The place of the report in which words are being chosen without a pointer; empty for none. */
export const choosingIn = signal("");
/** A highlight that is to be put on other words, which are being looked for in the report. */
export const movingHighlight = signal<HighlightId | null>(null);
