import { useEffect, useRef } from "preact/hooks";
import {
  reportOutline,
  type OutlineItem,
} from "../../domain/report-outline.ts";
import { usePack } from "../app-context.ts";
import { reportCopy } from "../copy/report.ts";

/** The report's contents as links, the part one is reading marked and kept in sight. */
export function ReportContents({ current }: { readonly current: string }) {
  const pack = usePack();
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    const nav = list.current;
    const link = nav?.querySelector<HTMLElement>("[aria-current]");
    if (!nav || !link) return;
    // By hand: scrollIntoView would scroll the page as well.
    const above = link.offsetTop - nav.scrollTop;
    if (above < 0 || above + link.offsetHeight > nav.clientHeight)
      nav.scrollTop = link.offsetTop - nav.clientHeight / 2;
  }, [current]);
  return (
    <nav class="report-contents" aria-label={reportCopy.contents} ref={list}>
      <ol>
        {reportOutline(pack).map((item) => (
          <li key={item.anchor}>
            <a
              href={`#${item.anchor}`}
              aria-current={item.anchor === current ? "location" : undefined}
            >
              <span class="number">{numberOf(item)}</span>
              <span>{titleOf(item)}</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

const numberOf = ({ kind, number }: OutlineItem) =>
  kind === "appendix" ? "" : number;

export function titleOf({ kind, number, title }: OutlineItem): string {
  switch (kind) {
    case "summary":
      return reportCopy.summary;
    case "abbreviations":
      return reportCopy.abbreviations.title;
    case "appendix":
      return [reportCopy.appendix(number), title]
        .filter((part) => part !== "")
        .join(": ");
    case "part":
      return title;
  }
}
