/** Paths that are never a page of the app, whoever asks for them: the relay, what operators poll, and the build's files. */
const reserved = [
  "/v1",
  "/healthz",
  "/metrics",
  "/.well-known",
  "/assets",
  "/packs",
];

/**
 * Whether a path names a page, which the app's shell answers, and not a file. `/medway/report` and `/medway/report/2.11` do;
 * `/icons/icon.svg` and `/assets/anything` do not. The server and the service worker must agree on this, or a link works on
 * the first visit and not on the second.
 */
export function isPagePath(path: string): boolean {
  if (
    reserved.some((prefix) => path === prefix || path.startsWith(`${prefix}/`))
  )
    return false;
  // An extension begins with a letter: the 11 of paragraph 2.11 is none.
  return !/\.[a-z][a-z0-9]*$/i.test(path);
}
