import { useEffect, useId, useRef } from "preact/hooks";
import type { FollowUp } from "../../../domain/follow-up.ts";
import { useApp } from "../../app-context.ts";
import { followUpCopy } from "../../copy/follow-up.ts";

interface FieldProps {
  readonly followUp: FollowUp;
  readonly autoFocus?: boolean;
}

/** Whose it is, by role; offers the roles that were named already. */
export function ToField({ followUp, autoFocus = false }: FieldProps) {
  const app = useApp();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  // After the page has been turned, which takes the focus to its heading.
  useEffect(() => {
    if (autoFocus) field.current?.focus();
  }, [autoFocus]);
  const { followUps } = app.view.value;
  const roles = new Set([
    ...followUps.filter((one) => one !== followUp).map(({ to }) => to),
    ...followUpCopy.roles,
  ]);
  roles.delete("");
  return (
    <div class="field">
      <label for={id}>{followUpCopy.asks[followUp.kind].to}</label>
      <input
        id={id}
        ref={field}
        list={`${id}-roles`}
        autocomplete="off"
        maxLength={120}
        value={followUp.to}
        onInput={(event) => {
          const { value: to } = event.currentTarget;
          const author = app.preferences.value.name;
          app.set.value?.changeFollowUp(followUp.id, { to }, author);
        }}
      />
      <datalist id={`${id}-roles`}>
        {[...roles].map((role) => (
          <option key={role} value={role} />
        ))}
      </datalist>
    </div>
  );
}

export function DueField({ followUp }: FieldProps) {
  const app = useApp();
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{followUpCopy.asks[followUp.kind].due}</label>
      <input
        id={id}
        type="date"
        value={followUp.due}
        onInput={(event) => {
          const { value: due } = event.currentTarget;
          const author = app.preferences.value.name;
          app.set.value?.changeFollowUp(followUp.id, { due }, author);
        }}
      />
    </div>
  );
}
