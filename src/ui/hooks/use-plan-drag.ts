import { useEffect, useRef } from "preact/hooks";
import type { PlanItemId } from "../../domain/ids.ts";

/** So near to the window's edge, in CSS px, the page scrolls under the finger. */
const edge = 72;

/**
 * Rows of a list that are dragged by their `.grip`, with mouse, pen or finger. Nothing is written before the row is put down; Escape, or
 * whatever interrupts the gesture, leaves it where it was. Those who cannot drag have the buttons.
 */
export function usePlanDrag(
  list: { readonly current: HTMLElement | null },
  onDrop: (id: PlanItemId, index: number) => void,
): void {
  const drop = useRef(onDrop);
  drop.current = onDrop;
  useEffect(() => {
    const element = list.current;
    if (element === null) return;
    const begin = (event: PointerEvent) => {
      const grip = (event.target as Element).closest<HTMLElement>(".grip");
      const row = grip?.closest<HTMLElement>("[data-id]") ?? null;
      if (grip === null || row === null || event.button !== 0) return;
      // It is no control that could be off by itself.
      if (grip.closest("fieldset:disabled") !== null) return;
      event.preventDefault();
      drag(element, grip, row, event, (index) =>
        drop.current(row.dataset["id"] as PlanItemId, index),
      );
    };
    element.addEventListener("pointerdown", begin);
    return () => element.removeEventListener("pointerdown", begin);
  }, [list]);
}

function drag(
  list: HTMLElement,
  grip: HTMLElement,
  row: HTMLElement,
  { pointerId, clientY }: PointerEvent,
  onDrop: (index: number) => void,
): void {
  const rows = [...list.querySelectorAll<HTMLElement>(":scope > [data-id]")];
  const from = rows.indexOf(row);
  const others = rows.filter((other) => other !== row);
  const startedAt = clientY + scrollY;
  const end = new AbortController();
  const { signal } = end;
  let pointer = clientY;
  let to = from;

  const draw = () => {
    const at = pointer + scrollY;
    row.style.translate = `0 ${at - startedAt}px`;
    // Measured each time: rows have their true height only once they have come near.
    to = others.filter((other) => {
      const { top, height } = other.getBoundingClientRect();
      return top + height / 2 < pointer;
    }).length;
    for (const [index, other] of others.entries()) {
      other.toggleAttribute("data-drop-before", index === to);
      other.toggleAttribute(
        "data-drop-after",
        index === to - 1 && index === others.length - 1,
      );
    }
  };
  const scroll = () => {
    if (signal.aborted) return;
    const room = document.documentElement.clientHeight;
    const beyond =
      Math.min(0, pointer - edge) + Math.max(0, pointer - room + edge);
    if (beyond !== 0) {
      scrollBy(0, beyond / 6);
      draw();
    }
    requestAnimationFrame(scroll);
  };
  const stop = () => {
    end.abort();
    row.style.translate = "";
    row.removeAttribute("data-dragged");
    for (const other of others) {
      other.removeAttribute("data-drop-before");
      other.removeAttribute("data-drop-after");
    }
  };

  grip.setPointerCapture(pointerId);
  row.setAttribute("data-dragged", "");
  grip.addEventListener(
    "pointermove",
    (event) => {
      pointer = event.clientY;
      draw();
    },
    { signal },
  );
  grip.addEventListener(
    "pointerup",
    () => {
      stop();
      if (to !== from) onDrop(to);
    },
    { signal },
  );
  grip.addEventListener("lostpointercapture", stop, { signal });
  addEventListener(
    "keydown",
    (event) => {
      if (event.key === "Escape") stop();
    },
    { signal },
  );
  requestAnimationFrame(scroll);
}
