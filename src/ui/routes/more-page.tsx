import { useApp } from "../app-context.ts";
import { moreCopy } from "../copy/more.ts";
import { usePageTurn } from "../hooks/use-page-turn.ts";
import { hrefTo } from "../routing/route.ts";

/** The way to everything that is not needed in the middle of a question. */
export function MorePage() {
  const app = useApp();
  const heading = usePageTurn("more", moreCopy.title);
  const pack = app.set.value?.entry.pack ?? app.packs[0]?.id;
  return (
    <main id="content" class="page">
      <h1 ref={heading} tabIndex={-1}>
        {moreCopy.title}
      </h1>
      <ul class="ways">
        {pack !== undefined && (
          <Way href={hrefTo.notes(pack)} words={moreCopy.notes} />
        )}
        {pack !== undefined && (
          <Way href={hrefTo.highlights(pack)} words={moreCopy.highlights} />
        )}
        {pack !== undefined && (
          <Way href={hrefTo.enquiries(pack)} words={moreCopy.enquiries} />
        )}
        {pack !== undefined && (
          <Way href={hrefTo.indicators(pack)} words={moreCopy.indicators} />
        )}
        {pack !== undefined && (
          <Way href={hrefTo.coverage(pack)} words={moreCopy.coverage} />
        )}
        {pack !== undefined && (
          <Way href={hrefTo.guide(pack)} words={moreCopy.guide} />
        )}
        {pack !== undefined && (
          <Way href={hrefTo.followUp(pack)} words={moreCopy.followUp} />
        )}
        <Way href={hrefTo.share()} words={moreCopy.share} />
        <Way href={hrefTo.open()} words={moreCopy.open} />
        {pack !== undefined && (
          <Way href={hrefTo.meeting(pack)} words={moreCopy.meeting} />
        )}
        <Way href={hrefTo.sets()} words={moreCopy.sets} />
        {pack !== undefined && (
          <Way href={hrefTo.papers(pack)} words={moreCopy.papers} />
        )}
        <Way href={hrefTo.settings()} words={moreCopy.settings} />
      </ul>
    </main>
  );
}

function Way({
  href,
  words,
}: {
  readonly href: string;
  readonly words: { readonly title: string; readonly about: string };
}) {
  return (
    <li>
      <a href={href}>
        <strong>{words.title}</strong>
        <span>{words.about}</span>
      </a>
    </li>
  );
}
