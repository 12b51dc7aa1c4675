import { useLayoutEffect, useRef } from "preact/hooks";
import type { Role } from "../../../sync/port.ts";
import { useApp } from "../../app-context.ts";
import { shareCopy } from "../../copy/share.ts";
import { hrefTo } from "../../routing/route.ts";
import { AddressField } from "./address-field.tsx";
import { QrCode } from "./qr-code.tsx";

/** A link that has just been made, in every way it can be handed on. It cannot be shown again. */
export function MadeLinkView({
  label,
  role,
  code,
  onDone,
}: {
  readonly label: string;
  readonly role: Role;
  readonly code: string;
  readonly onDone: () => void;
}) {
  const app = useApp();
  const heading = useRef<HTMLHeadingElement>(null);
  const address = addressOf(code);
  const words = shareCopy.link;
  useLayoutEffect(() => heading.current?.focus(), []);

  const { title } = app.view.value.details;
  const send = () =>
    navigator
      .share({ text: words.message(title), url: address })
      // Whoever closes the sheet has changed their mind; the link is still here.
      .catch(() => undefined);
  return (
    <div class="made-link">
      <h3 ref={heading} tabIndex={-1}>
        {words.madeTitle(label)}
      </h3>
      <p>
        {words.made(role)} {words.once}
      </p>
      <AddressField label={words.address} address={address}>
        {"share" in navigator && (
          <button
            type="button"
            class="button-plain"
            onClick={() => void send()}
          >
            {words.send}
          </button>
        )}
      </AddressField>
      <p>{words.scanHint}</p>
      <QrCode text={address} label={words.qr(label)} />
      <div>
        <button type="button" class="button" onClick={onDone}>
          {words.done}
        </button>
      </div>
    </div>
  );
}

/** Where a code is opened. What follows the `#` is never sent to a server. */
export const addressOf = (code: string): string =>
  `${location.origin}${hrefTo.open()}#${code}`;
