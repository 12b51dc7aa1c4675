import { defineConfig } from "vitest/config";
import { packs } from "./src/build/packs-plugin.ts";

const jsx = { runtime: "automatic", importSource: "preact" } as const;

/** Files whose modules stand in one script with all that they need. What stands in an earlier one is not repeated in a later. */
const scripts = {
  // What the worker and the first page both need, and nothing of either.
  common: /\/src\/(domain\/(ids|questioning-plan)|document\/model)\.ts$/,
  // Yjs and what works on it: the page's and the worker's.
  documents: /\/src\/(app\/sharing\/document-tools|sync\/workbench)\.ts$/,
  // What is needed before the first question: in one file it is an eighth smaller than in the eighteen that it would be in. With what is too
  // small for a file of its own.
  first:
    /\/src\/(app\/(main\.tsx|script-url\.ts)|lib\/local-day\.ts|ui\/in-idle-slices\.ts)$/,
  // The member's own notes, once the page can be read.
  device: /\/src\/app\/device\.ts$/,
  // What the report, the guide and all that leads into them have around the words.
  reading:
    /\/src\/ui\/(components\/report-(place|enquiries|contents|bar)\.tsx|hooks\/use-reading\.ts)$/,
  // The meeting: whoever plans it runs it.
  plan: /\/src\/ui\/routes\/(meeting|plan)-page\.tsx$/,
};

export default defineConfig({
  plugins: [packs()],
  oxc: { jsx },
  // The development server looks for packages with a transform of its own.
  optimizeDeps: { rolldownOptions: { transform: { jsx } } },
  build: {
    target: "baseline-widely-available",
    // The content security policy allows files of ours and nothing inline or `data:` but images.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // The second is a way in of its own, to a worker: what it shares with the page must not lie in a file that needs the page.
    rolldownOptions: {
      input: ["index.html", "src/app/sharing/workbench-worker.ts"],
      output: {
        codeSplitting: {
          groups: Object.entries(scripts).map(([name, test], index) => ({
            name,
            test,
            priority: 10 - index,
          })),
        },
      },
    },
  },
  // One project for what runs in Node and one for what needs a real browser; a build never loads either.
  test: {
    projects: ["tests/vitest.node.config.ts", "tests/vitest.browser.config.ts"],
  },
});
