import type {
  CoverageCell as Cell,
  CoverageColumn,
  CoverageItem,
} from "../../../domain/coverage-map.ts";
import { useApp, usePack } from "../../app-context.ts";
import { coverageCopy } from "../../copy/coverage.ts";
import { reportCopy } from "../../copy/report.ts";
import { hrefTo } from "../../routing/route.ts";
import { Counts } from "./counts.tsx";

/** What an address calls the cell of a question and a part of the report. */
export const cellId = (question: number, { anchor }: CoverageColumn) =>
  `Q${question}-${anchor}`;

/**
 * How much of one part of the report bears on one question; it opens to what it counts. Which cell is open stands in the address, so that
 * one comes back from the report to it.
 */
export function CoverageCell({
  question,
  cell,
  open,
}: {
  readonly question: number;
  readonly cell: Cell;
  /** The id of the open cell; empty when none is. */
  readonly open: string;
}) {
  const { navigation } = useApp();
  const pack = usePack();
  const { column, items } = cell;
  if (items.length === 0)
    return <td data-unused={column.questions.length === 0 ? "" : undefined} />;
  const id = cellId(question, column);
  const isOpen = id === open;
  const place = coverageCopy.place(column.kind, column.number);
  const turn = (to: string) =>
    navigation.go(hrefTo.coverage(pack.id, to), { replace: true });
  return (
    // Escape closes what one is in, wherever in it one is.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <td
      onKeyDown={({ key }) => {
        if (key !== "Escape" || !isOpen) return;
        turn("");
        document.getElementById(id)?.focus();
      }}
    >
      <button
        type="button"
        id={id}
        aria-expanded={isOpen}
        onClick={() => turn(isOpen ? "" : id)}
      >
        <span class="visually-hidden">
          {coverageCopy.cell(question, place, cell)}
        </span>{" "}
        <span class="where">
          {coverageCopy.placeShort(column.kind, column.number)}{" "}
          <span>{column.title}</span>
        </span>
        <Counts direct={cell.direct} context={cell.context} />
      </button>
      {isOpen && (
        <ul class="counted" aria-label={`${place}: ${column.title}`}>
          {items.map((item) => (
            <Counted key={item.id} item={item} question={question} />
          ))}
        </ul>
      )}
    </td>
  );
}

function Counted({
  item,
  question,
}: {
  readonly item: CoverageItem;
  readonly question: number;
}) {
  const pack = usePack();
  const { id, grade, title, why } = item;
  return (
    <li class={grade}>
      <a
        href={hrefTo.report(pack.id, id, question)}
        aria-label={title === "" ? reportCopy.paragraph(id) : undefined}
      >
        {id} {title !== "" && <span class="paper">{title}</span>}
      </a>
      <span>
        {why !== "" && <>{why} </>}
        <span class="quiet">{coverageCopy[grade]}</span>
      </span>
    </li>
  );
}
