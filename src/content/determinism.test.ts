import { expect, test } from "vitest";
import {
  edit,
  readTinyPack,
  sha256,
  tinyId,
  type PackFiles,
} from "../../tests/fixtures/read-pack-files.ts";
import { assemblePack } from "./assemble-pack.ts";
import { packToJson } from "./bundle.ts";

const files = readTinyPack();

function build(from: PackFiles) {
  const built = assemblePack(tinyId, from, sha256);
  if (!built.ok) throw new Error("the pack has errors");
  return built.value;
}

test("the same files give the same bytes, in whatever order they are read", () => {
  const once = packToJson(build(files));
  expect(packToJson(build(new Map([...files].toReversed())))).toBe(once);
  expect(packToJson(build(files))).toBe(once);
});

test("line ends of another system change nothing", () => {
  const windows = new Map(
    [...files].map(([path, text]) => [path, text.replaceAll("\n", "\r\n")]),
  );
  expect(packToJson(build(windows))).toBe(packToJson(build(files)));
});

test("the version is the hash of everything else, and moves with it", () => {
  const { id, version, ...rest } = build(files);
  expect(version).toBe(sha256(JSON.stringify({ id, ...rest })).slice(0, 16));
  const reworded = edit(
    files,
    `content/${tinyId}/questions/3.md`,
    "Any cost at all.",
    "Any cost.",
  );
  expect(build(reworded).version).not.toBe(version);
});

test("another pack's files are left alone", () => {
  const more = new Map([
    ...files,
    ["content/other-pack/questions/1.md", "nonsense"],
    ["seeds/other.txt", "nonsense"],
  ]);
  expect(packToJson(build(more))).toBe(packToJson(build(files)));
});
