import {
  blockStarts,
  planBlocks,
  roleLine,
  themeBlocks,
} from "../../domain/annotation/places.ts";
import { anchorOf } from "../../domain/anchors.ts";
import type { Pack } from "../../domain/pack.ts";
import type { ImprovementPlan, Theme } from "../../domain/plan.ts";
import {
  reportAppendices,
  type ReportAppendix,
} from "../../domain/report-outline.ts";
import { usePack } from "../app-context.ts";
import { reportCopy } from "../copy/report.ts";
import { hrefTo } from "../routing/route.ts";
import { ReportIndicators } from "./report-indicators.tsx";
import { PlaceEnquiries } from "./report-enquiries.tsx";
import { ReportPiecesUnder } from "./report-piece.tsx";
import { Markup, PlaceLink, UsedBy, usePlace } from "./report-place.tsx";
import "../styles/report-appendices.css";

/** What stands behind the report's last section: the closing parts, then each appendix as far as the pack has it. */
export function ReportAppendices() {
  const pack = usePack();
  return (
    <>
      {pack.report.closing.map((passage, index) => (
        <ClosingPart
          key={passage.title}
          anchor={anchorOf.closing(index + 1)}
          title={passage.title}
          text={passage.text}
        />
      ))}
      {reportAppendices(pack).map((appendix) => (
        <Appendix key={appendix.number} appendix={appendix} />
      ))}
    </>
  );
}

function ClosingPart({
  anchor,
  title,
  text,
}: {
  readonly anchor: string;
  readonly title: string;
  readonly text: readonly string[];
}) {
  const starts = blockStarts(text);
  return (
    <section class="closing" data-place={anchor}>
      <h2 class="paper" {...usePlace(anchor)}>
        {title}
      </h2>
      <div class="report-text paper" data-words={anchor}>
        {text.map((line, index) => (
          <p key={line} data-at={starts[index]}>
            {line}
          </p>
        ))}
      </div>
      <PlaceEnquiries place={anchor} />
      <Markup anchor={anchor} />
    </section>
  );
}

function Appendix({ appendix }: { readonly appendix: ReportAppendix }) {
  const anchor = anchorOf.appendix(appendix.number);
  return (
    <section class="appendix" data-place={anchor}>
      <h2 class="paper" {...usePlace(anchor)}>
        <span class="kicker">{reportCopy.appendix(appendix.number)}</span>{" "}
        {appendix.title}
      </h2>
      <PlaceEnquiries place={anchor} />
      <ReportPiecesUnder heading={anchor}>
        {() => <AppendixBody holds={appendix.holds} />}
      </ReportPiecesUnder>
    </section>
  );
}

function AppendixBody({ holds }: Pick<ReportAppendix, "holds">) {
  const pack = usePack();
  switch (holds) {
    case "plan":
      return pack.plan && <PlanOnAPage plan={pack.plan} themes={pack.themes} />;
    case "structure":
      return pack.structure && <Roles {...pack.structure} />;
    case "indicators":
      return (
        pack.indicatorTable && <ReportIndicators table={pack.indicatorTable} />
      );
    case "guide":
      return (
        <p class="onward">
          <a href={hrefTo.guide(pack.id)}>{reportCopy.guide}</a>
        </p>
      );
    case "unread":
      return <p class="skipped">{reportCopy.appendixUnread}</p>;
  }
}

function PlanOnAPage({
  plan,
  themes,
}: {
  readonly plan: ImprovementPlan;
  readonly themes: readonly Theme[];
}) {
  const anchor = anchorOf.appendix(plan.appendix);
  const starts = blockStarts(planBlocks(plan));
  const titleAt = plan.introduction.length;
  return (
    <>
      <div class="report-text plan-introduction paper" data-words={anchor}>
        {plan.introduction.map((line, index) => (
          <p key={line} data-at={starts[index]}>
            {line}
          </p>
        ))}
        <h3 data-at={starts[titleAt]}>{plan.ambitions.title}</h3>
        <ul>
          {plan.ambitions.items.map((item, index) => (
            <li key={item} data-at={starts[titleAt + 1 + index]}>
              {item}
            </li>
          ))}
        </ul>
      </div>
      <Markup anchor={anchor} />
      {themes.map((theme) => (
        <PlanTheme key={theme.id} theme={theme} columns={plan.columns} />
      ))}
    </>
  );
}

function PlanTheme({
  theme,
  columns,
}: {
  readonly theme: Theme;
  readonly columns: ImprovementPlan["columns"];
}) {
  const starts = blockStarts(themeBlocks(theme));
  return (
    <section class="para theme" {...usePlace(theme.id)}>
      <PlaceLink anchor={theme.id} label={reportCopy.theme(theme.id)} />
      <div class="report-text paper" data-words={theme.id}>
        <h3 data-at={starts[0]}>{theme.title}</h3>
        <h4>{columns.aim}</h4>
        <p data-at={starts[1]}>{theme.aim}</p>
        <h4>{columns.priorities}</h4>
        <ul>
          {theme.priorities.map((priority, index) => (
            <li key={priority} data-at={starts[index + 2]}>
              {priority}
            </li>
          ))}
        </ul>
      </div>
      <UsedBy cite={theme.id} />
      <PlaceEnquiries place={theme.id} />
      <Markup anchor={theme.id} />
    </section>
  );
}

function Roles({ roles, appendix }: NonNullable<Pack["structure"]>) {
  const anchor = anchorOf.appendix(appendix);
  const starts = blockStarts(roles.map(roleLine));
  return (
    <>
      <ul class="roles report-text paper" data-words={anchor}>
        {roles.map(({ title, unit }, index) => (
          <li key={title + unit} data-at={starts[index]}>
            <strong>{title}</strong>, {unit}
          </li>
        ))}
      </ul>
      <Markup anchor={anchor} />
      <p class="aside">{reportCopy.namesLeftOut}</p>
    </>
  );
}
