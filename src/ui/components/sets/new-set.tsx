import { useId, useState } from "preact/hooks";
import type { PackId } from "../../../domain/ids.ts";
import type { PackSummary } from "../../../domain/pack.ts";
import { useApp } from "../../app-context.ts";
import { setsCopy } from "../../copy/sets.ts";
import { useOutcome } from "../../hooks/use-outcome.ts";
import { hrefTo } from "../../routing/route.ts";
import { OutcomeLine } from "./outcome-line.tsx";
import { SetForm, type SetFields } from "./set-form.tsx";

/** Makes a set and opens it on its questions. */
export function NewSet() {
  const app = useApp();
  const openPack = app.set.value?.entry.pack;
  const [chosen, setChosen] = useState<PackId | null>(null);
  const { outcome, report } = useOutcome();
  const pack =
    app.packs.find((candidate) => candidate.id === (chosen ?? openPack)) ??
    app.packs[0];
  if (pack === undefined) return null;

  const make = async (fields: SetFields) => {
    const error = await app.manage.create({ ...fields, pack: pack.id });
    if (report(error, "")) app.navigation.go(hrefTo.questions(pack.id));
  };
  return (
    <section id="new-set" aria-labelledby="new-set-title" tabIndex={-1}>
      <h2 id="new-set-title">{setsCopy.newTitle}</h2>
      <SetForm
        label={setsCopy.newTitle}
        fields={{
          title: "",
          committee: pack.meeting.committee,
          date: pack.meeting.date,
        }}
        submit={setsCopy.make}
        onSubmit={make}
      >
        {app.packs.length > 1 && (
          <PackChoice packs={app.packs} pack={pack.id} onChoose={setChosen} />
        )}
      </SetForm>
      <OutcomeLine outcome={outcome} />
    </section>
  );
}

function PackChoice({
  packs,
  pack,
  onChoose,
}: {
  readonly packs: readonly PackSummary[];
  readonly pack: PackId;
  readonly onChoose: (pack: PackId) => void;
}) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{setsCopy.fields.pack}</label>
      <select
        id={id}
        value={pack}
        onChange={(event) => {
          const { value } = event.currentTarget;
          const choice = packs.find((candidate) => candidate.id === value);
          if (choice !== undefined) onChoose(choice.id);
        }}
      >
        {packs.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {setsCopy.fields.packOption(choice.title, choice.meeting.date)}
          </option>
        ))}
      </select>
    </div>
  );
}
