import {
  filterEnquiries,
  type EnquiryFilter,
} from "../../domain/enquiry-filter.ts";
import { usePack } from "../app-context.ts";
import { enquiriesPageCopy as copy } from "../copy/enquiries-page.ts";
import { hrefTo } from "../routing/route.ts";
import { chosenBy } from "./enquiry-filters.tsx";

const choices = ["question", "part", "kind"] as const;

/** Nothing fits: each choice that could be given up, with what that would show. */
export function NoEnquiries({ filter }: { readonly filter: EnquiryFilter }) {
  const pack = usePack();
  const wider = choices
    .filter((choice) => filter[choice] !== null)
    .map((choice) => ({ choice, filter: { ...filter, [choice]: null } }))
    .map((way) => ({
      ...way,
      count: filterEnquiries(pack, way.filter).length,
    }))
    .filter(({ count }) => count > 0);
  return (
    <div class="none">
      <p>{copy.none}</p>
      <ul>
        {wider.map(({ choice, filter, count }) => (
          <li key={choice}>
            <a href={hrefTo.enquiries(pack.id, chosenBy(filter))}>
              {copy.widen[choice](count)}
            </a>
          </li>
        ))}
        <li>
          <a href={hrefTo.enquiries(pack.id)}>{copy.clear}</a>
        </li>
      </ul>
    </div>
  );
}
