import { contentsOf } from "../../../document/set-contents.ts";
import { useApp } from "../../app-context.ts";
import { shareCopy } from "../../copy/share.ts";
import { hrefTo } from "../../routing/route.ts";
import { EveryoneIcon, OnlyYouIcon } from "../icons.tsx";

/** What everyone in the set sees of it, and what only this member does: said before anything goes. */
export function WhatGoes() {
  const app = useApp();
  const view = app.view.value;
  const notes = [...view.notesByQuestion.values()].flat();
  const forAll = notes.filter((note) => note.visibleTo === "set").length;
  const pack = app.set.value?.entry.pack;
  const { goes } = shareCopy;
  return (
    <section aria-labelledby="goes-title">
      <h2 id="goes-title">{goes.title}</h2>
      <div>
        <dl class="goes">
          <div>
            <dt>
              <EveryoneIcon />
              {goes.everyone}
            </dt>
            <dd>{goes.everyoneHas({ ...contentsOf(view), notes: forAll })}</dd>
          </div>
          <div>
            <dt>
              <OnlyYouIcon />
              {goes.onlyYou}
            </dt>
            <dd>{goes.onlyYouHas(notes.length - forAll)}</dd>
          </div>
        </dl>
        {pack !== undefined && (
          <a class="button-link" href={hrefTo.notes(pack)}>
            {goes.choose}
          </a>
        )}
      </div>
    </section>
  );
}
