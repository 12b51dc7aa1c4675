/** The words of the guide's page. Everything else on it is the guide's own. */
export const guideCopy = {
  title: "Guide",
  footnotes: "Footnotes",
  report: "Read the report that it came with",
} as const;
