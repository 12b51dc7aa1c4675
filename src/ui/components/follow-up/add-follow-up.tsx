import { useId, useState } from "preact/hooks";
import {
  type FollowUpKind,
  type FollowUpSource,
  followUpKinds,
} from "../../../domain/follow-up.ts";
import { sourceOf } from "../../../domain/follow-up-source.ts";
import type { FollowUpId } from "../../../domain/ids.ts";
import { useApp, usePack } from "../../app-context.ts";
import { followUpCopy } from "../../copy/follow-up.ts";

/** Begins one, about a question or about none: it stands in the list at once, to be filled in there. */
export function AddFollowUp({
  onBegun,
}: {
  readonly onBegun: (id: FollowUpId) => void;
}) {
  const app = useApp();
  const pack = usePack();
  const id = useId();
  const [about, setAbout] = useState<number | null>(null);

  const source = (): FollowUpSource => {
    const question = pack.questions.find(({ number }) => number === about);
    if (question === undefined)
      return { question: null, item: null, words: "", cites: [] };
    return sourceOf(question, app.view.value.plan, app.view.value.pins);
  };
  const begin = (kind: FollowUpKind) => {
    const author = app.preferences.value.name;
    const begun = app.set.value?.addFollowUp({
      kind,
      source: source(),
      author,
    });
    if (begun === undefined) return;
    onBegun(begun);
    setAbout(null);
  };
  return (
    <section class="no-print add-follow-up">
      <h2>{followUpCopy.addTitle}</h2>
      <div class="field">
        <label for={id}>{followUpCopy.about}</label>
        <select
          id={id}
          value={about ?? ""}
          onChange={(event) =>
            setAbout(Number(event.currentTarget.value) || null)
          }
        >
          <option value="">{followUpCopy.noQuestion}</option>
          {pack.questions.map(({ number, text }) => (
            <option key={number} value={number}>
              {followUpCopy.question(number)} {text}
            </option>
          ))}
        </select>
      </div>
      <div class="follow-up-acts">
        {followUpKinds.toReversed().map((kind) => (
          <button
            key={kind}
            type="button"
            class="button-plain"
            onClick={() => begin(kind)}
          >
            {followUpCopy.add[kind]}
          </button>
        ))}
      </div>
    </section>
  );
}
