import { useLazy } from "../hooks/use-lazy.ts";

const loadReaderLine = () =>
  import("./reader-line.tsx").then((module) => module.ReaderLine);

/** Few may only read; the others never fetch it. */
export function LazyReaderLine() {
  const line = useLazy(loadReaderLine);
  return line.kind === "ready" ? <line.value /> : null;
}
