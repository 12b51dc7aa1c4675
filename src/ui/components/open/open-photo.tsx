import { useId, useState } from "preact/hooks";
import { useApp } from "../../app-context.ts";
import { openCopy } from "../../copy/open.ts";

/** A photo of a QR code, for whoever cannot or will not use the camera here. */
export function OpenPhoto({
  onCode,
}: {
  readonly onCode: (code: string) => void;
}) {
  const app = useApp();
  const id = useId();
  const [said, setSaid] = useState("");
  const words = openCopy.scan;

  const read = async (file: File) => {
    setSaid(words.reading);
    const image = await createImageBitmap(file).catch(() => null);
    const reader = await app.createCodeReader();
    const text = image === null ? null : await reader.read(image);
    reader.close();
    setSaid(text === null ? words.noCode : "");
    if (text !== null) onCode(text);
  };
  return (
    <div class="field">
      <label for={id}>{words.photo}</label>
      <input
        id={id}
        type="file"
        accept="image/*"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file !== undefined) void read(file);
          // So that the same photo can be chosen again.
          event.currentTarget.value = "";
        }}
      />
      <p class="outcome" role="status">
        {said}
      </p>
    </div>
  );
}
