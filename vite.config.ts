import { defineConfig } from "vitest/config";
import { packs } from "./src/build/packs-plugin.ts";

const jsx = { runtime: "automatic", importSource: "preact" } as const;

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
    },
  },
  // One project for what runs in Node and one for what needs a real browser; a build never loads either.
  test: {
    projects: ["tests/vitest.node.config.ts", "tests/vitest.browser.config.ts"],
  },
});
