import { options } from "preact";

/** Draws what a change of state asks for before it returns, because what comes next does not wait: the printer, or a place to scroll to. */
export function drawNow(change: () => void): void {
  const before = options.debounceRendering;
  options.debounceRendering = (draw) => draw();
  try {
    change();
  } finally {
    if (before === undefined) delete options.debounceRendering;
    else options.debounceRendering = before;
  }
}
