import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");

/** Where Node keeps what it has compiled. Without it every start would load the compiler of TypeScript, and never let go of its 25 MB. */
export const compileCache = join(root, "node_modules/.cache/compiled");

/** How to run the server in a process of its own: what follows `node`. */
export const serverArguments: readonly string[] = [
  // Megabytes for what lives no longer than a request. Node would take four times that, and hold on to it.
  "--max-semi-space-size=4",
  join(root, "src/server/main.ts"),
];
