import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const page = `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Empty</title>
<h1>Empty</h1>
<script src="/start.js" defer></script>
</html>
`;

const start = `addEventListener("load", () => {
  const policy = trustedTypes.createPolicy("critical-friend", { createScriptURL: (url) => url });
  navigator.serviceWorker.register(policy.createScriptURL("/sw.js"));
});
`;

const worker = `addEventListener("install", (event) =>
  event.waitUntil(caches.open("empty").then((cache) => cache.addAll(["/", "/start.js"]))));
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("fetch", (event) =>
  event.respondWith(caches.match(event.request).then((kept) => kept ?? fetch(event.request))));
`;

/** A page with one word and the least service worker, in a folder of its own: what no page on this machine can be quicker than. */
export async function writeEmptySite(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "empty-site-"));
  await writeFile(join(folder, "index.html"), page);
  await writeFile(join(folder, "start.js"), start);
  await writeFile(join(folder, "sw.js"), worker);
  return folder;
}
