import { execFile } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  linkOf,
  roomOf,
  tokenOf,
  updateOf,
} from "../../../../tests/fixtures/relay-ids.ts";
import { migrate } from "./migrate.ts";
import { migrations } from "./migrations.ts";
import { beDurable, openSqlite } from "./open-sqlite.ts";

const quota = { rooms: 9, roomBytes: 1e6, roomUpdates: 99, roomLinks: 9 };
const room = roomOf("a");
const owner = linkOf(tokenOf("a"));
let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "relay-"));
  file = join(folder, "data/relay.db");
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = () => openSqlite({ file, quota });
function opened() {
  const result = open();
  if (!result.ok) throw new Error(result.error);
  return result.value;
}
const whyNot = () => {
  const result = open();
  return result.ok ? "opened" : result.error;
};

test("makes its folder and its file, for its owner's eyes alone", async () => {
  await opened().close();
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test("a commit waits for the disk, and what is deleted is overwritten", () => {
  const db = new DatabaseSync(join(folder, "some.db"));
  beDurable(db);
  const value = (name: string) =>
    Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0];
  expect(value("journal_mode")).toBe("wal");
  // 2 is FULL: 1, the default for this journal, would lose the last commits with the power.
  expect(value("synchronous")).toBe(2);
  expect(value("secure_delete")).toBe(1);
  db.close();
});

test("a file of a newer version is left alone, and the way back named", async () => {
  await opened().close();
  const db = new DatabaseSync(file);
  db.exec("PRAGMA user_version = 99");
  db.close();
  const before = readFileSync(file);
  expect(whyNot()).toContain("newer version");
  expect(whyNot()).toContain(`${file}.before-99`);
  expect(readFileSync(file).equals(before)).toBe(true);
});

test("another program's database is left alone", () => {
  mkdirSync(join(folder, "data"));
  const db = new DatabaseSync(file);
  db.exec("CREATE TABLE theirs (a)");
  db.close();
  expect(whyNot()).toContain("another program's database");
});

test("what is no database at all is named", () => {
  mkdirSync(join(folder, "data"));
  writeFileSync(file, "Minutes of the meeting\n".repeat(100));
  expect(whyNot()).toMatch(/relay\.db cannot be used: .*RELAY_FILE=/);
});

test("a place that cannot be written is named", () => {
  file = "/proc/relay.db";
  expect(whyNot()).toMatch(/\/proc\/relay\.db could not be opened/);
});

test("before a migration there is a copy of what was, and after it everything", async () => {
  const storage = opened();
  await storage.createRoom({ room, owner, label: "" }, 1);
  await storage.append(room, [updateOf("a")], 2);
  await storage.close();

  const db = new DatabaseSync(file);
  const next = [...migrations, "ALTER TABLE room ADD COLUMN extra TEXT"];
  expect(migrate(db, file, next)).toMatchObject({ ok: true });
  expect(db.prepare("SELECT seq, extra FROM room").get()).toEqual({
    seq: 1,
    extra: null,
  });
  expect(migrate(db, file, next)).toMatchObject({ ok: true });
  db.close();

  file = `${file}.before-${next.length}`;
  const copy = opened();
  const page = await copy.readPage(room, 0);
  expect(page.ok && page.value.records).toHaveLength(1);
  await copy.close();
});

test("a migration that fails changes nothing", async () => {
  await opened().close();
  const db = new DatabaseSync(file);
  expect(() =>
    migrate(db, file, [...migrations, "CREATE TABLE fine (a); NONSENSE"]),
  ).toThrow("NONSENSE");
  db.close();
  const storage = opened();
  expect((await storage.totals()).rooms).toBe(0);
  await storage.close();
  const after = new DatabaseSync(file);
  expect(() => after.prepare("SELECT * FROM fine")).toThrow("no such table");
  after.close();
});

test("the bytes of a deleted room are nowhere in the files", async () => {
  const storage = opened();
  await storage.createRoom({ room, owner, label: "" }, 1);
  const updates = Array.from({ length: 20 }, (_, n) => updateOf(`${n}`, 2000));
  await storage.append(room, updates, 2);
  const trace = Buffer.from(updates[7]!.bytes.subarray(100, 164));
  const found = () =>
    readdirSync(join(folder, "data")).filter((name) =>
      readFileSync(join(folder, "data", name)).includes(trace),
    );
  expect(found()).not.toEqual([]);
  await storage.deleteRoom(room, 3);
  expect(found()).toEqual([]);
  await storage.close();
});

test("two processes that open a new file at once both get it", async () => {
  const script = `
    import { beDurable, openSqlite } from "./src/server/storage/sqlite/open-sqlite.ts";
    const opened = openSqlite({ file: process.argv[1], quota: ${JSON.stringify(quota)} });
    if (!opened.ok) throw new Error(opened.error);
    await opened.value.close();`;
  const run = () =>
    promisify(execFile)(process.execPath, [
      "--input-type=module",
      "-e",
      script,
      "--",
      file,
    ]);
  const both = await Promise.all([run(), run()]);
  expect(both.map(({ stderr }) => stderr)).toEqual(["", ""]);
});
