import { execFile } from "node:child_process";
import {
  copyFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { decodePage, updatesPath } from "../../src/protocol/index.ts";
import { bearer, newRoom, postUpdates } from "../fixtures/relay.ts";
import { linkOf, roomOf, tokenOf, updateOf } from "../fixtures/relay-ids.ts";
import { type ServerProcess, startServer } from "../server-process.ts";

const project = resolve(import.meta.dirname, "../..");
const room = roomOf("a");
const owner = tokenOf("owner");

let folder: string;
let server: ServerProcess;
let env: Record<string, string>;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "relay-"));
  for (const name of ["index.html", "app.html"]) {
    writeFileSync(join(folder, name), "<!doctype html>");
  }
  env = { SITE: folder, RELAY_FILE: join(folder, "relay.db") };
  server = await startServer(env);
  await fetch(`${server.url}/v1/rooms`, newRoom(room, linkOf(owner)));
});
afterEach(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

const send = async (name: string) => {
  const response = await fetch(
    `${server.url}${updatesPath(room)}`,
    postUpdates(owner, [updateOf(name)]),
  );
  expect(response.status).toBe(200);
};

/** The command as an operator runs it. */
function relay(...args: string[]) {
  return new Promise<{ code: number; stdout: string; stderr: string }>((done) =>
    execFile(
      process.execPath,
      [join(project, "src/cli/relay.ts"), ...args],
      { cwd: folder, env: { ...process.env, INIT_CWD: folder, ...env } },
      (error, stdout, stderr) =>
        done({ code: Number(error?.code ?? 0), stdout, stderr }),
    ),
  );
}

test("a copy made while it is written to is whole, and can be started from", async () => {
  let sent = 0;
  let going = true;
  const writing = (async () => {
    while (going) {
      await send(`${sent}`);
      sent += 1;
    }
  })();
  const before = sent;
  const { code, stdout } = await relay("backup", "copy.db");
  going = false;
  await writing;
  expect(code).toBe(0);
  const [, copied] = /1 rooms, (\d+) updates/.exec(stdout) ?? [];
  expect(Number(copied)).toBeGreaterThanOrEqual(before);

  await server.stop();
  env = { ...env, RELAY_FILE: join(folder, "copy.db") };
  server = await startServer(env);
  const response = await fetch(`${server.url}${updatesPath(room)}`, {
    headers: bearer(owner),
  });
  const page = decodePage(new Uint8Array(await response.arrayBuffer()));
  expect(page.ok && page.value.head.seq).toBe(Number(copied));
  // Sent again, as a device does that notices, it takes the place it had.
  await send("0");
});

test("a file that is there is never written over", async () => {
  writeFileSync(join(folder, "minutes.txt"), "Minutes");
  const { code, stderr } = await relay("backup", "minutes.txt");
  expect(code).toBe(1);
  expect(stderr).toContain("is not written over");
  expect(readFileSync(join(folder, "minutes.txt"), "utf8")).toBe("Minutes");
});

test("what cannot be copied is named, and leaves nothing behind", async () => {
  env = { ...env, RELAY_FILE: join(folder, "gone.db") };
  expect((await relay("backup", "copy.db")).stderr).toContain("gone.db");
  copyFileSync(join(folder, "index.html"), join(folder, "gone.db"));
  const broken = await relay("backup", "copy.db");
  expect(broken.code).toBe(1);
  expect(broken.stderr).toContain("could not be copied");
  env = { ...env, RELAY_FILE: join(folder, "relay.db") };
  expect((await relay("backup", "copy.db")).code).toBe(0);
});

test("a database of PostgreSQL's is not ours to copy, and the way is said", async () => {
  env = { ...env, DATABASE_URL: "postgres://relay:word@db/relay" };
  const { code, stderr } = await relay("backup", "copy.db");
  expect(code).toBe(1);
  expect(stderr).toContain("pg_dump");
  expect(stderr).not.toContain("word@");
});

test("a command that is none is answered with how", async () => {
  for (const args of [[], ["restore", "x"], ["backup"], ["backup", "a", "b"]]) {
    const { code, stderr } = await relay(...args);
    expect(code).toBe(2);
    expect(stderr).toContain("npm run -s relay -- backup <file>");
  }
});
