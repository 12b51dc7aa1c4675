import { useId } from "preact/hooks";
import type { FollowUpText } from "../../../document/follow-up-operations.ts";
import { type FollowUp, followUpKinds } from "../../../domain/follow-up.ts";
import { useApp } from "../../app-context.ts";
import { followUpCopy } from "../../copy/follow-up.ts";
import { AfterPaint } from "../after-paint.tsx";
import { WordsField } from "../words-field.tsx";
import { Advice } from "./advice.tsx";
import { DueField, ToField } from "./follow-up-controls.tsx";

interface FollowUpFieldsProps {
  readonly followUp: FollowUp;
  readonly autoFocus: boolean;
  readonly onDone: () => void;
  readonly onRemove: () => void;
}

/** Everything that can be said of one, in the order in which a committee says it. */
export function FollowUpFields({
  followUp,
  autoFocus,
  onDone,
  onRemove,
}: FollowUpFieldsProps) {
  return (
    <div class="follow-up-fields">
      <ToField followUp={followUp} autoFocus={autoFocus} />
      <Words followUp={followUp} name="what" onDone={onDone} />
      <AfterPaint>
        <div class="pair">
          <DueField followUp={followUp} />
          <KindField followUp={followUp} />
        </div>
        <Words followUp={followUp} name="measure" onDone={onDone} />
        <Advice followUp={followUp} />
        <p class="small quiet">{followUpCopy.shared}</p>
        <p class="follow-up-acts">
          <button type="button" class="button" onClick={onDone}>
            {followUpCopy.done}
          </button>
          <button type="button" class="button-link" onClick={onRemove}>
            {followUpCopy.remove}
          </button>
        </p>
        <h3>{followUpCopy.history}</h3>
        <ol class="small quiet">
          <li>{followUpCopy.made(followUp)}</li>
          {followUp.history.map((change, index) => (
            <li key={index}>{followUpCopy.changed(change)}</li>
          ))}
        </ol>
      </AfterPaint>
    </div>
  );
}

function Words({
  followUp,
  name,
  onDone,
}: {
  readonly followUp: FollowUp;
  readonly name: FollowUpText;
  readonly onDone: () => void;
}) {
  const app = useApp();
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{followUpCopy.asks[followUp.kind][name]}</label>
      <WordsField
        id={id}
        text={followUp[name]}
        onText={(text, base) =>
          app.set.value?.writeFollowUp(followUp.id, name, text, base)
        }
        onDone={onDone}
      />
    </div>
  );
}

function KindField({ followUp }: { readonly followUp: FollowUp }) {
  const app = useApp();
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{followUpCopy.kind}</label>
      <select
        id={id}
        value={followUp.kind}
        onChange={(event) => {
          const kind = followUpKinds.find(
            (one) => one === event.currentTarget.value,
          );
          const author = app.preferences.value.name;
          if (kind !== undefined)
            app.set.value?.changeFollowUp(followUp.id, { kind }, author);
        }}
      >
        {followUpKinds.map((kind) => (
          <option key={kind} value={kind}>
            {followUpCopy.kinds[kind]}
          </option>
        ))}
      </select>
    </div>
  );
}
