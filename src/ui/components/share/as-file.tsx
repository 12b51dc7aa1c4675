import { useState } from "preact/hooks";
import type { SetId } from "../../../domain/ids.ts";
import { type BackupFile, useApp } from "../../app-context.ts";
import { shareCopy } from "../../copy/share.ts";
import { useMayWrite } from "../../hooks/use-may-write.ts";
import { saveFile } from "../../hooks/save-file.ts";
import { hrefTo } from "../../routing/route.ts";

const type = "text/plain";

/** The set as a file: with no server, and no connection. */
export function AsFile({ set }: { readonly set: SetId }) {
  const app = useApp();
  const [said, setSaid] = useState("");
  const mayWrite = useMayWrite();
  const words = shareCopy.file;

  const withFile = async (give: (file: BackupFile) => void | Promise<void>) => {
    const { name } = app.preferences.value;
    if (name !== "" && mayWrite) app.set.value?.signNotes(name);
    const file = await app.manage.writeSetFile(set);
    if (file === null) setSaid(words.failed);
    else await give(file);
  };
  const save = () =>
    withFile((file) => {
      saveFile({ ...file, type });
      setSaid(words.saved(file.name));
    });
  const send = () =>
    withFile(({ name, text }) =>
      navigator
        .share({ files: [new File([text], name, { type })] })
        .catch(() => undefined),
    );
  return (
    <section aria-labelledby="file-title">
      <h2 id="file-title">{words.title}</h2>
      <div class="settings-words">
        <p>{words.about}</p>
        <div class="set-acts">
          <button
            type="button"
            class="button-plain"
            onClick={() => void save()}
          >
            {words.save}
          </button>
          {canSendFiles() && (
            <button
              type="button"
              class="button-plain"
              onClick={() => void send()}
            >
              {words.send}
            </button>
          )}
          <a class="button-link" href={hrefTo.open()}>
            {words.open}
          </a>
        </div>
        <p class="outcome" role="status">
          {said}
        </p>
      </div>
    </section>
  );
}

/** Browsers without a share sheet, and those whose sheet takes no files, only save. */
function canSendFiles(): boolean {
  return (
    "canShare" in navigator &&
    navigator.canShare({ files: [new File([""], "x.txt", { type })] })
  );
}
