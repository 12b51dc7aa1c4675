import type { Pack } from "../../domain/pack.ts";
import { anchorOf } from "../../domain/anchors.ts";
import { usePack } from "../app-context.ts";
import { searchCopy } from "../copy/search.ts";
import { hrefTo } from "../routing/route.ts";

/** Before anything is typed: what can be found, by examples of this pack's own. */
export function SearchExamples({
  onChoose,
}: {
  readonly onChoose: (text: string) => void;
}) {
  const pack = usePack();
  return (
    <div class="search-help">
      <p>{searchCopy.try}</p>
      <Choices texts={examplesOf(pack)} onChoose={onChoose} />
      <p class="quiet">{searchCopy.whatIsSearched}</p>
      <AbbreviationsLink />
    </div>
  );
}

/** Nothing was found: other spellings, and what else to try. */
export function NothingFound({
  text,
  suggestions,
  onChoose,
}: {
  readonly text: string;
  readonly suggestions: readonly string[];
  readonly onChoose: (text: string) => void;
}) {
  return (
    <div class="search-help">
      <p>
        <strong>{searchCopy.none(text.trim())}</strong>
      </p>
      {suggestions.length > 0 && (
        <>
          <p>{searchCopy.didYouMean}</p>
          <Choices texts={suggestions} onChoose={onChoose} />
        </>
      )}
      <ul>
        {searchCopy.noneHelp.map((help) => (
          <li key={help}>{help}</li>
        ))}
      </ul>
      <AbbreviationsLink />
    </div>
  );
}

function Choices({
  texts,
  onChoose,
}: {
  readonly texts: readonly string[];
  readonly onChoose: (text: string) => void;
}) {
  return (
    <ul class="search-choices">
      {texts.map((text) => (
        <li key={text}>
          <button
            type="button"
            class="button-plain"
            onClick={() => onChoose(text)}
          >
            {text}
          </button>
        </li>
      ))}
    </ul>
  );
}

function AbbreviationsLink() {
  const pack = usePack();
  if (pack.abbreviations.length === 0) return null;
  return (
    <p>
      <a href={hrefTo.report(pack.id, anchorOf.abbreviations)}>
        {searchCopy.abbreviations}
      </a>
    </p>
  );
}

/** One of each kind that the pack has: a word of a section's title, an abbreviation, a paragraph, a question, an indicator. */
function examplesOf(pack: Pack): readonly string[] {
  const { sections } = pack.report;
  const middle = sections[Math.floor(sections.length / 2)];
  const cited = pack.questions.flatMap(({ evidence }) => evidence)[0]?.ref;
  const question = pack.questions.at(-1);
  return [
    middle?.title.split(" ")[0]?.toLowerCase(),
    pack.abbreviations.find(({ sameAs }) => sameAs !== undefined)?.short ??
      pack.abbreviations[0]?.short,
    cited && searchCopy.examples.paragraph(cited),
    question && searchCopy.examples.question(question.number),
    pack.kpis[0]?.id,
  ].filter((text): text is string => text !== undefined && text !== "");
}
