import { useId, useState } from "preact/hooks";
import { useApp, type RestoreOutcome } from "../../app-context.ts";
import { setsCopy } from "../../copy/sets.ts";
import { saveFile } from "../../hooks/save-file.ts";
import { hrefTo } from "../../routing/route.ts";
import { RestoreReport } from "./restore-report.tsx";

/** Every set to one file, and back. */
export function Backup() {
  const { sharing } = useApp();
  return (
    <section id="backup" aria-labelledby="backup-title" tabIndex={-1}>
      <h2 id="backup-title">{setsCopy.backupTitle}</h2>
      <p class="quiet">{setsCopy.backupAbout}</p>
      {sharing.value.sets.size > 0 && (
        <p class="quiet">{setsCopy.backupKeys}</p>
      )}
      <WriteBackup />
      <RestoreBackup />
    </section>
  );
}

function WriteBackup() {
  const app = useApp();
  const [said, setSaid] = useState("");
  const write = () =>
    app.manage.writeBackup().then(
      (file) => {
        saveFile(file);
        setSaid(setsCopy.backupWritten(file.name));
      },
      () => setSaid(setsCopy.backupFailed),
    );
  return (
    <>
      <button type="button" class="button-plain" onClick={() => void write()}>
        {setsCopy.writeBackup}
      </button>
      <p class="outcome" role="status">
        {said}
      </p>
    </>
  );
}

type Restoring =
  | { readonly kind: "idle" }
  | { readonly kind: "reading" }
  | { readonly kind: "unreadable" }
  | { readonly kind: "colleague" }
  | RestoreOutcome;

function RestoreBackup() {
  const app = useApp();
  const id = useId();
  const [state, setState] = useState<Restoring>({ kind: "idle" });

  const restore = async (file: File) => {
    setState({ kind: "reading" });
    const text = await file.text().catch(() => null);
    if (text === null) return setState({ kind: "unreadable" });
    // A colleague's file is looked at before it is merged, which has a page of its own.
    const found = await app.manage.lookAtFile(text);
    if (found.ok && found.value !== null) {
      return setState({ kind: "colleague" });
    }
    setState(await app.manage.restoreBackup(text));
  };
  return (
    <div class="field">
      <label for={id}>{setsCopy.restore}</label>
      <p class="small quiet" id={`${id}-hint`}>
        {setsCopy.restoreHint}
      </p>
      <input
        id={id}
        type="file"
        accept=".json,application/json"
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file !== undefined) void restore(file);
          // So that the same file can be chosen again.
          event.currentTarget.value = "";
        }}
      />
      <div class="outcome" role="status">
        {state.kind === "reading" && setsCopy.restoring}
        {state.kind === "colleague" ? (
          <p>
            {setsCopy.colleagueFile}{" "}
            <a href={hrefTo.open()}>{setsCopy.openShared}</a>
          </p>
        ) : (
          state.kind !== "idle" &&
          state.kind !== "reading" && <RestoreReport outcome={state} />
        )}
      </div>
    </div>
  );
}
