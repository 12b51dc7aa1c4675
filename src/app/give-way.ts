/** A frame, in ms. */
const frame = 16;

/**
 * Lets go first what the browser has waiting, a finger or a frame, when the page has been held up for as long as a frame since the last
 * time. For work that comes in steps: with little to do there is no waiting.
 */
export function createGiveWay(): () => Promise<void> {
  let since = 0;
  return async () => {
    const now = performance.now();
    if (now - since < frame) return;
    await nextTask();
    since = performance.now();
  };
}

/** Not a timer: in a tab that is not looked at those wait for a second. */
const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
