/** So long may one slice of work hold the page up, in ms: half a frame and less, as a person may touch it at any moment. */
const longest = 8;
/** So long work may be put off by what is more urgent, in ms. */
const patience = 150;

/**
 * Does work bit by bit while the browser has nothing better to do. `step` does one bit, and is true while there is more. Returns the way to
 * leave off. `name`: what each slice is measured as.
 */
export function inIdleSlices(step: () => boolean, name?: string): () => void {
  let leaveOff = later(work);
  function work() {
    const start = performance.now();
    let goesOn = step();
    while (goesOn && performance.now() < start + longest) goesOn = step();
    if (goesOn) leaveOff = later(work);
    if (name !== undefined) performance.measure(name, { start });
  }
  return () => leaveOff();
}

/** Safari has no idle callbacks. */
function later(work: () => void): () => void {
  if (typeof requestIdleCallback === "function") {
    const handle = requestIdleCallback(work, { timeout: patience });
    return () => cancelIdleCallback(handle);
  }
  const timer = setTimeout(work, longest);
  return () => clearTimeout(timer);
}
