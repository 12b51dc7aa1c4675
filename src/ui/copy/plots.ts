/** The words of the plots. */
export const plotCopy = {
  direction: { high: "higher is better", low: "lower is better" },
  notFromZero: "The scale does not begin at zero.",
  figures: (title: string) => `The figures of: ${title}`,
} as const;
