import { createHandlerBoundToURL, precacheAndRoute } from "workbox-precaching";
import { registerRoute } from "workbox-routing";
import { isPagePath } from "../lib/page-path.ts";

declare const self: ServiceWorkerGlobalScope & {
  /** The build puts the list of the app's files here. */
  readonly __WB_MANIFEST: readonly {
    readonly url: string;
    readonly revision: string | null;
  }[];
};

/**
 * Keeps the app and its packs on the device, so that everything opens with the network off. It answers with files and knows
 * nothing of what members write: the notes are IndexedDB's, and this never opens it.
 */

// The start page at `/`, the pages that the build has rendered without their `.html`, as the server has them, and every file by its own
// name; whatever query a link or a launcher added.
precacheAndRoute([...self.__WB_MANIFEST], {
  directoryIndex: "index.html",
  cleanURLs: true,
  ignoreURLParametersMatching: [/./],
});

// Every other page, as the server does it.
registerRoute(
  ({ request, url, sameOrigin }) =>
    sameOrigin && request.mode === "navigate" && isPagePath(url.pathname),
  createHandlerBoundToURL("/app.html"),
);

// An update waits until the page has asked, and has put its edits away: two versions never run on one set.
self.addEventListener("message", (event) => {
  if ((event.data as { type?: unknown } | null)?.type === "SKIP_WAITING")
    void self.skipWaiting();
});

// The first visit's page is taken over as soon as everything is kept. Without it, a member who loses the network in the middle of
// a first visit would lose the parts that load later, the editor among them. An update gets here only when it was asked for.
self.addEventListener("activate", (event) =>
  event.waitUntil(self.clients.claim()),
);
