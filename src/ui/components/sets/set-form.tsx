import type { ComponentChildren, TargetedSubmitEvent } from "preact";
import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { setsCopy } from "../../copy/sets.ts";

export interface SetFields {
  readonly title: string;
  readonly committee: string;
  /** ISO 8601, or empty. */
  readonly date: string;
}

interface SetFormProps {
  readonly label: string;
  /** What the fields hold at first. When the committee or the date given here changes, its field takes it over; the name stays as typed. */
  readonly fields: SetFields;
  readonly submit: string;
  readonly autoFocus?: boolean;
  readonly onSubmit: (fields: SetFields) => void;
  readonly onCancel?: () => void;
  /** What else is asked, after the name. */
  readonly children?: ComponentChildren;
}

/** The name, the committee and the date of a set. Only the name must be given. */
export function SetForm({
  label,
  fields,
  submit,
  autoFocus = false,
  onSubmit,
  onCancel,
  children,
}: SetFormProps) {
  const id = useId();
  const title = useRef<HTMLInputElement>(null);
  const [titleMissing, setTitleMissing] = useState(false);

  useLayoutEffect(() => {
    if (autoFocus) title.current?.select();
  }, [autoFocus]);

  const send = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = readFields(new FormData(event.currentTarget));
    setTitleMissing(given.title === "");
    if (given.title === "") title.current?.focus();
    else onSubmit(given);
  };
  return (
    <form class="set-form" aria-label={label} noValidate onSubmit={send}>
      <div class="field">
        <label for={`${id}-title`}>{setsCopy.fields.title}</label>
        <input
          id={`${id}-title`}
          ref={title}
          name="title"
          defaultValue={fields.title}
          required
          maxLength={200}
          autocomplete="off"
          aria-invalid={titleMissing}
          aria-describedby={titleMissing ? `${id}-problem` : `${id}-hint`}
        />
        {titleMissing ? (
          <p class="problem" id={`${id}-problem`}>
            {setsCopy.titleMissing}
          </p>
        ) : (
          <p class="small quiet" id={`${id}-hint`}>
            {setsCopy.fields.titleHint}
          </p>
        )}
      </div>
      {children}
      <div class="field">
        <label for={`${id}-committee`}>{setsCopy.fields.committee}</label>
        <input
          key={fields.committee}
          id={`${id}-committee`}
          name="committee"
          defaultValue={fields.committee}
          maxLength={200}
          autocomplete="off"
        />
      </div>
      <div class="field">
        <label for={`${id}-date`}>{setsCopy.fields.date}</label>
        <input
          key={fields.date}
          id={`${id}-date`}
          name="date"
          type="date"
          defaultValue={fields.date}
        />
      </div>
      <div class="set-form-acts">
        <button class="button">{submit}</button>
        {onCancel !== undefined && (
          <button type="button" class="button-plain" onClick={onCancel}>
            {setsCopy.cancel}
          </button>
        )}
      </div>
    </form>
  );
}

function readFields(data: FormData): SetFields {
  const text = (name: string) => {
    const value = data.get(name);
    return typeof value === "string" ? value.trim() : "";
  };
  return {
    title: text("title"),
    committee: text("committee"),
    date: text("date"),
  };
}
