import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base } from "@playwright/test";
import { type ServerProcess, startServer } from "../server-process.ts";
import { type Colleague, newColleague } from "./colleague.ts";

/** A relay of the test's own, with its own database, and people with browsers of their own. */
export interface Together {
  /** Settings of the relay, beside its file. */
  readonly settings: Readonly<Record<string, string>>;
  readonly relay: {
    readonly url: string;
    readonly folder: string;
    readonly port: string;
    kill(): Promise<void>;
    start(): Promise<void>;
    stop(): Promise<string>;
  };
  readonly ann: Colleague;
  readonly bashir: Colleague;
  readonly clean: Colleague;
}

export const test = base.extend<Together>({
  settings: [{}, { option: true }],
  relay: async ({ browser: _browser, settings }, give) => {
    const folder = mkdtempSync(join(tmpdir(), "sharing-"));
    const env = { RELAY_FILE: join(folder, "relay.db"), ...settings };
    let server: ServerProcess = await startServer(env);
    const { url } = server;
    const { port } = new URL(url);
    let said = "";
    const stop = async (signal?: NodeJS.Signals) => {
      const { stdout, stderr } = await server.stop(signal);
      said += stdout + stderr;
      return said;
    };
    await give({
      url,
      folder,
      port,
      kill: async () => void (await stop("SIGKILL")),
      async start() {
        server = await startServer({ ...env, PORT: port });
      },
      stop,
    });
    if (server.child.exitCode === null) await stop();
    rmSync(folder, { recursive: true });
  },
  ann: async ({ browser, relay }, give) => {
    const ann = await newColleague(browser, relay.url);
    await give(ann);
    await ann.leave();
  },
  bashir: async ({ browser, relay }, give) => {
    const bashir = await newColleague(browser, relay.url);
    await give(bashir);
    await bashir.leave();
  },
  clean: async ({ browser, relay }, give) => {
    const clean = await newColleague(browser, relay.url);
    await give(clean);
    await clean.leave();
  },
});
