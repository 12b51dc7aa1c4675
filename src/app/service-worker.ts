import { Workbox } from "workbox-window";
import type { RunningApp } from "./create-app.ts";
import { scriptUrl } from "./script-url.ts";

/** Keeps the app for use without a connection. A new version waits until the person asks for it. */
export function registerServiceWorker(update: RunningApp["update"]): void {
  if (!("serviceWorker" in navigator)) return;
  const worker = new Workbox(scriptUrl("/sw.js"));
  let asked = false;

  worker.addEventListener("waiting", () => update.set("waiting"));
  worker.addEventListener("controlling", (event) => {
    // The first service worker of all takes over quietly; a later one only after someone has asked for it, here or in another tab.
    if (asked) location.reload();
    else if (event.isUpdate === true) update.set("applied-elsewhere");
  });
  update.onApply(() => {
    asked = true;
    worker.messageSkipWaiting();
  });
  // A browser that refuses one (a private window, a policy) still shows everything while it is connected.
  worker.register().catch(() => undefined);
  // A tablet may keep the page open for weeks: look again whenever it is taken up.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible")
      void worker.update().catch(() => undefined);
  });
}
