import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { findBrowser } from "./find-browser.ts";

/** Everything that CI runs, in order: what is quickest to fail comes first. */

const root = resolve(import.meta.dirname, "..");
const results = resolve(root, "test-results");

interface Count {
  readonly passed: number;
  readonly failed: number;
}

interface Step {
  readonly name: string;
  /** A program of `node_modules/.bin`, or a script of ours, and its arguments. */
  readonly commands: readonly (readonly [program: string, ...args: string[]])[];
  /** A step without which this one can only fail. */
  readonly needs?: string;
  readonly needsBrowser?: true;
  /** Reads the test runner's own count. Steps without one are checks, and count only when they fail. */
  readonly count?: () => Count;
}

const runtimes = [
  "src/domain",
  "src/app",
  "src/sw",
  "src/server",
  "src/cli",
  "tests",
];

const steps: readonly Step[] = [
  {
    name: "format",
    commands: [["prettier", "--check", "--log-level=warn", "."]],
  },
  { name: "lint", commands: [["oxlint", "--deny-warnings"]] },
  {
    name: "types",
    commands: runtimes.map((path) => ["tsc", "-p", path] as const),
  },
  { name: "packs", commands: [["src/cli/pack.ts", "check"]] },
  { name: "build", commands: [["src/cli/build.ts"]] },
  { name: "budget", commands: [["tests/bench/budget.ts"]], needs: "build" },
  {
    name: "unit",
    commands: [
      [
        "vitest",
        "run",
        "--reporter=default",
        "--reporter=json",
        `--outputFile.json=${results}/unit.json`,
      ],
    ],
    needsBrowser: true,
    count: countUnit,
  },
  {
    name: "e2e",
    commands: [
      ["playwright", "test", "--config=tests/e2e/playwright.config.ts"],
    ],
    needs: "build",
    needsBrowser: true,
    count: countEndToEnd,
  },
];

process.exitCode = run(chosen());

function chosen(): readonly Step[] {
  const { values } = parseArgs({
    options: { only: { type: "string", multiple: true } },
  });
  const names = values.only;
  if (names === undefined) return steps;
  const unknown = names.filter(
    (name) => !steps.some((step) => step.name === name),
  );
  if (unknown.length > 0) {
    const known = steps.map(({ name }) => name).join(", ");
    throw new Error(
      `There is no step ${unknown.join(", ")}. There are: ${known}.`,
    );
  }
  return steps.filter(({ name }) => names.includes(name));
}

/** Runs the steps to the last, so that one run shows all that is wrong. Returns the exit code. */
function run(toRun: readonly Step[]): number {
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  const failed = new Set<string>();
  const summary: string[] = [];
  let total: Count = { passed: 0, failed: 0 };
  for (const step of toRun) {
    if (step.needs !== undefined && failed.has(step.needs)) {
      failed.add(step.name);
      summary.push(`  not run  ${step.name}: ${step.needs} failed`);
      continue;
    }
    const started = performance.now();
    console.log(`\n== ${step.name}`);
    const succeeded = runStep(step);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    if (!succeeded) failed.add(step.name);
    summary.push(
      `  ${succeeded ? "passed " : "FAILED "}  ${step.name} (${seconds} s)`,
    );
    total = add(total, countOf(step, succeeded));
  }
  console.log(`\n${summary.join("\n")}\n`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return failed.size === 0 ? 0 : 1;
}

function runStep(step: Step): boolean {
  try {
    if (step.needsBrowser) process.env["CHROMIUM_PATH"] = findBrowser();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
  return step.commands.every(([program, ...args]) => {
    const script = program.endsWith(".ts")
      ? program
      : resolve("node_modules/.bin", program);
    const [command, ...rest] = program.endsWith(".ts")
      ? [process.execPath, script]
      : [script];
    const { status, error } = spawnSync(command, [...rest, ...args], {
      cwd: root,
      stdio: ["ignore", 1, 2],
    });
    if (error !== undefined)
      console.error(`${program} could not be run: ${error.message}`);
    return status === 0;
  });
}

function countOf(step: Step, succeeded: boolean): Count {
  const count = counted(step);
  // A runner that failed without a failed test, or without a count at all, has failed all the same.
  if (!succeeded && count.failed === 0) return { ...count, failed: 1 };
  return count;
}

function counted(step: Step): Count {
  try {
    return step.count?.() ?? { passed: 0, failed: 0 };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

function countUnit(): Count {
  const report = readReport<{ numPassedTests: number; numFailedTests: number }>(
    "unit.json",
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests };
}

function countEndToEnd(): Count {
  const { stats } = readReport<{
    stats: { expected: number; unexpected: number; flaky: number };
  }>("e2e.json");
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}

function readReport<T>(name: string): T {
  return JSON.parse(readFileSync(resolve(results, name), "utf8")) as T;
}

function add(a: Count, b: Count): Count {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed };
}
