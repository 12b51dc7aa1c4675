import { useId, useState } from "preact/hooks";
import {
  type FoundFile,
  type RestoreOutcome,
  useApp,
} from "../../app-context.ts";
import { openCopy } from "../../copy/open.ts";
import { FileOutcome } from "./file-outcome.tsx";

type Reading =
  | { readonly kind: "idle" }
  | { readonly kind: "reading" }
  | { readonly kind: "unreadable" }
  | RestoreOutcome;

/** What a link or a recovery code looks like in a text: a file with one is not a set, and opens as the link does. */
const codeInText = /#[\w-]{60,}/;

/** A colleague's file of a set, which is looked at first; a backup, which is brought back; or a recovery file. */
export function OpenFile({
  onCode,
  onFound,
}: {
  readonly onCode: (code: string) => void;
  readonly onFound: (found: FoundFile) => void;
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
    if (text === null) return setState({ kind: "unreadable" });
    if (code) return onCode(code);
    const found = await app.manage.lookAtFile(text);
    if (!found.ok) return setState({ kind: "failed", error: found.error });
    if (found.value !== null) return onFound(found.value);
    setState(await app.manage.restoreBackup(text));
  };
  const isDone = state.kind !== "idle" && state.kind !== "reading";
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
      <p class="outcome" role="status">
        {state.kind === "reading" && words.reading}
      </p>
      <FileOutcome outcome={isDone ? state : null} />
    </div>
  );
}
