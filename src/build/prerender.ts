import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import type { Pack, PackSummary } from "../domain/pack.ts";
import { fillPage } from "./fill-page.ts";
import { summarisePack } from "./read-packs.ts";

/**
 * Whether a page asks for its typefaces at once. It does: without it the first visit is always set in the device's own. On slow 4G it
 * costs the first paint of the start page about 0.23 s (0.70 s without, 0.94 s with; `npm run bench:load`), within its aim of 1.2 s.
 */
const preloadFonts = true;

/** What `src/app/prerender.tsx` gives: the inner HTML of `#app`. */
interface Renderer {
  renderStart(pack: Pack, packs: readonly PackSummary[]): string;
  renderQuestion(
    pack: Pack,
    packs: readonly PackSummary[],
    number: number,
  ): string;
  renderShell(packs: readonly PackSummary[]): string;
}

/**
 * Writes the pages that are served. `index.html` has the start page in it, and `<pack>/questions/<number>.html` a question's, so that
 * they can be read before any script has run; `app.html` is the frame for every other address.
 */
export async function prerender(
  root: string,
  dist: string,
  packs: readonly [Pack, ...Pack[]],
): Promise<void> {
  const summaries = packs.map(summarisePack);
  const template = await readFile(join(dist, "index.html"), "utf8");
  const renderer = await loadRenderer(root);
  const fonts = preloadFonts ? await firstFonts(dist) : [];
  const write = (name: string, pack: Pack, app: string) =>
    writeFile(
      join(dist, name),
      fillPage(template, app, { pack: summarisePack(pack).url, fonts }),
    );
  const [first] = packs;
  await write("index.html", first, renderer.renderStart(first, summaries));
  await write("app.html", first, renderer.renderShell(summaries));
  for (const pack of packs) {
    await mkdir(join(dist, pack.id, "questions"), { recursive: true });
    for (const { number } of pack.questions) {
      const app = renderer.renderQuestion(pack, summaries, number);
      await write(`${pack.id}/questions/${number}.html`, pack, app);
    }
  }
}

/** Builds the app's renderer for Node, runs it once, and leaves nothing behind. */
async function loadRenderer(root: string): Promise<Renderer> {
  const temporary = await mkdtemp(join(tmpdir(), "prerender-"));
  try {
    await build({
      root,
      logLevel: "warn",
      // Everything in one file, so that it runs from anywhere and there is one Preact in it.
      ssr: { noExternal: true },
      build: {
        ssr: "src/app/prerender.tsx",
        outDir: temporary,
        emptyOutDir: true,
        copyPublicDir: false,
        rolldownOptions: { output: { entryFileNames: "prerender.mjs" } },
      },
    });
    return (await import(
      pathToFileURL(join(temporary, "prerender.mjs")).href
    )) as Renderer;
  } finally {
    await rm(temporary, { recursive: true });
  }
}

/** The upright faces in the Latin alphabet, which the first page is set in. */
async function firstFonts(dist: string): Promise<string[]> {
  const assets = await readdir(join(dist, "assets"));
  return assets
    .filter((name) => /-latin-(?!ext)[a-z]+-normal-.*\.woff2$/.test(name))
    .toSorted()
    .map((name) => `/assets/${name}`);
}
