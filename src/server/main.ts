import { readFile } from "node:fs/promises";
import { networkInterfaces } from "node:os";
import { resolve } from "node:path";
import { addresses } from "./addresses.ts";
import { ok, type Result } from "../lib/result.ts";
import { type Config, help, readConfig } from "./config.ts";
import { createApp } from "./http/app.ts";
import { readSite } from "./http/site.ts";
import { listen, type Listening } from "./listen.ts";
import { createLogger, type Logger } from "./logger.ts";
import { openRelay, type Relay } from "./relay.ts";

const project = resolve(import.meta.dirname, "../..");
/** Well within the five seconds that an operator's stop usually grants. */
const graceMs = 3000;

/** Serves the built app until it is told to stop. Resolves once it is up. */
export async function serve(): Promise<void> {
  if (process.argv.includes("--help")) return say(help);
  const config = readConfig(process.env);
  if (!config.ok) return fail(config.error);

  const root = resolve(project, config.value.site);
  const site = await readSite(root).catch(() => undefined);
  if (site === undefined) {
    return fail(`There is no built app in ${root}. Build it: npm run build`);
  }
  const logger = createLogger((line) => process.stderr.write(line));
  const relay = await startRelay(config.value, logger);
  if (!relay.ok) return fail(relay.error);
  const app = createApp({
    site,
    version: await readVersion(),
    logger,
    ...(relay.value && { relay: relay.value }),
  });

  const listening = await listen(app, config.value);
  if (!listening.ok) {
    await relay.value?.close();
    return fail(listening.error);
  }
  stopOnSignal(listening.value, relay.value);

  const { here, network } = addresses(listening.value, networkInterfaces());
  say(`Critical Friend is up at ${here}\n`);
  if (network.length > 0) {
    say(
      `On this network: ${network.join(" ")} (offline use there needs https: see the README)\n`,
    );
  }
}

async function startRelay(
  { relay, proxies }: Config,
  logger: Logger,
): Promise<Result<Relay | undefined, string>> {
  return relay === undefined
    ? ok(undefined)
    : openRelay({ config: relay, proxies, logger });
}

function stopOnSignal(listening: Listening, relay: Relay | undefined): void {
  let stopping = false;
  const stop = async () => {
    // A second signal means now.
    if (stopping) process.exit(1);
    stopping = true;
    relay?.hangUp();
    await listening.close(graceMs);
    await relay?.close();
    say("Critical Friend has stopped.\n");
    process.exit(0);
  };
  process.on("SIGINT", () => void stop());
  process.on("SIGTERM", () => void stop());
}

async function readVersion(): Promise<string> {
  const manifest = JSON.parse(
    await readFile(resolve(project, "package.json"), "utf8"),
  ) as {
    version: string;
  };
  return manifest.version;
}

function say(text: string): void {
  process.stdout.write(text);
}

function fail(why: string): void {
  process.stderr.write(`${why}\n`);
  process.exitCode = 1;
}

if (import.meta.main) await serve();
