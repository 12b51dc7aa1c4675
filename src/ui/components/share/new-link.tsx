import type { TargetedSubmitEvent } from "preact";
import { useId, useRef, useState } from "preact/hooks";
import type { OpenSet } from "../../../store/open-set.ts";
import type { MadeLink, Role, ShareError } from "../../../sync/port.ts";
import { useApp } from "../../app-context.ts";
import { shareCopy } from "../../copy/share.ts";
import { MadeLinkView } from "./made-link.tsx";
import { makeLink } from "./make-link.ts";
import { ProblemLine } from "./problem-line.tsx";
import { Until, readUntil } from "./until.tsx";

type Given = { readonly label: string; readonly role: Role } & MadeLink;
type Missing = "label" | "day" | null;

/** For whom, what they may do, until when: and then the link. The first one shares the set. */
export function NewLink({
  set,
  onMade,
}: {
  readonly set: OpenSet;
  readonly onMade: () => void;
}) {
  const app = useApp();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const section = useRef<HTMLElement>(null);
  const [role, setRole] = useState<"editor" | "viewer">("editor");
  const [missing, setMissing] = useState<Missing>(null);
  const [making, setMaking] = useState(false);
  const [error, setError] = useState<ShareError | null>(null);
  const [given, setGiven] = useState<Given | null>(null);
  const { relay, sets } = app.sharing.value;
  const isFirst = !sets.has(set.id);
  const asksToken = isFirst && relay.kind === "available" && relay.createToken;
  const words = shareCopy.link;

  const send = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const label = textOf(data, "label");
    const until = readUntil(data, Date.now());
    const lacks = label === "" ? "label" : until === "missing" ? "day" : null;
    setMissing(lacks);
    if (lacks !== null || until === "missing") {
      form.current
        ?.querySelector<HTMLInputElement>(`[name="${lacks ?? ""}"]`)
        ?.focus();
      return;
    }
    setMaking(true);
    const link = { label, role, expiresAt: until };
    const made = await makeLink(app, set, link, textOf(data, "token"));
    setMaking(false);
    setError(made.ok ? null : made.error);
    if (!made.ok) return;
    setGiven({ ...made.value, label, role });
    onMade();
  };

  return (
    <section ref={section} aria-labelledby="new-link-title" tabIndex={-1}>
      <h2 id="new-link-title">{words.title}</h2>
      <div>
        {given === null ? (
          <form
            ref={form}
            class="link-form"
            aria-labelledby="new-link-title"
            noValidate
            onSubmit={(event) => void send(event)}
          >
            {isFirst && <NameField />}
            <div class="field">
              <label for={`${id}-label`}>{words.label}</label>
              <input
                id={`${id}-label`}
                name="label"
                maxLength={80}
                autocomplete="off"
                aria-invalid={missing === "label"}
                aria-describedby={`${id}-label-hint`}
              />
              <p
                id={`${id}-label-hint`}
                class={missing === "label" ? "problem" : "small quiet"}
              >
                {missing === "label" ? words.labelMissing : words.labelHint}
              </p>
            </div>
            <fieldset>
              <legend>{words.role}</legend>
              <div class="choices">
                {(["editor", "viewer"] as const).map((value) => (
                  <label key={value}>
                    <input
                      type="radio"
                      name="role"
                      checked={role === value}
                      onChange={() => setRole(value)}
                    />
                    {words.roles[value]}
                  </label>
                ))}
              </div>
            </fieldset>
            <Until isMissing={missing === "day"} />
            {asksToken && (
              <div class="field">
                <label for={`${id}-token`}>{words.createToken}</label>
                <input
                  id={`${id}-token`}
                  name="token"
                  autocomplete="off"
                  aria-describedby={`${id}-token-hint`}
                />
                <p class="small quiet" id={`${id}-token-hint`}>
                  {words.createTokenHint}
                </p>
              </div>
            )}
            <p class="gives">{words.gives[role]}</p>
            <ProblemLine error={error} />
            <div>
              <button class="button" disabled={making}>
                {making ? words.making : words.make}
              </button>
            </div>
          </form>
        ) : (
          <MadeLinkView
            {...given}
            onDone={() => {
              setGiven(null);
              section.current?.focus();
            }}
          />
        )}
      </div>
    </section>
  );
}

/** Asked once, where it first matters to others. */
function NameField() {
  const app = useApp();
  const id = useId();
  const { name } = shareCopy;
  return (
    <div class="field">
      <label for={id}>{name.label}</label>
      <input
        id={id}
        value={app.preferences.value.name}
        maxLength={80}
        autocomplete="name"
        aria-describedby={`${id}-hint`}
        onInput={(event) =>
          app.setPreferences({ name: event.currentTarget.value })
        }
      />
      <p class="small quiet" id={`${id}-hint`}>
        {name.hint}
      </p>
    </div>
  );
}

function textOf(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === "string" ? value.trim() : "";
}
