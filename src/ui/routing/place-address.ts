import { anchorOf, isInGuide } from "../../domain/anchors.ts";
import type { EnquiryId } from "../../domain/ids.ts";
import type { Pack } from "../../domain/pack.ts";
import { hrefTo } from "./route.ts";

/** Where a place of the paper can be read: the guide has a page of its own. `from` and `cite` as in `hrefTo.report`. */
export function hrefToPlace(
  { id, guide }: Pick<Pack, "id" | "guide">,
  place: string,
  from: number | null = null,
  cite: EnquiryId | null = null,
): string {
  if (!isInGuide(place, guide)) return hrefTo.report(id, place, from, cite);
  return hrefTo.guide(id, place === anchorOf.guide ? "" : place, from, cite);
}
