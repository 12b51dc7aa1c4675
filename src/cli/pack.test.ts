import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  realId,
  repositoryRoot,
  tinyId,
  tinyRoot,
} from "../../tests/fixtures/read-pack-files.ts";

/** The command as an officer runs it, in a process of its own. */
function pack(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["src/cli/pack.ts", ...args],
    {
      cwd: repositoryRoot,
      encoding: "utf8",
    },
  );
  return { status, stdout, stderr };
}

const tiny = (...args: string[]) => pack(...args, "--root", tinyRoot);

test("the real pack has no errors", () => {
  const { status, stdout, stderr } = pack("check", realId);
  expect(stderr).toBe("");
  expect(stdout).toBe(
    `content/${realId}: 16 questions, 105 paragraphs, 15 indicators, 6 themes: no errors\n`,
  );
  expect(status).toBe(0);
});

test("show --json prints the bundle and nothing else", () => {
  const { status, stdout } = pack("show", realId, "--json");
  expect(status).toBe(0);
  const bundle = JSON.parse(stdout);
  expect(stdout).toBe(`${JSON.stringify(bundle, null, 2)}\n`);
  expect(bundle).toMatchObject({
    id: realId,
    version: expect.stringMatching(/^[0-9a-f]{16}$/),
    title: expect.any(String),
    meeting: {
      council: expect.any(String),
      committee: expect.any(String),
      date: "2015-09-22",
    },
  });
  expect(Object.keys(bundle.report.sections[0])).toEqual([
    "number",
    "title",
    "paragraphs",
    "tables",
    "missing",
  ]);
  expect(bundle.report.sections[0].paragraphs[0]).toMatchObject({
    ref: "1.1",
    text: expect.any(String),
  });
  expect(Object.keys(bundle.kpis[0])).toEqual([
    "id",
    "title",
    "goodIs",
    "rag",
    "values",
  ]);
  expect(bundle.themes).toHaveLength(6);
  const authored = readFileSync(
    join(repositoryRoot, "content", realId, "enquiries.yaml"),
    "utf8",
  ).matchAll(/^- id: (.+)$/gm);
  const shown: { id: string }[] = bundle.enquiries;
  // The checks' findings have an indicator or a column before a dot; the officer's lines are there to the last one.
  expect(
    shown.map(({ id }) => id).filter((id) => !id.includes(".")),
  ).toHaveLength([...authored].length);
  expect(shown.some(({ id }) => id.startsWith("K2."))).toBe(true);
  for (const enquiry of bundle.enquiries) {
    expect(enquiry).toMatchObject({
      rule: expect.any(String),
      where: expect.arrayContaining([
        expect.stringMatching(/^(K\d+|\d+\.\d+)$/),
      ]),
      statement: expect.any(String),
      working: expect.any(String),
      ask: expect.any(String),
      questions: expect.arrayContaining([expect.any(Number)]),
    });
  }
  expect(bundle.questions).toHaveLength(16);
  for (const question of bundle.questions) {
    expect(question).toMatchObject({
      number: expect.any(Number),
      group: expect.any(String),
      text: expect.any(String),
      evidence: expect.any(Array),
      kpis: expect.any(Array),
      themes: expect.any(Array),
      coverage: {
        verdict: expect.stringMatching(/^(strong|partial|thin|none)$/),
        missing: expect.any(Array),
      },
    });
  }
});

test("show prints the questions with what they are tied to", () => {
  const { status, stdout } = tiny("show", tinyId);
  expect(status).toBe(0);
  expect(stdout).toContain("Q2  Which streets are missed again and again?");
  expect(stdout).toMatch(/coverage +partial\n +direct +2\.1, 2\.2, K1\n/);
  expect(stdout).toMatch(/K3 +The table gives no target\./);
});

test("list names the packs", () => {
  expect(tiny("list")).toEqual({
    status: 0,
    stdout: `${tinyId}\n`,
    stderr: "",
  });
});

test("check prints every error, one a line, by file and line, and fails", () => {
  const root = mkdtempSync(join(tmpdir(), "packs-"));
  try {
    cpSync(tinyRoot, root, { recursive: true });
    const path = join(root, "content", tinyId, "questions/2.md");
    const text = readFileSync(path, "utf8");
    writeFileSync(
      path,
      text
        .replace("para: 2.2", "para: 2.99")
        .replace("coverage: partial", "coverage: part"),
    );
    expect(pack("check", "--root", root)).toEqual({
      status: 1,
      stdout: "",
      stderr: [
        `content/${tinyId}/questions/2.md:3: coverage is “part”; it can be strong, partial, thin, none`,
        `content/${tinyId}/questions/2.md:5: evidence names para 2.99, which the report does not have (nearest: 2.4)`,
        "",
      ].join("\n"),
    });
    expect(pack("show", tinyId, "--json", "--root", root)).toMatchObject({
      status: 1,
      stdout: "",
    });
  } finally {
    rmSync(root, { recursive: true });
  }
});

test.each([
  [["show", "nowhere"], "there is no pack “nowhere”"],
  [["check", "nowhere"], `there is: ${tinyId}`],
  [["show"], "show needs the name of a pack"],
  [["tell", tinyId], `not understood: tell ${tinyId}`],
  [["check", "--jsn"], "--jsn"],
  [[], "Usage: npm run -s pack -- <command>"],
])("%j is refused with the usage", (args, message) => {
  const { status, stdout, stderr } = tiny(...args);
  expect(status).toBe(2);
  expect(stdout).toBe("");
  expect(stderr).toContain(message);
  expect(stderr).toContain("Usage: npm run -s pack");
});
