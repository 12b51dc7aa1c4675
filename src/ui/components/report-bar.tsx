import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { filterEnquiries, readFilter } from "../../domain/enquiry-filter.ts";
import type { Enquiry } from "../../domain/enquiry.ts";
import { reportOutline } from "../../domain/report-outline.ts";
import { usePack } from "../app-context.ts";
import { reportCopy } from "../copy/report.ts";
import { lastChosen } from "../hooks/last-chosen.ts";
import { hrefTo } from "../routing/route.ts";
import { PreviousIcon } from "./icons.tsx";
import { hrefToEnquiry } from "./question-enquiries.tsx";
import { ReportClaim } from "./report-claim.tsx";
import { ReportContents, titleOf } from "./report-contents.tsx";
import "../styles/reading.css";

/**
 * What stays in sight while one reads: the way back to the line of enquiry or the question one came from, the claim one is looking into, and,
 * where there is no column for them, the contents.
 */
export function ReportBar({
  from,
  cited,
  current,
}: WayBack & { readonly current: string }) {
  return (
    <ReadingBar from={from} cited={cited}>
      <FoldedContents current={current} />
    </ReadingBar>
  );
}

interface WayBack {
  readonly from: number | null;
  readonly cited: Enquiry | null;
}

/** The way back and the claim, and what a page adds to them. */
export function ReadingBar({
  from,
  cited,
  children,
}: WayBack & { readonly children?: ComponentChildren }) {
  const isBack = from !== null || cited !== null;
  return (
    <div
      class="report-bar no-print"
      data-back={isBack ? "" : undefined}
      data-cite={cited === null ? undefined : ""}
    >
      {cited !== null ? (
        <BackToEnquiry enquiry={cited} from={from} />
      ) : (
        from !== null && <BackToQuestion question={from} />
      )}
      {children}
      {cited !== null && <ReportClaim enquiry={cited} />}
    </div>
  );
}

function BackToEnquiry({
  enquiry,
  from,
}: {
  readonly enquiry: Enquiry;
  readonly from: number | null;
}) {
  const pack = usePack();
  const chosen = lastChosen.get(pack.id);
  const isAmong =
    chosen !== undefined &&
    filterEnquiries(pack, readFilter(pack, chosen)).includes(enquiry);
  const href =
    from === null
      ? hrefTo.enquiries(pack.id, isAmong ? chosen : {}, enquiry.id)
      : hrefToEnquiry(pack, enquiry, from);
  return (
    <Back
      href={href}
      long={reportCopy.backToEnquiry}
      short={reportCopy.backToEnquiryShort}
    />
  );
}

function BackToQuestion({ question }: { readonly question: number }) {
  return (
    <Back
      href={hrefTo.question(usePack().id, question)}
      long={reportCopy.back(question)}
      short={reportCopy.question(question)}
    />
  );
}

function Back({
  href,
  long,
  short,
}: {
  readonly href: string;
  readonly long: string;
  readonly short: string;
}) {
  return (
    <a class="back" href={href}>
      <PreviousIcon />
      <span class="long">{long}</span>
      <span class="short">
        <span class="visually-hidden">{reportCopy.backTo} </span>
        {short}
      </span>
    </a>
  );
}

function FoldedContents({ current }: { readonly current: string }) {
  const pack = usePack();
  const details = useFolding();
  const item = reportOutline(pack).find(({ anchor }) => anchor === current);
  return (
    <details ref={details}>
      <summary>
        {reportCopy.contents}
        {item !== undefined && (
          <span class="current" aria-hidden="true">
            {[item.kind === "part" ? item.number : "", titleOf(item)]
              .filter((part) => part !== "")
              .join(" ")}
          </span>
        )}
      </summary>
      <ReportContents current={current} />
    </details>
  );
}

/** Contents that fold by themselves: when one has chosen, when one goes on with something else, and on Escape. */
function useFolding() {
  const ref = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const details = ref.current;
    if (details === null) return;
    const listening = new AbortController();
    const { signal } = listening;
    const close = () => {
      details.open = false;
    };
    const closeFromOutside = ({ target }: Event) => {
      if (target instanceof Node && !details.contains(target)) close();
    };
    document.addEventListener("pointerdown", closeFromOutside, { signal });
    document.addEventListener("focusin", closeFromOutside, { signal });
    details.addEventListener(
      "click",
      ({ target }) => {
        if (target instanceof Element && target.closest("a")) close();
      },
      { signal },
    );
    details.addEventListener(
      "keydown",
      (event) => {
        if (event.key !== "Escape" || !details.open) return;
        close();
        details.querySelector("summary")?.focus();
      },
      { signal },
    );
    return () => listening.abort();
  }, []);
  return ref;
}
