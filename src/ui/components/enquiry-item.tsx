import type { Enquiry } from "../../domain/enquiry.ts";
import { useLazy } from "../hooks/use-lazy.ts";
import { EnquiryAbout } from "./enquiry-places.tsx";

const loadBody = () =>
  import("./enquiry-body.tsx").then((module) => module.EnquiryBody);

/**
 * A line of enquiry: what it is about and what the report has, in two lines; opened, its working, what one could ask, and where in the
 * paper it rests. All that comes once the page can be read. `id` is where an address finds it; `from` is the question whose page it stands on.
 */
export function EnquiryItem({
  enquiry,
  id,
  from = null,
}: {
  readonly enquiry: Enquiry;
  readonly id: string;
  readonly from?: number | null;
}) {
  const body = useLazy(loadBody);
  return (
    <details class="enquiry" id={id}>
      <summary>
        <span class="about">
          <EnquiryAbout enquiry={enquiry} />
        </span>
        <span class="statement">{enquiry.statement}</span>
      </summary>
      {body.kind === "ready" && <body.value enquiry={enquiry} from={from} />}
    </details>
  );
}
