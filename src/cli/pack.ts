import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { buildPack, findPacks } from "../build/read-packs.ts";
import {
  formatProblem,
  sortProblems,
  type Problem,
} from "../content/problem.ts";
import type { Pack } from "../domain/pack.ts";
import { packToOverview } from "./pack-overview.ts";

const usage = `Usage: npm run -s pack -- <command> [--root <dir>]

  list                  the packs there are
  check [<pack>]        everything that is wrong with a pack, or with all of them
  show <pack> [--json]  a pack's questions with what they are tied to; --json prints the whole bundle
`;

/** Exit codes: 0 done, 1 the pack has errors, 2 the command is not understood. */
process.exitCode = run(process.argv.slice(2));

function run(args: readonly string[]): number {
  const parsed = readArguments(args);
  if (!parsed) return 2;
  const { command, pack, root, json } = parsed;
  const packs = findPacks(root);
  if (pack !== undefined && !packs.includes(pack)) {
    return refuse(
      `there is no pack “${pack}” in ${root}/content; there is: ${packs.join(", ") || "none"}`,
    );
  }
  if (command === "list") return print(packs.join("\n"));
  if (command === "check")
    return check(root, pack === undefined ? packs : [pack]);
  return pack === undefined
    ? refuse("show needs the name of a pack")
    : show(root, pack, json);
}

function readArguments(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: "boolean", default: false },
        root: { type: "string", default: "." },
      },
    });
    const [command, pack, ...more] = positionals;
    if (
      command === undefined ||
      !["list", "check", "show"].includes(command) ||
      more.length > 0
    ) {
      refuse(
        command === undefined ? "" : `not understood: ${positionals.join(" ")}`,
      );
      return null;
    }
    return { command, pack, root: resolve(values.root), json: values.json };
  } catch (error) {
    // parseArgs throws on an option it does not know, with a message that names it.
    refuse(error instanceof Error ? error.message : String(error));
    return null;
  }
}

function check(root: string, packs: readonly string[]): number {
  const problems: Problem[] = [];
  const fine: string[] = [];
  for (const id of packs) {
    const built = buildPack(root, id);
    if (built.ok) fine.push(summarise(built.value));
    else problems.push(...built.error);
  }
  print(fine.join("\n"));
  return report(problems);
}

function show(root: string, id: string, json: boolean): number {
  const built = buildPack(root, id);
  if (!built.ok) return report(built.error);
  return print(
    json ? JSON.stringify(built.value, null, 2) : packToOverview(built.value),
  );
}

function summarise({
  id,
  questions,
  report: { sections },
  kpis,
  themes,
}: Pack): string {
  const paragraphs = sections.reduce(
    (sum, section) => sum + section.paragraphs.length,
    0,
  );
  const counts = `${questions.length} questions, ${paragraphs} paragraphs, ${kpis.length} indicators, ${themes.length} themes`;
  return `content/${id}: ${counts}: no errors`;
}

function report(problems: readonly Problem[]): number {
  for (const problem of sortProblems(problems))
    process.stderr.write(`${formatProblem(problem)}\n`);
  return problems.length > 0 ? 1 : 0;
}

function refuse(message: string): number {
  process.stderr.write(message ? `${message}\n\n${usage}` : usage);
  return 2;
}

function print(text: string): number {
  if (text) process.stdout.write(`${text}\n`);
  return 0;
}
