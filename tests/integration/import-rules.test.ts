import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const project = resolve(import.meta.dirname, "../..");

/** The README's layout table: which folder of src may import which. */
const mayImport: Record<string, readonly string[]> = {
  lib: [],
  domain: ["lib"],
  content: ["domain", "lib"],
  build: ["content", "domain", "lib"],
  document: ["domain", "lib"],
  crypto: ["lib"],
  protocol: ["lib"],
  store: ["document", "domain", "lib"],
  sync: ["crypto", "protocol", "lib"],
  export: ["document", "domain", "lib"],
  ui: ["domain", "document", "export", "lib"],
  app: [
    "lib",
    "domain",
    "document",
    "crypto",
    "protocol",
    "store",
    "sync",
    "export",
    "ui",
  ],
  sw: ["lib"],
  server: ["protocol", "lib"],
  cli: ["content", "build", "server", "domain", "lib"],
};
const folders = Object.keys(mayImport);

/** Files that break, or keep, a rule that the table's columns alone do not show. */
const special: Record<string, { source: string; reported: boolean }> = {
  "src/ui/routes/types-of-store.ts": {
    source:
      'import type { Port } from "../../store/port.ts";\nexport type P = Port;\n',
    reported: false,
  },
  "src/export/types-of-store.ts": {
    source:
      'import type { Port } from "../store/port.ts";\nexport type P = Port;\n',
    reported: false,
  },
  "src/ui/routes/value-of-store.ts": {
    source: 'export const open = () => import("../../store/open.ts");\n',
    reported: true,
  },
  "src/sync/port-of-store.ts": {
    source: 'import { x } from "../store/port.ts";\nexport const y = x;\n',
    reported: false,
  },
  "src/domain/package.ts": {
    source: 'import { h } from "preact";\nexport const y = h;\n',
    reported: true,
  },
  "src/domain/question.test.ts": {
    source: 'import { x } from "../content/x.ts";\nexport const y = x;\n',
    reported: false,
  },
};

interface Finding {
  readonly code: string;
  readonly filename: string;
  readonly help: string;
}

let workspace: string;
let findings: readonly Finding[];

beforeAll(() => {
  workspace = mkdtempSync(join(tmpdir(), "import-rules-"));
  copyFileSync(
    join(project, ".oxlintrc.json"),
    join(workspace, ".oxlintrc.json"),
  );
  for (const [from, to] of pairs()) {
    write(
      `src/${from}/to-${to}.ts`,
      `import { x } from "../${to}/x.ts";\nexport const y = x;\n`,
    );
  }
  for (const [path, { source }] of Object.entries(special)) write(path, source);
  const { stdout, stderr } = spawnSync(
    join(project, "node_modules/.bin/oxlint"),
    ["--format=json"],
    { cwd: workspace, encoding: "utf8" },
  );
  expect(stderr).not.toContain("Failed");
  findings = (
    JSON.parse(stdout) as { diagnostics: Finding[] }
  ).diagnostics.filter(({ code }) => code === "eslint(no-restricted-imports)");
});

afterAll(() => rmSync(workspace, { recursive: true, force: true }));

test.for(folders)(
  "src/%s may import what the layout says, and nothing else",
  (from) => {
    const reported = pairs()
      .filter(
        ([source, target]) =>
          source === from && isReported(`src/${from}/to-${target}.ts`),
      )
      .map(([, target]) => target);
    const forbidden = folders.filter(
      (to) => to !== from && !mayImport[from]?.includes(to),
    );
    expect(reported).toEqual(forbidden);
  },
);

test.for(Object.entries(special))("%s", ([path, { reported }]) => {
  expect(isReported(path)).toBe(reported);
});

test("a finding says the rule and where it is written", () => {
  const finding = findings.find(
    ({ filename }) => filename === "src/domain/to-ui.ts",
  );
  expect(finding?.help).toMatch(
    /^src\/domain may import only src\/lib\. .*See README, Layout\.$/,
  );
});

function pairs(): [string, string][] {
  return folders.flatMap((from) =>
    folders
      .filter((to) => to !== from)
      .map((to): [string, string] => [from, to]),
  );
}

function isReported(path: string): boolean {
  return findings.some(({ filename }) => filename === path);
}

function write(path: string, source: string): void {
  mkdirSync(dirname(join(workspace, path)), { recursive: true });
  writeFileSync(join(workspace, path), source);
}
