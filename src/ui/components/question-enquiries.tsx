import {
  enquiriesServing,
  shownOnQuestion,
  type Enquiry,
} from "../../domain/enquiry.ts";
import type { EnquiryId } from "../../domain/ids.ts";
import type { Pack } from "../../domain/pack.ts";
import { usePack } from "../app-context.ts";
import { enquiryCopy } from "../copy/enquiries.ts";
import { hrefTo } from "../routing/route.ts";
import { EnquiryItem } from "./enquiry-item.tsx";

/** The strongest lines of enquiry that serve a question, and the way to the others. */
export function QuestionEnquiries({ question }: { readonly question: number }) {
  const pack = usePack();
  const all = enquiriesServing(pack.enquiries, question);
  if (all.length === 0) return null;
  return (
    <section class="enquiries" id="enquiries" tabIndex={-1}>
      <h2>{enquiryCopy.title}</h2>
      <ol>
        {all.slice(0, shownOnQuestion).map((enquiry) => (
          <li key={enquiry.id}>
            <EnquiryItem
              enquiry={enquiry}
              id={idOnQuestion(enquiry.id)}
              from={question}
            />
          </li>
        ))}
      </ol>
      {all.length > shownOnQuestion && (
        <a class="onward" href={hrefTo.enquiries(pack.id, { question })}>
          {enquiryCopy.all(all.length)}
        </a>
      )}
    </section>
  );
}

/** Where a line of enquiry can be read from a question's page: there if it is among those shown, else among all of them. */
export function hrefToEnquiry(
  pack: Pack,
  { id }: Enquiry,
  question: number,
): string {
  const isShown = enquiriesServing(pack.enquiries, question)
    .slice(0, shownOnQuestion)
    .some((shown) => shown.id === id);
  return isShown
    ? hrefTo.question(pack.id, question, idOnQuestion(id))
    : hrefTo.enquiries(pack.id, { question }, id);
}

/** A question's page has other places too, and an officer may have named a line of enquiry like one of them. */
const idOnQuestion = (id: EnquiryId) => `enquiry-${id}`;
