/** The words around a line of enquiry that a question's page needs at once. Of what it holds when it is opened: `enquiry-body.ts`. */
export const enquiryCopy = {
  title: "Lines of enquiry",
  /** On a question's page, under the strongest. */
  all: (count: number) => `All ${count} on this question`,
  more: (count: number) => `${count} more on this figure`,

  place: {
    paragraphs: (refs: readonly string[]) =>
      `${refs.length === 1 ? "para" : "paras"} ${refs.join(", ")}`,
    section: (number: string) => `Section ${number}`,
    appendix: (number: string) => `Appendix ${number}`,
    front: "Front page",
    summary: "Summary",
  },
} as const;
