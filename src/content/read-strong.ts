import type { Paragraph } from "../domain/report.ts";
import type { Complain } from "./problem.ts";

/** Takes the `**` marks out of a text and keeps what stood between them as ranges. Complains of a mark without its pair. */
export function readStrong(
  marked: string,
  line: number,
  complain: Complain,
): Pick<Paragraph, "text" | "strong"> {
  const pieces = marked.split("**");
  if (pieces.length % 2 === 0)
    complain(line, "a ** that opens bold type is never closed");
  const strong: [number, number][] = [];
  let text = "";
  for (const [index, piece] of pieces.entries()) {
    if (index % 2 === 1 && piece)
      strong.push([text.length, text.length + piece.length]);
    text += piece;
  }
  return strong.length > 0 ? { text, strong } : { text };
}
