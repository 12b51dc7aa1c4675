import { shareCopy } from "../copy/share.ts";
import { useOwnCopy } from "../hooks/use-own-copy.ts";

/** Stands where one would write, in a set that one may only read: what can be done instead. */
export function ReaderLine() {
  const { makeCopy, problem } = useOwnCopy();
  const words = shareCopy.reader;
  return (
    <p class="reminder">
      <span>{words.line}</span>
      <button type="button" class="button-link" onClick={() => void makeCopy()}>
        {words.make}
      </button>
      <span role="alert">{problem}</span>
    </p>
  );
}
