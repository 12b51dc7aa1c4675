/** The question guide: everything around the questions, word for word. The questions themselves are in the pack. */
export interface Guide {
  /** The appendix of the report that it is. */
  readonly appendix: number;
  readonly title: string;
  /** As printed under the title, such as `August 2014`. */
  readonly date: string;
  /** The name at the foot of the guide. */
  readonly signature: string;
  readonly footnotes: readonly string[];
  /** In printed order. The part that holds the questions has no blocks: it marks where they stand. */
  readonly parts: readonly GuidePart[];
}

export interface GuidePart {
  readonly title: string;
  readonly blocks: readonly GuideBlock[];
  /** True for the one part under which the questions stand. */
  readonly holdsQuestions: boolean;
}

export type GuideBlock =
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] };
