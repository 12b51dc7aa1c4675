/**
 * The text with every lone surrogate replaced by U+FFFD. Some keyboards hand over half a character, which UTF-8 cannot hold: what is
 * on the disk would differ from what is on the screen.
 */
export const toWellFormed = (text: string): string =>
  text.replace(/\p{Surrogate}/gu, "\uFFFD");
