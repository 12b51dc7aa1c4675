import type { TargetedSubmitEvent } from "preact";
import { useId, useRef, useState } from "preact/hooks";
import type { FoundFile } from "../../app-context.ts";
import { openCopy } from "../../copy/open.ts";
import { OpenFile } from "./open-file.tsx";
import { OpenPhoto } from "./open-photo.tsx";
import { ScanCode } from "./scan-code.tsx";

/** A link, a QR code or a file: however a set has come. */
export function WaysIn({
  onCode,
  onFound,
}: {
  readonly onCode: (code: string) => void;
  readonly onFound: (found: FoundFile) => void;
}) {
  return (
    <>
      <p class="quiet share-set">{openCopy.about}</p>
      <section aria-labelledby="paste-title">
        <h2 id="paste-title">{openCopy.paste.title}</h2>
        <PasteLink onCode={onCode} />
      </section>
      <section aria-labelledby="scan-title">
        <h2 id="scan-title">{openCopy.scan.title}</h2>
        <Scan onCode={onCode} />
      </section>
      <section aria-labelledby="open-file-title">
        <h2 id="open-file-title">{openCopy.file.title}</h2>
        <OpenFile onCode={onCode} onFound={onFound} />
      </section>
    </>
  );
}

function PasteLink({ onCode }: { readonly onCode: (code: string) => void }) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState("");
  const words = openCopy.paste;

  const open = (text: string) => {
    setProblem(text === "" ? words.missing : "");
    if (text === "") field.current?.focus();
    else onCode(text);
  };
  const send = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    open(field.current?.value.trim() ?? "");
  };
  const paste = () =>
    navigator.clipboard.readText().then(
      (text) => {
        if (field.current !== null) field.current.value = text;
        if (text.trim() === "") setProblem(words.pasteEmpty);
        else open(text);
      },
      () => {
        setProblem(words.pasteRefused);
        field.current?.focus();
      },
    );
  return (
    <form class="link-form" noValidate onSubmit={send}>
      <div class="field">
        <label for={id}>{words.label}</label>
        <input
          id={id}
          ref={field}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          aria-invalid={problem !== ""}
          aria-describedby={`${id}-problem`}
        />
        <p class="problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      </div>
      <div class="set-acts">
        <button class="button">{words.open}</button>
        {canPaste() && (
          <button
            type="button"
            class="button-plain"
            onClick={() => void paste()}
          >
            {words.paste}
          </button>
        )}
      </div>
    </form>
  );
}

const canPaste = (): boolean =>
  "clipboard" in navigator && "readText" in navigator.clipboard;

function Scan({ onCode }: { readonly onCode: (code: string) => void }) {
  const [scanning, setScanning] = useState(false);
  const start = useRef<HTMLButtonElement>(null);
  const words = openCopy.scan;
  if (scanning) {
    return <ScanCode onCode={onCode} onCancel={() => setScanning(false)} />;
  }
  return (
    <div class="settings-words">
      <div>
        <button
          type="button"
          class="button-plain"
          ref={start}
          onClick={() => setScanning(true)}
        >
          {words.start}
        </button>
      </div>
      <OpenPhoto onCode={onCode} />
    </div>
  );
}
