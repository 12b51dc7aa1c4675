import type { PackId } from "../domain/ids.ts";
import type { Pack } from "../domain/pack.ts";
import { err, ok, type Result } from "../lib/result.ts";
import { bundlePack, type Sha256 } from "./bundle.ts";
import { drawTables } from "./draw-tables.ts";
import { findEnquiries } from "./find-enquiries.ts";
import { findPrivateDetails } from "./find-private.ts";
import { complainInto, sortProblems, type Problem } from "./problem.ts";
import { readEnquiries } from "./read-enquiries.ts";
import { readPackFile, type PackFile } from "./read-pack-file.ts";
import { readQuestions } from "./read-questions.ts";
import { readSource } from "./read-source.ts";

/**
 * Builds one pack from its files: parse the source, read the authored files, resolve the links, run the checks, bundle.
 *
 * @param id the folder's name under `content/`
 * @param files texts by path from the root: everything in `content/<id>/`, and the source texts under `seeds/`
 * @returns the pack, or every problem there is, by file and line
 */
export function assemblePack(
  id: string,
  files: ReadonlyMap<string, string>,
  sha256: Sha256,
): Result<Pack, Problem[]> {
  const problems: Problem[] = [];
  const path = `content/${id}/pack.yaml`;
  const complain = complainInto(problems, path);
  const source = files.get(path);
  if (source === undefined)
    complain(1, "there is no such file, and a pack needs one");
  const packFile =
    source === undefined ? null : readPackFile(id, source, complain);
  const report = packFile && readSource(packFile, files, path, problems);
  const questions = readQuestions(id, files, report, problems);
  if (!packFile || !report) return err(sortProblems(problems));
  const enquiriesPath = `content/${id}/enquiries.yaml`;
  const authored = files.get(enquiriesPath);
  const complainOfEnquiries = complainInto(problems, enquiriesPath);
  const enquiries = findEnquiries({
    packFile,
    source: report,
    questions,
    authored:
      authored === undefined
        ? []
        : readEnquiries(authored, complainOfEnquiries),
    complain: { pack: complain, enquiries: complainOfEnquiries },
  });

  const {
    title,
    council,
    committee,
    meeting,
    abbreviations,
    currencyChecked,
    attribution,
  } = packFile;
  const content = {
    id: id as PackId,
    title,
    meeting: { council, committee, date: meeting.value },
    ...report,
    report: drawTables(packFile.plots, report.report, report.kpis, complain),
    questions,
    enquiries,
    abbreviations,
    currencyChecked,
    attribution,
  };
  problems.push(...findPrivateDetails(content, ownFiles(id, packFile, files)));
  return problems.length > 0
    ? err(sortProblems(problems))
    : ok(bundlePack(content, sha256));
}

/** The authored files first, then the source: where a telephone number came from is looked for in this order. */
function ownFiles(
  id: string,
  packFile: PackFile,
  files: ReadonlyMap<string, string>,
): Map<string, string> {
  const authored = [...files].filter(([path]) =>
    path.startsWith(`content/${id}/`),
  );
  return new Map([
    ...authored,
    [packFile.report.value, files.get(packFile.report.value) ?? ""],
  ]);
}
