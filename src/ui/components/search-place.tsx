import { anchorKind } from "../../domain/anchors.ts";
import type { Pack } from "../../domain/pack.ts";
import { reportOutline } from "../../domain/report-outline.ts";
import type {
  FoundReference,
  Reference,
} from "../../domain/search-reference.ts";
import { usePack } from "../app-context.ts";
import { reportCopy } from "../copy/report.ts";
import { searchCopy } from "../copy/search.ts";
import { hrefTo } from "../routing/route.ts";
import { titleOf } from "./report-contents.tsx";

/** The place whose number was typed, or that there is none. */
export function SearchPlace({
  place: { reference, exists },
  text,
}: {
  readonly place: FoundReference;
  readonly text: string;
}) {
  const pack = usePack();
  if (!exists)
    return <p class="loosely">{noSuchPlace(reference, text.trim())}</p>;
  const href =
    reference.page === "question"
      ? hrefTo.question(pack.id, reference.number)
      : hrefTo.report(pack.id, reference.anchor);
  return (
    <p class="go-to">
      <a href={href}>{goTo(pack, reference)}</a>
    </p>
  );
}

function noSuchPlace(reference: Reference, text: string): string {
  if (reference.page === "question")
    return searchCopy.noQuestion(reference.number);
  const kind = anchorKind(reference.anchor);
  return reportCopy.unknown(kind, kind === "other" ? text : reference.anchor);
}

function goTo(pack: Pack, reference: Reference): string {
  if (reference.page === "question")
    return searchCopy.goTo.question(reference.number);
  const { anchor } = reference;
  const kind = anchorKind(anchor);
  if (kind !== "other") return searchCopy.goTo[kind](anchor);
  const item = reportOutline(pack).find((part) => part.anchor === anchor);
  return searchCopy.goTo.other(item === undefined ? anchor : titleOf(item));
}
