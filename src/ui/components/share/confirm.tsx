import { useLayoutEffect, useRef, useState } from "preact/hooks";

/** A thing that cannot be undone: said before it is done, in the same place, with the way back first under the finger. */
export function Confirm({
  label,
  about,
  ask,
  confirm,
  cancel,
  onConfirm,
}: {
  readonly label: string;
  /** What tells this button from its neighbours, for those who hear it. */
  readonly about?: string;
  readonly ask: string;
  readonly confirm: string;
  readonly cancel: string;
  readonly onConfirm: () => Promise<void>;
}) {
  const [asking, setAsking] = useState(false);
  const [doing, setDoing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const way = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useLayoutEffect(() => {
    if (asking) way.current?.focus();
    else if (wasAsking.current) button.current?.focus();
    wasAsking.current = asking;
  }, [asking]);

  if (!asking) {
    return (
      <button
        type="button"
        class="button-link"
        ref={button}
        onClick={() => setAsking(true)}
      >
        {label}
        {about !== undefined && <span class="visually-hidden">{about}</span>}
      </button>
    );
  }
  const act = async () => {
    setDoing(true);
    await onConfirm();
    setDoing(false);
    setAsking(false);
  };
  return (
    <div class="confirm" role="group" aria-label={label}>
      <p>{ask}</p>
      <div class="set-acts">
        <button
          type="button"
          class="button-plain"
          ref={way}
          onClick={() => setAsking(false)}
        >
          {cancel}
        </button>
        <button
          type="button"
          class="button button-poor"
          disabled={doing}
          onClick={() => void act()}
        >
          {confirm}
        </button>
      </div>
    </div>
  );
}
