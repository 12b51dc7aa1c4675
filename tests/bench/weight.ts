import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { gzipSync } from "node:zlib";

/** Bytes of a built app, each file gzipped by itself as it is sent. */
export interface Weight {
  /** What index.html starts, with all that it imports at once. The rest loads when it is opened. */
  readonly firstScript: number;
  /** The style sheets that the start page and the questions' pages name: neither is drawn before they have come. */
  readonly firstStyles: number;
  /** Every style sheet. A page's own comes with the page, and holds nothing else up. */
  readonly allStyles: number;
  /** Every script of the app but for those libraries and the decoder. The service worker is not one: no page waits for it. */
  readonly allScript: number;
  /** What writes Word files: fetched by whoever asks for one, and kept for use without a connection. */
  readonly exportLibraries: number;
  /** What reads QR codes where the browser cannot. Nobody else fetches it. */
  readonly decoder: number;
}

const isDecoder = (path: string): boolean => path.includes("decoder-worker");

export function measureWeight(dist: string): Weight {
  const read = (path: string) => readFileSync(join(dist, path), "utf8");
  const size = (path: string) => gzipSync(read(path), { level: 9 }).byteLength;
  const sum = (paths: readonly string[]) =>
    paths.reduce((bytes, path) => bytes + size(path), 0);
  const assets = readdirSync(join(dist, "assets")).map(
    (name) => `assets/${name}`,
  );
  const scripts = assets.filter((path) => path.endsWith(".js"));
  return {
    firstScript: sum(withStaticImports(scriptsOf(read("index.html")), read)),
    firstStyles: sum([
      ...new Set(firstPages(dist).flatMap((page) => stylesOf(read(page)))),
    ]),
    allStyles: sum(assets.filter((path) => path.endsWith(".css"))),
    allScript: sum(
      scripts.filter((path) => !isExportLibrary(path) && !isDecoder(path)),
    ),
    exportLibraries: sum(scripts.filter(isExportLibrary)),
    decoder: sum(scripts.filter(isDecoder)),
  };
}

/** What starts the page, where the worker would fetch it too: it looks for a page, and there is none in a worker. */
export function pageScriptsInWorker(dist: string): string[] {
  const scripts = readdirSync(join(dist, "assets")).map(
    (name) => `assets/${name}`,
  );
  const named = (start: RegExp) => {
    const found = scripts.filter((path) => start.test(path));
    if (found.length === 0) throw new Error(`The build has no ${start.source}`);
    return found;
  };
  const first = named(/^assets\/first-.*\.js$/);
  return withStaticImports(named(/^assets\/workbench-worker-.*\.js$/), (path) =>
    readFileSync(join(dist, path), "utf8"),
  ).filter((path) => first.includes(path));
}

const isExportLibrary = (path: string): boolean =>
  /^assets\/paper-docx-[^/]+\.js$/.test(path);

/** The files that a page starts, from the site's root. */
function scriptsOf(html: string): string[] {
  const tags = html.matchAll(
    /<(?:script|link)\b[^>]*?\b(?:src|href)="\/([^"]+\.js)"/g,
  );
  const scripts = [...tags].map(([, path = ""]) => path);
  if (scripts.length === 0) throw new Error("index.html starts no script.");
  return scripts;
}

/** The pages that are served with their words in them: the start page, and one for each question of each pack. */
const firstPages = (dist: string): string[] => [
  "index.html",
  ...readdirSync(dist, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => /^[^/]+\/questions\/[^/]+\.html$/.test(path)),
];

/** The style sheets that a page names, from the site's root. */
function stylesOf(html: string): string[] {
  const links = html.match(/<link\b[^>]*>/g) ?? [];
  return links
    .filter((link) => /\brel="stylesheet"/.test(link))
    .flatMap((link) => /\bhref="\/([^"]+)"/.exec(link)?.[1] ?? []);
}

/** These files and all that they import at once, each named once. `import("./x.js")` waits until it is called, and does not count. */
export function withStaticImports(
  entries: readonly string[],
  read: (path: string) => string,
): string[] {
  const found = new Set<string>();
  const visit = (path: string) => {
    if (found.has(path)) return;
    found.add(path);
    for (const [, specifier = ""] of read(path).matchAll(
      /\b(?:from|import)\s*["'](\.[^"']+\.js)["']/g,
    )) {
      visit(posix.join(posix.dirname(path), specifier));
    }
  };
  entries.forEach(visit);
  return [...found];
}
