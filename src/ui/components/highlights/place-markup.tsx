import { useComputed } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { useApp, usePack } from "../../app-context.ts";
import { highlightCopy } from "../../copy/highlights.ts";
import {
  attachedHighlights,
  type Attached,
} from "../../highlights/attached.ts";
import { choosingIn } from "../../highlights/markup-state.ts";
import { paintSpans } from "../../paint/paint-spans.ts";
import { shownBeside } from "../../paint/text-range.ts";
import { HighlightItem } from "./highlight-item.tsx";
import { WordChoice } from "./word-choice.tsx";

const none: readonly Attached[] = [];

/** What a member has highlighted in one place of the report, painted and listed; and the way to highlight there without a pointer. */
export function PlaceMarkup({ anchor }: { readonly anchor: string }) {
  const app = useApp();
  const pack = usePack();
  const here = useComputed(
    () =>
      attachedHighlights(pack, app.view.value.highlights).byPlace.get(anchor) ??
      none,
  ).value;
  const isChoosing = useComputed(() => choosingIn.value === anchor).value;
  const self = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  usePainted(self, anchor, here);

  return (
    <div class="marks no-print" ref={self}>
      {here.length > 0 && (
        <ul aria-label={highlightCopy.inPlace(highlightCopy.place(anchor))}>
          {here.map(({ highlight, at }) => (
            <HighlightItem key={highlight.id} highlight={highlight} at={at} />
          ))}
        </ul>
      )}
      {isChoosing ? (
        <WordChoice
          anchor={anchor}
          onDone={() => {
            choosingIn.value = "";
            setTimeout(() => button.current?.focus());
          }}
        />
      ) : (
        <button
          type="button"
          class="button-link choose"
          ref={button}
          aria-label={highlightCopy.chooseIn(highlightCopy.place(anchor))}
          onClick={() => {
            choosingIn.value = anchor;
          }}
        >
          {highlightCopy.choose}
        </button>
      )}
    </div>
  );
}

function usePainted(
  self: { readonly current: HTMLElement | null },
  anchor: string,
  here: readonly Attached[],
): void {
  useEffect(() => {
    const shown = shownBeside(self.current, anchor);
    if (shown === null || here.length === 0) return;
    const spans = here.flatMap(({ at }) =>
      at.kind === "unmatched" ? [] : [at.span],
    );
    return paintSpans("mine", shown, spans);
  }, [self, anchor, here]);
}
