import { useEffect } from "preact/hooks";
import { useApp, usePack } from "../../app-context.ts";
import { highlightCopy as copy, shortQuote } from "../../copy/highlights.ts";
import { attachedHighlights } from "../../highlights/attached.ts";
import {
  choosingIn,
  movingHighlight,
  openHighlight,
} from "../../highlights/markup-state.ts";
import { useChosenSpans } from "../../highlights/use-chosen-spans.ts";
import { useMakeHighlight } from "../../highlights/use-make-highlight.ts";
import { offsetOfPoint } from "../../paint/text-range.ts";
import "../../styles/highlights.css";

/**
 * What can be done with selected words, in a bar at the foot of the window: within the thumb's reach, and away from the system's own menu, which
 * stands at the selection.
 */
export function SelectionBar() {
  const app = useApp();
  const { chosen, holding, clear } = useChosenSpans();
  const { make, move } = useMakeHighlight();
  useOpeningByTap();
  const moving = app.view.value.highlights.find(
    ({ id }) => id === movingHighlight.value,
  );
  if (moving === undefined && (chosen.length === 0 || choosingIn.value !== ""))
    return null;
  const act = (what: () => void) => {
    what();
    clear();
  };
  return (
    <div
      class="selection-bar no-print"
      role="toolbar"
      aria-label={copy.bar}
      onPointerDown={() => {
        holding.current = true;
      }}
      onPointerLeave={() => {
        holding.current = false;
      }}
    >
      {moving === undefined ? (
        <>
          <button
            type="button"
            onClick={() => act(() => void make(chosen, false))}
          >
            {copy.highlight}
          </button>
          <button
            type="button"
            onClick={() => act(() => void make(chosen, true))}
          >
            {copy.withNote}
          </button>
        </>
      ) : (
        <>
          <span>{copy.moving(shortQuote(moving.selectors.quote.exact))}</span>
          {chosen.length > 0 && (
            <button type="button" onClick={() => act(() => move(chosen))}>
              {copy.putHere}
            </button>
          )}
          <button
            type="button"
            onClick={() =>
              act(() => {
                movingHighlight.value = null;
              })
            }
          >
            {copy.cancel}
          </button>
        </>
      )}
    </div>
  );
}

/** A tap on highlighted words opens them. A drag that selects, or a press on a link, is none. */
function useOpeningByTap(): void {
  const app = useApp();
  const pack = usePack();
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const { target, clientX, clientY } = event;
      if (!(target instanceof Element) || event.defaultPrevented) return;
      if (target.closest("a, button, input, textarea, summary, label")) return;
      const shown = target.closest("[data-words]");
      if (shown === null || getSelection()?.isCollapsed === false) return;
      const offset = offsetAt(clientX, clientY);
      const anchor = shown.getAttribute("data-words") ?? "";
      const { highlights } = app.view.value;
      const here = attachedHighlights(pack, highlights).byPlace.get(anchor);
      const hit = here?.find(
        ({ at }) =>
          at.kind !== "unmatched" &&
          offset !== null &&
          at.span.start <= offset &&
          offset < at.span.end,
      );
      if (hit) openHighlight.value = hit.highlight.id;
    };
    document.addEventListener("click", onClick);
    return () => {
      document.removeEventListener("click", onClick);
      openHighlight.value = null;
      choosingIn.value = "";
    };
  }, [app, pack]);
}

function offsetAt(x: number, y: number): number | null {
  // Safari had only the older of the two until version 18.4.
  const caret = document.caretPositionFromPoint?.(x, y);
  if (caret) return offsetOfPoint(caret.offsetNode, caret.offset);
  const { caretRangeFromPoint } = document as {
    caretRangeFromPoint?: (x: number, y: number) => Range | null;
  };
  const range = caretRangeFromPoint?.call(document, x, y);
  return range ? offsetOfPoint(range.startContainer, range.startOffset) : null;
}
