import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compileCache, serverArguments } from "../src/cli/server-process.ts";

export interface ServerProcess {
  readonly url: string;
  readonly child: ChildProcess;
  /** Stops it as an operator would, and says how it ended. */
  stop(signal?: NodeJS.Signals): Promise<Ended>;
}

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

type Env = Readonly<Record<string, string>>;

/** Starts the real server as `npm start` does, in a process of its own, on a free port, and waits until it says that it is up. */
export async function startServer(env: Env = {}): Promise<ServerProcess> {
  const { child, ended, output } = run({
    PORT: "0",
    HOST: "127.0.0.1",
    ...env,
  });
  const up = Promise.withResolvers<string>();
  child.stdout?.on("data", () => {
    const [, url] = /is up at (\S+)\n/.exec(output.stdout) ?? [];
    if (url !== undefined) up.resolve(url);
  });
  void ended.then(({ stderr }) =>
    up.reject(new Error(`The server did not start: ${stderr}`)),
  );
  let stopping = false;
  const stop = (signal: NodeJS.Signals = "SIGTERM") => {
    stopping = true;
    child.kill(signal);
    return ended;
  };
  const url = await up.promise;
  // Otherwise every test after it would say only that nobody answers.
  void ended.then(({ code, stderr }) => {
    if (stopping) return;
    const how = code === null ? `by ${child.signalCode}` : `with code ${code}`;
    process.stderr.write(
      `The server at ${url} ended by itself, ${how}. ${stderr}\n`,
    );
  });
  return { url, child, stop };
}

/** Runs the server until it ends by itself, as it does when it cannot start. */
export function runServer(
  env: Env,
  args: readonly string[] = [],
): Promise<Ended> {
  return run(env, args).ended;
}

function run(env: Env, args: readonly string[] = []) {
  // A store of its own, unless it is told of one: tests share nothing.
  const store = mkdtempSync(join(tmpdir(), "relay-"));
  const child = spawn(process.execPath, [...serverArguments, ...args], {
    env: {
      NODE_COMPILE_CACHE: compileCache,
      ...process.env,
      RELAY_FILE: join(store, "relay.db"),
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output = { stdout: "", stderr: "" };
  child.stdout
    .setEncoding("utf8")
    .on("data", (text: string) => (output.stdout += text));
  child.stderr
    .setEncoding("utf8")
    .on("data", (text: string) => (output.stderr += text));
  const ended = new Promise<Ended>((done) => {
    child.once("close", (code) => {
      rmSync(store, { recursive: true, force: true });
      done({ code, ...output });
    });
  });
  return { child, ended, output };
}
