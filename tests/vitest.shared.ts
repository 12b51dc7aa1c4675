import { resolve } from "node:path";
import { packs } from "../src/build/packs-plugin.ts";

/** The project's top, and not the folder of these files, which is what Vitest would take. */
export const root = resolve(import.meta.dirname, "..");

/** Enough for a test that starts a process, on two slow cores with other work beside. */
export const testTimeout = 30_000;

const jsx = { runtime: "automatic", importSource: "preact" } as const;

/** What both kinds of test share with the app's own build. */
export const shared = {
  plugins: [packs()],
  oxc: { jsx },
  optimizeDeps: { rolldownOptions: { transform: { jsx } } },
};
