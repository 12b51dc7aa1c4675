import type { ComponentChildren } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { mapCoverage } from "../../domain/coverage-map.ts";
import { tallyVerdicts } from "../../domain/coverage.ts";
import { useApp, usePack } from "../app-context.ts";
import { Counts } from "../components/coverage/counts.tsx";
import { CoverageTable } from "../components/coverage/coverage-table.tsx";
import { coverageCopy } from "../copy/coverage.ts";
import { questionCopy } from "../copy/questions.ts";
import { reportCopy } from "../copy/report.ts";
import { usePageTurn } from "../hooks/use-page-turn.ts";
import { hrefTo } from "../routing/route.ts";
import "../styles/coverage.css";

/** Which part of the report bears on which question, what nobody draws on, and what has no direct answer. */
export function CoveragePage() {
  const pack = usePack();
  const route = useApp().navigation.route.value;
  const open = route.page === "coverage" ? route.anchor : "";
  const map = useMemo(() => mapCoverage(pack), [pack]);
  const heading = usePageTurn(`coverage:${pack.id}`, coverageCopy.title);
  // Whoever comes with an open cell, back from the report above all, goes on from it.
  useEffect(() => {
    if (open !== "") document.getElementById(open)?.focus();
  }, [open]);
  const rows = map.groups.flatMap((group) => group.rows);
  return (
    <main id="content" class="page coverage">
      <h1 ref={heading} tabIndex={-1}>
        {coverageCopy.title}
      </h1>
      <p>
        {questionCopy.summary(
          pack.questions.length,
          tallyVerdicts(pack.questions),
        )}
      </p>
      <dl class="gaps-found">
        <Gap title={coverageCopy.noDirect}>
          {rows
            .filter(({ direct }) => direct === 0)
            .map(({ question: { number, text } }) => (
              <li key={number}>
                <a href={hrefTo.question(pack.id, number)}>
                  {reportCopy.question(number)}
                  <span class="visually-hidden">
                    : {reportCopy.openingWords(text)}
                  </span>
                </a>
              </li>
            ))}
        </Gap>
        <Gap title={coverageCopy.unused}>
          {map.columns
            .filter(({ questions }) => questions.length === 0)
            .map(({ kind, number, title, anchor }) => (
              <li key={anchor}>
                <a href={hrefTo.report(pack.id, anchor)}>
                  {coverageCopy.placeShort(kind, number)} {title}
                </a>
              </li>
            ))}
        </Gap>
      </dl>
      <p class="quiet no-print">{coverageCopy.lead}</p>
      <ul class="coverage-key" aria-hidden="true">
        <li>
          <Counts direct={1} context={0} /> {coverageCopy.direct}
        </li>
        <li>
          <Counts direct={0} context={1} /> {coverageCopy.context}
        </li>
      </ul>
      <CoverageTable map={map} open={open} />
    </main>
  );
}

function Gap({
  title,
  children,
}: {
  readonly title: string;
  readonly children: readonly ComponentChildren[];
}) {
  if (children.length === 0) return null;
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        <ul>{children}</ul>
      </dd>
    </div>
  );
}
