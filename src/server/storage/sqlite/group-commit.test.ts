import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Commit, createGroupCommit } from "./group-commit.ts";

let db: DatabaseSync;
let commit: Commit;
let groups: number[];

beforeEach(() => {
  db = new DatabaseSync(":memory:");
  db.exec("CREATE TABLE t (value INTEGER UNIQUE)");
  groups = [];
  commit = createGroupCommit(db, (size) => groups.push(size));
});
afterEach(() => db.close());

const insert = (value: number) => () => {
  db.prepare("INSERT INTO t VALUES (?)").run(value);
  return value;
};
const stored = () =>
  db
    .prepare("SELECT value FROM t ORDER BY rowid")
    .all()
    .map(({ value }) => value);

test("what comes in together is one transaction, in its order", async () => {
  expect(await Promise.all([3, 1, 2].map((n) => commit(insert(n))))).toEqual([
    3, 1, 2,
  ]);
  expect(stored()).toEqual([3, 1, 2]);
  expect(groups).toEqual([3]);
});

test("nobody is answered before the transaction is over", async () => {
  const inside: boolean[] = [];
  const look = () => inside.push(db.isTransaction);
  await Promise.all([1, 2].map((n) => commit(insert(n)).then(look)));
  expect(inside).toEqual([false, false]);
});

test("a write that fails takes only itself along", async () => {
  const results = await Promise.allSettled(
    [1, 2, 1, 3].map((n) => commit(insert(n))),
  );
  expect(results.map(({ status }) => status)).toEqual([
    "fulfilled",
    "fulfilled",
    "rejected",
    "fulfilled",
  ]);
  expect(stored()).toEqual([1, 2, 3]);
});

test("after a failure it goes on", async () => {
  await expect(
    commit(() => {
      throw new Error("disk");
    }),
  ).rejects.toThrow("disk");
  expect(await commit(insert(7))).toBe(7);
});

test("when the disk is full nothing is half written", async () => {
  db.exec("PRAGMA max_page_count = 8");
  db.exec("CREATE TABLE large (bytes BLOB)");
  const write = (length: number) =>
    commit(() =>
      db.prepare("INSERT INTO large VALUES (?)").run(new Uint8Array(length)),
    );
  const results = await Promise.allSettled([
    write(10),
    write(1_000_000),
    commit(insert(1)),
  ]);
  expect(results.map(({ status }) => status)).toEqual([
    "fulfilled",
    "rejected",
    "fulfilled",
  ]);
  expect(stored()).toEqual([1]);
});
