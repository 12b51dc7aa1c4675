/** One thing that is wrong with a pack, where a person can go and mend it. */
export interface Problem {
  /** The path from the root, such as `content/medway-cyp-2015/questions/12.md`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** Shows the offending value, and the way out when it is short. */
  readonly message: string;
}

/** Takes a problem of one file. Stages report and go on, so that one run shows everything that is wrong. */
export type Complain = (line: number, message: string) => void;

export function complainInto(problems: Problem[], file: string): Complain {
  return (line, message) => {
    problems.push({ file, line, message });
  };
}

/** `content/medway-cyp-2015/questions/12.md:7: evidence names para 2.99, …`, as editors and terminals link it. */
export const formatProblem = ({ file, line, message }: Problem): string =>
  `${file}:${line}: ${message}`;

// The numbers in file names count: 2.md stands before 12.md.
const byName = new Intl.Collator("en", { numeric: true });

export function sortProblems(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) => byName.compare(a.file, b.file) || a.line - b.line,
  );
}
