import { useContext } from "preact/hooks";
import { placesOf } from "../../domain/enquiry-places.ts";
import type { Enquiry } from "../../domain/enquiry.ts";
import { usePack } from "../app-context.ts";
import { reportCopy } from "../copy/report.ts";
import { hrefToPlace } from "../routing/place-address.ts";
import { placeName } from "./enquiry-places.tsx";
import { ReportContext } from "./report-place.tsx";

/** The claim that one is looking into, in sight while one reads, and the places it rests on, one after the other. */
export function ReportClaim({ enquiry }: { readonly enquiry: Enquiry }) {
  const pack = usePack();
  const { target, from } = useContext(ReportContext);
  const places = placesOf(enquiry, pack);
  return (
    <div class="claim">
      <p>{enquiry.statement}</p>
      {places.length > 1 && (
        <ul aria-label={reportCopy.enquiries.restsOn}>
          {places.map((place) => (
            <li key={place}>
              <a
                href={hrefToPlace(pack, place, from, enquiry.id)}
                aria-current={place === target ? "location" : undefined}
              >
                {placeName(place, pack)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
