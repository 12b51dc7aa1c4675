/** The words of an opened line of enquiry. */
export const enquiryBodyCopy = {
  working: "Working",
  ask: "To ask",
  restsOn: "Rests on",
  serves: "Bears on",
  alsoServes: "Also bears on",
  question: (number: number) => `Q${number}`,

  rating: "RAG",
  emptyCell: "empty",
  /** A column from its first indicator to its last: `K1 to K15`. */
  column: (first: string, last: string) => `${first} to ${last}`,
} as const;
