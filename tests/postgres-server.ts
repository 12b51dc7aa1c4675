import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installWithApt } from "./install-with-apt.ts";

/** A PostgreSQL of the tests' own, on a socket in a folder of its own. */
export interface PostgresServer {
  /** Makes a new database, and says its address. */
  createDatabase(): Promise<string>;
  /** Cuts every line to a database, as a restart would. */
  cutLines(url: string): void;
  stop(): Promise<void>;
}

interface Owner {
  readonly uid?: number;
  readonly gid?: number;
}

const name = "relay";
const quietly = ["-U", name, "-d", "postgres", "-qAtX"];

/** Starts it, from `POSTGRES_BIN` or where Debian puts it, installed on the spot when this machine lets us. */
export async function startPostgres(): Promise<PostgresServer> {
  const bin = findPostgres();
  const folder = mkdtempSync(join(tmpdir(), "pg-"));
  const data = join(folder, "data");
  const owner = dataOwner();
  mkdirSync(data, { mode: 0o700 });
  for (const path of [folder, data]) {
    if (owner.uid !== undefined) {
      chownSync(path, owner.uid, owner.gid ?? owner.uid);
    }
  }
  execFileSync(
    join(bin, "initdb"),
    ["-D", data, "-U", name, "-A", "trust", "--no-sync", "--no-instructions"],
    { ...owner, stdio: ["ignore", "ignore", "inherit"], cwd: folder },
  );
  const settings = {
    listen_addresses: "",
    unix_socket_directories: folder,
    fsync: "off",
    // The relay has to ask for it.
    synchronous_commit: "off",
    max_connections: "60",
  };
  // Ends with the tests, however they end: the shell's input closes, and it stops what it has started.
  const child = spawn(
    "sh",
    [
      "-c",
      '"$@" 2>"$0/log" & wait_for=$!; cat >/dev/null; kill -INT $wait_for; wait $wait_for',
      folder,
      join(bin, "postgres"),
      "-D",
      data,
      ...Object.entries(settings).flatMap(([key, value]) => [
        "-c",
        `${key}=${value}`,
      ]),
    ],
    { ...owner, stdio: ["pipe", "inherit", "inherit"], cwd: folder },
  );
  const ended = once(child, "close");
  const sql = (text: string) =>
    execFileSync(join(bin, "psql"), ["-h", folder, ...quietly, "-c", text]);
  while (
    spawnSync(join(bin, "pg_isready"), ["-q", "-h", folder]).status !== 0
  ) {
    if (child.exitCode !== null) throw new Error("PostgreSQL did not start.");
    await new Promise((done) => setTimeout(done, 50));
  }
  let databases = 0;
  return {
    async createDatabase() {
      databases += 1;
      sql(`CREATE DATABASE test_${databases}`);
      return `postgres://${name}@/test_${databases}?host=${encodeURIComponent(folder)}`;
    },
    cutLines(url) {
      const [, database] = /\/(test_\d+)\?/.exec(url) ?? [];
      sql(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${database}'`,
      );
    },
    async stop() {
      child.stdin.end();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function findPostgres(): string {
  const given = process.env["POSTGRES_BIN"];
  if (given !== undefined && given !== "") return given;
  const found = debianFolder();
  if (found !== undefined) return found;
  installWithApt("postgresql", "the tests of the relay's database");
  const installed = debianFolder();
  if (installed !== undefined) return installed;
  throw new Error(
    "The tests of the relay's database need PostgreSQL. Install it (Debian: apt-get install postgresql) or say where its programs are: POSTGRES_BIN=/path/to/bin npm test",
  );
}

/** Debian keeps the server's programs off the PATH, in a folder for each version. */
function debianFolder(): string | undefined {
  const versions = "/usr/lib/postgresql";
  if (!existsSync(versions)) return undefined;
  return readdirSync(versions)
    .toSorted((a, b) => Number(b) - Number(a))
    .map((version) => join(versions, version, "bin"))
    .find((bin) => existsSync(join(bin, "initdb")));
}

/** PostgreSQL refuses to run as root: then its own account, or nobody's, runs it. */
function dataOwner(): Owner {
  if (process.getuid?.() !== 0) return {};
  for (const account of ["postgres", "nobody"]) {
    const [uid, gid] = ["-u", "-g"].map((which) => {
      const { status, stdout } = spawnSync("id", [which, account]);
      return status === 0 ? Number(stdout.toString()) : undefined;
    });
    if (uid !== undefined && gid !== undefined) return { uid, gid };
  }
  throw new Error("There is no account to run PostgreSQL as, but root's.");
}
