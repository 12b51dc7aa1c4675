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
 * 2. the page: where it stands in the HTML already, it is taken over as it is;
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

// The HTML of `/` is the newest pack's; every other page that the build has rendered is of the pack in its address.
const route = app.navigation.route.peek();
const rendered =
  root.querySelector("main h1") !== null &&
  (route.page === "questions" || route.page === "question");
// What is pressed before the page is taken over is pressed once it is: on a slow line that is a second or more.
let early: HTMLElement | null = null;
const keepPress = ({ target }: Event): void => {
  if (target instanceof Element)
    early = target.closest("button, input[type=radio]");
};
if (rendered) root.addEventListener("click", keepPress);
let shown = false;
effect(() => {
  const { kind } = app.pack.value;
  if (shown || (rendered && kind === "loading")) return;
  shown = true;
  const named = "pack" in route ? (route.pack ?? packs[0]?.id) : null;
  if (rendered && kind === "ready" && app.pack.value.pack.id === named) {
    hydrate(page, root);
    root.removeEventListener("click", keepPress);
    // Chosen already, it would not say that it is being chosen.
    if (early instanceof HTMLInputElement) early.checked = false;
    early?.click();
  } else {
    root.replaceChildren();
    render(page, root);
  }
  afterPaint(openDevice);
});

if (import.meta.env.PROD) {
  addEventListener("load", () => {
    void import("./service-worker.ts").then(({ registerServiceWorker }) =>
      registerServiceWorker(update),
    );
  });
}

function afterPaint(then: () => void): void {
  requestAnimationFrame(() => setTimeout(then));
}
