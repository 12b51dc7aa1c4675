import { useEffect, useRef } from "preact/hooks";
import { reportOutline } from "../../domain/report-outline.ts";
import { usePack } from "../app-context.ts";
import { reportCopy } from "../copy/report.ts";
import { hrefTo } from "../routing/route.ts";
import { PreviousIcon } from "./icons.tsx";
import { ReportContents, titleOf } from "./report-contents.tsx";

/** What stays in sight while one reads: the way back to the question, and, where there is no column for them, the contents. */
export function ReportBar({
  from,
  current,
}: {
  readonly from: number | null;
  readonly current: string;
}) {
  return (
    <div class="report-bar no-print" data-back={from === null ? undefined : ""}>
      {from !== null && <BackLink question={from} />}
      <FoldedContents current={current} />
    </div>
  );
}

function BackLink({ question }: { readonly question: number }) {
  const pack = usePack();
  return (
    <a class="back" href={hrefTo.question(pack.id, question)}>
      <PreviousIcon />
      <span class="long">{reportCopy.back(question)}</span>
      <span class="short">
        <span class="visually-hidden">{reportCopy.backTo} </span>
        {reportCopy.question(question)}
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
