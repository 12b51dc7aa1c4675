import type {
  CoverageColumn,
  CoverageMap,
  CoverageRow,
} from "../../../domain/coverage-map.ts";
import { usePack } from "../../app-context.ts";
import { coverageCopy } from "../../copy/coverage.ts";
import { hrefTo } from "../../routing/route.ts";
import { Verdict } from "../verdict.tsx";
import { CoverageCell } from "./coverage-cell.tsx";
import { Sum } from "./counts.tsx";

/** The questions down, the parts of the report across. Where there is no room across, each question lists the parts that it draws on. */
export function CoverageTable({
  map,
  open,
}: {
  readonly map: CoverageMap;
  readonly open: string;
}) {
  return (
    <table aria-label={coverageCopy.table}>
      <thead>
        <tr>
          <th scope="col">{coverageCopy.question}</th>
          {map.columns.map((column) => (
            <ColumnHead key={column.anchor} column={column} />
          ))}
          <th scope="col">{coverageCopy.total}</th>
        </tr>
      </thead>
      {map.groups.map(({ title, rows }) => (
        <tbody key={title}>
          <tr class="group">
            <th scope="rowgroup" colSpan={map.columns.length + 2}>
              {title}
            </th>
          </tr>
          {rows.map((row) => (
            <Row key={row.question.number} row={row} open={open} />
          ))}
        </tbody>
      ))}
      <tfoot>
        <tr>
          <th scope="row">{coverageCopy.everyQuestion}</th>
          {map.columns.map((column) => (
            <td
              key={column.anchor}
              data-unused={column.questions.length === 0 ? "" : undefined}
            >
              <span class="where">
                {coverageCopy.placeShort(column.kind, column.number)}{" "}
                <span>{column.title}</span>
              </span>
              {column.questions.length === 0 ? (
                <strong>{coverageCopy.none}</strong>
              ) : (
                <Sum count={column} />
              )}
            </td>
          ))}
          <td class="total">
            <Sum count={map.total} />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

function ColumnHead({ column }: { readonly column: CoverageColumn }) {
  const pack = usePack();
  const { kind, number, title, anchor, questions } = column;
  return (
    <th
      scope="col"
      abbr={coverageCopy.place(kind, number)}
      data-unused={questions.length === 0 ? "" : undefined}
    >
      <a href={hrefTo.report(pack.id, anchor)}>
        <span class="name">{title}</span>
        <span class="number">{coverageCopy.placeShort(kind, number)}</span>
      </a>
    </th>
  );
}

function Row({
  row,
  open,
}: {
  readonly row: CoverageRow;
  readonly open: string;
}) {
  const pack = usePack();
  const { question, cells, direct } = row;
  return (
    <tr class="question" data-thin={direct === 0 ? "" : undefined}>
      <th scope="row" abbr={`${coverageCopy.question} ${question.number}`}>
        <a href={hrefTo.question(pack.id, question.number)}>
          <span class="number">{question.number}</span>
          <span class="words paper">{question.text}</span>
          <Verdict verdict={question.coverage.verdict} />
        </a>
      </th>
      {cells.map((cell) => (
        <CoverageCell
          key={cell.column.anchor}
          question={question.number}
          cell={cell}
          open={open}
        />
      ))}
      <td class="total">
        <span class="where">{coverageCopy.total}</span>
        <Sum count={row} />
      </td>
    </tr>
  );
}
