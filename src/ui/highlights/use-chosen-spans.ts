import { useEffect, useRef, useState } from "preact/hooks";
import { type ChosenSpan, chosenSpans } from "./chosen-spans.ts";

/** A selection is settled when it has not changed for so long, in milliseconds. */
const settles = 200;

const none: readonly ChosenSpan[] = [];

/**
 * What is selected in the report. It only watches: the selection, its handles and the system's own menu are left alone. A touch on one of our
 * buttons may take the selection away before the button is pressed, so what was chosen is kept while `holding` is set.
 */
export function useChosenSpans() {
  const [chosen, setChosen] = useState(none);
  const holding = useRef(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () => {
      if (holding.current) return;
      const selection = getSelection();
      const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
      const spans = range === null ? none : chosenSpans(range);
      setChosen(spans.length === 0 ? none : spans);
    };
    const onChange = () => {
      clearTimeout(timer);
      timer = setTimeout(read, settles);
    };
    document.addEventListener("selectionchange", onChange);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("selectionchange", onChange);
    };
  }, []);
  const clear = () => {
    holding.current = false;
    getSelection()?.removeAllRanges();
    setChosen(none);
  };
  return { chosen, holding, clear };
}
