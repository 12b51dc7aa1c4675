import type { CitedFigure } from "../../domain/citations.ts";
import { placesOf } from "../../domain/enquiry-places.ts";
import {
  enquiriesAbout,
  enquiriesServing,
  isGap,
  type Enquiry,
} from "../../domain/enquiry.ts";
import { usePack } from "../app-context.ts";
import { enquiryCopy } from "../copy/enquiries.ts";
import { hrefTo } from "../routing/route.ts";
import { hrefToEnquiry } from "./question-enquiries.tsx";

/**
 * What the checks find in an indicator: the strongest in a sentence beside the figure, with what is not like for like. Its working and what one
 * could ask are told once, among the lines of enquiry, where the sentence leads. A figure that is only context has no more than that.
 */
export function IndicatorChecks({
  figure,
  from,
}: {
  readonly figure: CitedFigure;
  readonly from: number;
}) {
  const pack = usePack();
  const { indicator, link } = figure;
  const [first] = enquiriesAbout(pack.enquiries, indicator.id);
  if (first === undefined) return null;
  const others = enquiriesServing(pack.enquiries, from).filter(
    (enquiry) =>
      enquiry.id !== first.id && placesOf(enquiry, pack).includes(indicator.id),
  );
  return (
    <div class="checks">
      <Finding enquiry={first} from={from} />
      {link.grade === "direct" && others.length > 0 && (
        <a
          class="more"
          href={hrefTo.enquiries(pack.id, {
            question: from,
            part: indicator.id,
          })}
        >
          {enquiryCopy.more(others.length)}
          <span class="visually-hidden">: {indicator.title}</span>
        </a>
      )}
    </div>
  );
}

/** A finding in a sentence, which leads to its line of enquiry; what is not like for like stays in sight. */
export function Finding({
  enquiry,
  from,
}: {
  readonly enquiry: Enquiry;
  readonly from: number;
}) {
  return (
    <div class={isGap(enquiry.rule) ? "flag gap" : "flag"}>
      <a href={hrefToEnquiry(usePack(), enquiry, from)}>{enquiry.statement}</a>
      {enquiry.caution !== null && <p class="quiet">{enquiry.caution}</p>}
    </div>
  );
}
