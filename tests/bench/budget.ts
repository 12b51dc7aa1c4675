import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { measureWeight, pageScriptsInWorker } from "./weight.ts";

/**
 * Holds the built app to its budgets: gzipped, in kB of a thousand bytes. Exits with 1 when one is broken, or when the worker's files lead
 * to what starts the page. What has no budget is printed to be watched.
 */

const dist = resolve(import.meta.dirname, "../../dist");
if (!existsSync(dist)) {
  console.error("There is no built app in dist. Build it: npm run build");
  process.exit(1);
}
const weight = measureWeight(dist);

const lines = [
  {
    what: "JavaScript before the first question",
    bytes: weight.firstScript,
    budget: 45,
  },
  {
    what: "CSS before the first question",
    bytes: weight.firstStyles,
    budget: 14,
  },
  { what: "CSS, all that can load", bytes: weight.allStyles, budget: null },
  {
    what: "JavaScript, all that can load",
    bytes: weight.allScript,
    // What nobody waits for: sharing and its pages are 32 of it, and are fetched after the notes are on the page.
    budget: 230,
  },
  {
    what: "JavaScript, the reader of QR codes where the browser has none",
    bytes: weight.decoder,
    budget: 15,
  },
  {
    what: "Word export, fetched when asked for",
    bytes: weight.exportLibraries,
    budget: null,
  },
].map(({ what, bytes, budget }) => ({
  what,
  "used (kB)": Number((bytes / 1000).toFixed(1)),
  "budget (kB)": budget,
  ratio: budget === null ? null : Number((bytes / 1000 / budget).toFixed(2)),
}));

console.table(lines);
const broken = lines.filter(({ ratio }) => ratio !== null && ratio > 1);
for (const { what } of broken) console.error(`Over budget: ${what}.`);
const misplaced = pageScriptsInWorker(dist);
for (const path of misplaced)
  console.error(`The worker needs ${path}, which starts the page.`);
process.exitCode = broken.length + misplaced.length > 0 ? 1 : 0;
