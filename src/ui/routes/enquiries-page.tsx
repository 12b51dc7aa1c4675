import { useMemo } from "preact/hooks";
import {
  everyEnquiry,
  filterEnquiries,
  readFilter,
} from "../../domain/enquiry-filter.ts";
import { useApp, usePack } from "../app-context.ts";
import { chosenBy, EnquiryFilters } from "../components/enquiry-filters.tsx";
import { EnquiryItem } from "../components/enquiry-item.tsx";
import { NoEnquiries } from "../components/no-enquiries.tsx";
import { enquiriesPageCopy as copy } from "../copy/enquiries-page.ts";
import { lastChosen } from "../hooks/last-chosen.ts";
import { useAnchor } from "../hooks/use-anchor.ts";
import { usePageTurn } from "../hooks/use-page-turn.ts";
import { hrefTo } from "../routing/route.ts";
import "../styles/enquiries.css";

const noticeId = "not-among-these";
/** Fragments of the page that are no line of enquiry. */
const ownFragments = new Set(["", "content", noticeId]);

/** All lines of enquiry, strongest first, to be looked through by question, by part of the report and by kind. */
export function EnquiriesPage() {
  const app = useApp();
  const pack = usePack();
  const route = app.navigation.route.value;
  const { anchor, chosen } =
    route.page === "enquiries" ? route : { anchor: "", chosen: null };
  const filter = useMemo(
    () => (chosen === null ? everyEnquiry : readFilter(pack, chosen)),
    [pack, chosen],
  );
  const shown = useMemo(() => filterEnquiries(pack, filter), [pack, filter]);
  const all = useMemo(() => filterEnquiries(pack, everyEnquiry), [pack]);
  lastChosen.set(pack.id, chosenBy(filter));

  const heading = usePageTurn(`enquiries:${pack.id}`, copy.title);
  const isMissing =
    !ownFragments.has(anchor) && shown.every(({ id }) => id !== anchor);
  useAnchor(isMissing ? noticeId : anchor, { toTop: isMissing });

  return (
    <main id="content" class="page enquiries-page">
      <h1 ref={heading} tabIndex={-1}>
        {copy.title}
      </h1>
      <p class="quiet">{copy.about}</p>
      {isMissing && (
        <Notice id={anchor} isThere={all.some(({ id }) => id === anchor)} />
      )}
      <EnquiryFilters filter={filter} />
      <div class="shown">
        <p role="status">{copy.shown(shown.length, all.length)}</p>
        {shown.length > 0 && (
          <button type="button" class="button-link" onClick={() => print()}>
            {copy.print}
          </button>
        )}
      </div>
      {shown.length === 0 && <NoEnquiries filter={filter} />}
      <ol>
        {shown.map((enquiry) => (
          <li key={enquiry.id}>
            <EnquiryItem enquiry={enquiry} id={enquiry.id} />
          </li>
        ))}
      </ol>
    </main>
  );
}

/** The address names a line of enquiry that is not shown: another was asked for than is looked through, or there is none. */
function Notice({
  id,
  isThere,
}: {
  readonly id: string;
  readonly isThere: boolean;
}) {
  const pack = usePack();
  return (
    <p class="notice" id={noticeId} tabIndex={-1}>
      {isThere ? copy.hidden : copy.unknown(id)}{" "}
      {isThere && (
        <a href={hrefTo.enquiries(pack.id, {}, id)}>{copy.showHidden}</a>
      )}
    </p>
  );
}
