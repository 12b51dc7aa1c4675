import { effect } from "@preact/signals";
import { hydrate, render } from "preact";
import { packs } from "virtual:packs";
import { AppContext } from "../ui/app-context.ts";
import { Shell } from "../ui/shell.tsx";
import "../ui/styles/main.css";
import { createApp } from "./create-app.ts";

/*
 * The start, in order:
 * 1. the app's signals, and the fetch of the questions (both the HTML and the service worker have them at hand);
 * 2. the page: on the start page the questions already stand in the HTML and are taken over as they are;
 * 3. once it can be read, this device's store and the set (Yjs and IndexedDB come only now);
 * 4. last, the service worker.
 */
const { app, openDevice, update } = createApp(packs);
const root = document.getElementById("app");
if (root === null) throw new Error("index.html has no #app");
const page = (
  <AppContext.Provider value={app}>
    <Shell />
  </AppContext.Provider>
);

const prerendered =
  app.navigation.route.peek().page === "questions" &&
  root.querySelector(".contents") !== null;
if (prerendered) {
  let taken = false;
  effect(() => {
    if (taken || app.pack.value.kind === "loading") return;
    taken = true;
    const shown = app.pack.value;
    if (shown.kind === "ready" && shown.pack.id === packs[0]?.id)
      hydrate(page, root);
    else showAnew(root);
    afterPaint(openDevice);
  });
} else {
  showAnew(root);
  afterPaint(openDevice);
}

if (import.meta.env.PROD) {
  addEventListener("load", () => {
    void import("./service-worker.ts").then(({ registerServiceWorker }) =>
      registerServiceWorker(update),
    );
  });
}

function showAnew(target: HTMLElement): void {
  target.replaceChildren();
  render(page, target);
}

function afterPaint(then: () => void): void {
  requestAnimationFrame(() => setTimeout(then));
}
