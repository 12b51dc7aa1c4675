import { useState } from "preact/hooks";
import type { OpenSet } from "../../../store/open-set.ts";
import type { ShareError } from "../../../sync/port.ts";
import { useApp } from "../../app-context.ts";
import { dayText } from "../../copy/dates.ts";
import { shareCopy } from "../../copy/share.ts";
import { fileName } from "../../hooks/file-name.ts";
import { saveFile } from "../../hooks/save-file.ts";
import { hrefTo } from "../../routing/route.ts";
import { addressOf } from "./made-link.tsx";
import { ProblemLine } from "./problem-line.tsx";
import { QrCode } from "./qr-code.tsx";

/** The owner's way back, as a file or a QR code. Asked for until one has been kept. */
export function Recovery({ set }: { readonly set: OpenSet }) {
  const app = useApp();
  const [code, setCode] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const [error, setError] = useState<ShareError | null>(null);
  const words = shareCopy.recovery;
  const keptAt = app.preferences.value.recoveryKept[set.id];

  const withCode = async (take: (code: string) => void) => {
    const made = await app.share.recoveryCode(set.id);
    setError(made.ok ? null : made.error);
    if (!made.ok) return;
    take(made.value);
    const { recoveryKept } = app.preferences.value;
    app.setPreferences({
      recoveryKept: { ...recoveryKept, [set.id]: Date.now() },
    });
  };
  const save = () =>
    withCode((made) => {
      const { title } = app.view.value.details;
      const name = fileName(title, words.fileSuffix, "txt");
      const about = words.file(title, location.origin + hrefTo.open());
      const text = [...about, addressOf(made), ""].join("\r\n");
      saveFile({ name, text, type: "text/plain;charset=utf-8" });
      setSaid(words.saved(name));
    });
  return (
    <section aria-labelledby="recovery-title">
      <h2 id="recovery-title">{words.title}</h2>
      <div class="settings-words">
        <p>{words.about}</p>
        <p class={keptAt === undefined ? "set-remark" : "quiet"}>
          {keptAt === undefined ? words.ask : words.kept(dayText(keptAt))}
        </p>
        <div class="set-acts">
          <button
            type="button"
            class={keptAt === undefined ? "button" : "button-plain"}
            onClick={() => void save()}
          >
            {words.save}
          </button>
          <button
            type="button"
            class="button-link"
            onClick={() =>
              code === null ? void withCode(setCode) : setCode(null)
            }
          >
            {code === null ? words.showCode : words.hideCode}
          </button>
        </div>
        <p class="outcome" role="status">
          {said}
        </p>
        <ProblemLine error={error} />
        {code !== null && (
          <div>
            <QrCode text={addressOf(code)} label={words.qr} />
            <p class="small quiet">{words.codeHint}</p>
          </div>
        )}
      </div>
    </section>
  );
}
