import { placesOf } from "../../domain/enquiry-places.ts";
import type { Enquiry } from "../../domain/enquiry.ts";
import { isIndicatorId, isParagraphRef } from "../../domain/ids.ts";
import type { Pack } from "../../domain/pack.ts";
import { usePack } from "../app-context.ts";
import { enquiryCopy } from "../copy/enquiries.ts";

const copy = enquiryCopy.place;

/** What a line of enquiry is about: an indicator by its title, otherwise the places of the report. */
export function EnquiryAbout({ enquiry }: { readonly enquiry: Enquiry }) {
  const pack = usePack();
  const title = titleOfIndicator(enquiry, pack);
  const places = placesOf(enquiry, pack);
  const refs = places.filter(isParagraphRef);
  const others = places.filter((place) => !isParagraphRef(place));
  if (title !== null)
    return (
      <>
        <span>{places.find(isIndicatorId)}</span>{" "}
        <span class="paper">{title}</span>
      </>
    );
  return (
    <span>
      {[
        ...(refs.length === 0 ? [] : [copy.paragraphs(refs)]),
        ...others.map((place) => placeName(place, pack)),
      ].join(", ")}
    </span>
  );
}

/** The title of the one indicator that a line of enquiry is about; null when it is about more, or something else. */
export function titleOfIndicator(enquiry: Enquiry, pack: Pack): string | null {
  const [place, ...more] = placesOf(enquiry, pack);
  const indicator = pack.kpis.find(({ id }) => id === place);
  return more.length > 0 || indicator === undefined ? null : indicator.title;
}

/** How a place of the report is cited: `para 2.11`, `K2`, `T3`, `Appendix 3`. */
export function placeName(place: string, { report }: Pack): string {
  if (isParagraphRef(place)) return copy.paragraphs([place]);
  const [, kind = "", number = ""] = /^([a-z]+)-(\d+)$/.exec(place) ?? [];
  switch (kind) {
    case "section":
      return copy.section(number);
    case "appendix":
      return copy.appendix(number);
    case "closing":
      return report.closing[Number(number) - 1]?.title ?? place;
    default:
      return place === "front" || place === "summary" ? copy[place] : place;
  }
}
