import type { ComponentChildren } from "preact";
import { useId, useRef, useState } from "preact/hooks";
import { shareCopy } from "../../copy/share.ts";

/** A link to copy: the whole of it is selected as soon as it is touched. */
export function AddressField({
  label,
  address,
  children,
}: {
  readonly label: string;
  readonly address: string;
  readonly children?: ComponentChildren;
}) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState("");
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => setSaid(shareCopy.link.copied),
      () => {
        field.current?.select();
        setSaid(shareCopy.link.copyFailed);
      },
    );
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        ref={field}
        value={address}
        readOnly
        spellcheck={false}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div class="set-acts">
        <button type="button" class="button-plain" onClick={() => void copy()}>
          {shareCopy.link.copy}
        </button>
        {children}
        <span role="status">{said}</span>
      </div>
    </div>
  );
}
