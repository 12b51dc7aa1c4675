import { useState } from "preact/hooks";
import { useApp } from "../app-context.ts";
import { setsCopy } from "../copy/sets.ts";
import { shareCopy } from "../copy/share.ts";

/** Stands where one would write, in a set that one may only read: what can be done instead. */
export function ReaderLine() {
  const app = useApp();
  const [problem, setProblem] = useState("");
  const words = shareCopy.reader;

  const copy = async () => {
    const set = app.set.value;
    if (set === null) return;
    const copied = await app.manage.copyToOwn(set.id);
    const error = copied.ok
      ? await app.manage.open(copied.value)
      : copied.error;
    setProblem(error === null ? "" : setsCopy.failure[error.kind]);
  };
  return (
    <p class="reminder">
      <span>{words.line}</span>
      <button type="button" class="button-link" onClick={() => void copy()}>
        {words.make}
      </button>
      <span role="alert">{problem}</span>
    </p>
  );
}
