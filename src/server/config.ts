import { err, ok, type Result } from "../lib/result.ts";
import {
  readRelayConfig,
  type RelayConfig,
  relayHelp,
} from "./relay-config.ts";

export interface Config {
  /** 0 asks the system for a free port. */
  readonly port: number;
  /** The address to listen on; undefined is every address of this machine. */
  readonly host: string | undefined;
  /** The folder of the built app, from the project's top; `dist` unless the build put it elsewhere. */
  readonly site: string;
  /** How many proxies of ours stand in front: each is believed when it says who asked it. */
  readonly proxies: number;
  /** Undefined where sharing is off. */
  readonly relay: RelayConfig | undefined;
}

export const help = `Critical Friend serves the app, and everything it needs, on one port.

  npm start               builds what is stale, then serves it
  PORT=8081 npm start     on another port (default 8080; 0 takes a free one)
  HOST=127.0.0.1 npm start
                          for this machine only (default: every address, so that a tablet
                          on the same network can reach it)

${relayHelp}`;

/** Reads the environment. The error is a sentence for whoever typed it. */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
): Result<Config, string> {
  const port = env["PORT"] ?? "";
  const host = env["HOST"]?.trim();
  if (!/^\d*$/.test(port) || Number(port) > 65_535) {
    return err(
      `PORT is "${port}", and must be a number from 0 to 65535, such as PORT=8081.`,
    );
  }
  const proxies = env["TRUST_PROXY"]?.trim() ?? "";
  if (!/^\d?$/.test(proxies)) {
    return err(
      `TRUST_PROXY is "${proxies}", and must be how many proxies stand in front, such as TRUST_PROXY=1.`,
    );
  }
  const relay = readRelayConfig(env);
  if (!relay.ok) return relay;
  return ok({
    port: port === "" ? 8080 : Number(port),
    host: host === "" ? undefined : host,
    site: env["SITE"] ?? "dist",
    proxies: Number(proxies),
    relay: relay.value,
  });
}
