import type { ThemeId } from "./ids.ts";

/** The improvement plan on a page. */
export interface ImprovementPlan {
  readonly appendix: number;
  /** The lines that stand above the table, word for word, in order. */
  readonly introduction: readonly string[];
  readonly ambitions: {
    readonly title: string;
    readonly items: readonly string[];
  };
  /** The table's headings as printed. */
  readonly columns: {
    readonly theme: string;
    readonly aim: string;
    readonly priorities: string;
  };
}

export interface Theme {
  readonly id: ThemeId;
  readonly title: string;
  readonly aim: string;
  readonly priorities: readonly string[];
}

/** A post in the structure chart. Names, telephone numbers and addresses are left out. */
export interface Role {
  readonly title: string;
  readonly unit: string;
}
