import { useLazy } from "../hooks/use-lazy.ts";

const loadMarkdown = () => import("./markdown.tsx");

/** A note as it reads. Until the formatter has come, or if it cannot come, the words as they were typed. */
export function NoteText({ text }: { readonly text: string }) {
  const markdown = useLazy(loadMarkdown);
  if (markdown.kind !== "ready") return <div class="prose plain">{text}</div>;
  return <markdown.value.Markdown text={text} />;
}
