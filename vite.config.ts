import { defineConfig } from "vitest/config";
import { packs } from "./src/build/packs-plugin.ts";

export default defineConfig({
  plugins: [packs()],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    target: "baseline-widely-available",
    // The content security policy allows files of ours and nothing inline or `data:` but images.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  // One project for what runs in Node and one for what needs a real browser; a build never loads either.
  test: {
    projects: ["tests/vitest.node.config.ts", "tests/vitest.browser.config.ts"],
  },
});
