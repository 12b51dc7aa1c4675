import { useId, useState } from "preact/hooks";
import type { SetId } from "../../../domain/ids.ts";
import { type RestoreOutcome, useApp } from "../../app-context.ts";
import { openCopy } from "../../copy/open.ts";
import { hrefTo } from "../../routing/route.ts";
import { RestoreReport } from "../sets/restore-report.tsx";

type Reading =
  | { readonly kind: "idle" }
  | { readonly kind: "reading" }
  | { readonly kind: "unreadable" }
  | RestoreOutcome;

/** What a link or a recovery code looks like in a text: a file with one is not a set, and opens as the link does. */
const codeInText = /#[\w-]{60,}/;

/** A colleague's file of a set, a backup, or a recovery file. */
export function OpenFile({
  onCode,
}: {
  readonly onCode: (code: string) => void;
}) {
  const app = useApp();
  const id = useId();
  const [state, setState] = useState<Reading>({ kind: "idle" });
  const words = openCopy.file;

  const read = async (file: File) => {
    setState({ kind: "reading" });
    const text = await file.text().catch(() => null);
    const code = text?.trimStart().startsWith("{")
      ? null
      : codeInText.exec(text ?? "")?.[0];
    if (text === null) setState({ kind: "unreadable" });
    else if (code) onCode(code);
    else setState(await app.manage.restoreBackup(text));
  };
  const open = async (set: SetId) => {
    const entry = app.sets.value.find((candidate) => candidate.id === set);
    const error = await app.manage.open(set);
    if (error !== null) setState({ kind: "failed", error });
    else if (entry) app.navigation.go(hrefTo.questions(entry.pack));
  };
  return (
    <div class="field">
      <label for={id}>{words.label}</label>
      <input
        id={id}
        type="file"
        accept=".json,.txt,application/json,text/plain"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file !== undefined) void read(file);
          // So that the same file can be chosen again.
          event.currentTarget.value = "";
        }}
      />
      <div class="outcome" role="status">
        {state.kind === "reading" && words.reading}
        {state.kind !== "idle" && state.kind !== "reading" && (
          <RestoreReport outcome={state} />
        )}
      </div>
      {state.kind === "restored" &&
        state.sets.map((set) => (
          <div key={set.id}>
            <button
              type="button"
              class="button"
              onClick={() => void open(set.id)}
            >
              {words.open(set.title)}
            </button>
          </div>
        ))}
    </div>
  );
}
