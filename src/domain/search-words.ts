/** A word of a text as search compares it. */
export interface Word {
  /** Folded: no accents, case or apostrophes, and no possessive s. */
  readonly term: string;
  /** Where it stands in the text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

const apostrophes = "'’‘ʼ";
const wordPattern = new RegExp(
  String.raw`\p{N}+(?:[.,]\p{N}+)+\p{M}*|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[${apostrophes}][\p{L}\p{M}]+)*`,
  "gu",
);

/** The words of a text. `86.0%` is the word `86.0`, `co-located` is two words, `children’s` is one. */
export function toWords(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const term = foldWord(match[0]);
    if (term === "") continue;
    words.push({
      term,
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  return words;
}

const possessive = new RegExp(`[${apostrophes}]s$`);
const apostrophe = new RegExp(`[${apostrophes}]`, "g");

/** Most words are plain, and a long report has a million. */
function foldWord(word: string): string {
  if (/^[a-z\d]+$/i.test(word)) return word.toLowerCase();
  return word
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replace(possessive, "")
    .replaceAll(apostrophe, "");
}

/** A folded word without its plural ending, as far as a rule of thumb goes: for finding more, never for showing. */
export function singularOf(term: string): string {
  if (term === "children") return "child";
  if (term.length <= 3 || !term.endsWith("s")) return term;
  if (/(?:ss|us|is)$/.test(term)) return term;
  if (/[^aeiou]ies$/.test(term)) return `${term.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/.test(term)) return term.slice(0, -2);
  return term.slice(0, -1);
}
