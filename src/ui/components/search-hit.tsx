import type { Note } from "../../document/model.ts";
import type { SearchEntry } from "../../domain/search-entries.ts";
import type { Glossary } from "../../domain/search-glossary.ts";
import type { PackId } from "../../domain/ids.ts";
import { usePack } from "../app-context.ts";
import { momentText } from "../copy/dates.ts";
import { searchCopy } from "../copy/search.ts";
import { hrefTo } from "../routing/route.ts";
import type { Found } from "../search/search-all.ts";
import { Marked } from "./search-marked.tsx";

const snippetLength = 260;
const detailLength = 140;

/** One result: how it is cited, its words with what was found marked, and the way to it. */
export function SearchHit({
  found,
  glossary,
}: {
  readonly found: Found;
  readonly glossary: Glossary;
}) {
  const pack = usePack();
  const { source, text, detail, hit } = found;
  const { matched } = hit;
  const isNote = !("kind" in source);
  // A question is never cut: it is what one came for.
  const length =
    !isNote && source.kind === "question" ? undefined : snippetLength;
  return (
    <li>
      <a
        href={hrefOf(pack.id, source)}
        data-kind={isNote ? "note" : source.kind}
      >
        <span class="cite">{citeOf(source)}</span>
        <span class="found">
          <span class="words">
            <Marked
              text={text}
              matched={matched}
              glossary={glossary}
              length={length}
            />
          </span>
          {detail !== "" && (
            <span class="detail">
              <Marked
                text={detail}
                matched={matched}
                glossary={glossary}
                length={detailLength}
              />
            </span>
          )}
          {isNote && (
            <span class="detail">
              {momentText(source.createdAt, Date.now())}
            </span>
          )}
        </span>
      </a>
    </li>
  );
}

function citeOf(source: SearchEntry | Note): string {
  return "kind" in source ? source.cite : searchCopy.noteOn(source.question);
}

function hrefOf(pack: PackId, source: SearchEntry | Note): string {
  if (!("kind" in source)) {
    return source.question === 0
      ? hrefTo.notes(pack)
      : hrefTo.question(pack, source.question);
  }
  switch (source.place.page) {
    case "question":
      return hrefTo.question(pack, source.place.number);
    case "report":
      return hrefTo.report(pack, source.place.anchor);
    case "enquiries":
      return hrefTo.enquiries(pack, {}, source.place.enquiry);
    case "guide":
      return hrefTo.guide(pack);
  }
}
