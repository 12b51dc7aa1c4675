import type { Brand } from "../lib/brand.ts";

/** A pack's folder name under `content/`, such as `medway-cyp-2015`. */
export type PackId = Brand<string, "PackId">;
/** The content hash of a pack's bundle: 16 lower-case hexadecimal digits. */
export type PackVersion = Brand<string, "PackVersion">;
/** A paragraph's number as the report prints it, such as `2.11`. Never a number: 2.1 and 2.10 differ. */
export type ParagraphRef = Brand<string, "ParagraphRef">;
/** `K1`, `K2`… in the order of the indicators' table. */
export type IndicatorId = Brand<string, "IndicatorId">;
/** `T1`, `T2`… in the order of the improvement plan. */
export type ThemeId = Brand<string, "ThemeId">;
/** A line of enquiry, such as `K2.red-though-target-met` or `agency-staff`. */
export type EnquiryId = Brand<string, "EnquiryId">;
/** A question set on this device and, once shared, everywhere. */
export type SetId = Brand<string, "SetId">;
export type NoteId = Brand<string, "NoteId">;
/** Words of the report that a member has highlighted. */
export type HighlightId = Brand<string, "HighlightId">;
/** A promise, an action or a recommendation of a set. */
export type FollowUpId = Brand<string, "FollowUpId">;
/** An item of the questioning plan. The same on every device for the same question or enquiry, such as `question-12`. */
export type PlanItemId = Brand<string, "PlanItemId">;

const packIdPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const isPackId = (value: string): value is PackId =>
  packIdPattern.test(value);
export const isParagraphRef = (value: string): value is ParagraphRef =>
  /^\d{1,3}\.\d{1,3}$/.test(value);
export const isIndicatorId = (value: string): value is IndicatorId =>
  /^K[1-9]\d{0,2}$/.test(value);
export const isThemeId = (value: string): value is ThemeId =>
  /^T[1-9]\d{0,2}$/.test(value);

/** Also what a set from a file must be named: the id stands in addresses and in the device's records. */
export const isSetId = (value: string): value is SetId =>
  /^[A-Za-z0-9_-]{1,64}$/.test(value);

/** Orders refs as the report does: 2.9 before 2.10. */
export function compareRefs(a: ParagraphRef, b: ParagraphRef): number {
  const [aSection = 0, aNumber = 0] = a.split(".").map(Number);
  const [bSection = 0, bNumber = 0] = b.split(".").map(Number);
  return aSection - bSection || aNumber - bNumber;
}
