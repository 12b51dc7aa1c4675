import { noteBlocks } from "../../export/papers/note-blocks.ts";
import { PaperBlocks } from "./paper-blocks.tsx";

/**
 * A member's Markdown, shown by the same blocks that go out in a paper. Only what `noteBlocks` lists is shown as formatting; everything
 * else, raw HTML and images included, is shown as the characters that were typed. No HTML string ever meets the DOM.
 */
export function Markdown({ text }: { readonly text: string }) {
  const blocks = noteBlocks(text);
  const [only, ...others] = blocks;
  // A text that is too much to be read as Markdown.
  const isAsTyped =
    only?.kind === "verbatim" && only.text === text && others.length === 0;
  return isAsTyped ? (
    <div class="prose plain">{text}</div>
  ) : (
    <div class="prose">
      <PaperBlocks blocks={blocks} />
    </div>
  );
}
