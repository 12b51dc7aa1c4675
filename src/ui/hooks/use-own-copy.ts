import { useState } from "preact/hooks";
import { useApp } from "../app-context.ts";
import { setsCopy } from "../copy/sets.ts";

/** From a set that one may only read to a copy of one's own, which is then open. */
export function useOwnCopy(): {
  makeCopy(): Promise<void>;
  /** Why there is none; empty when there is no reason. */
  readonly problem: string;
} {
  const app = useApp();
  const [problem, setProblem] = useState("");
  return {
    problem,
    async makeCopy() {
      const set = app.set.value;
      if (set === null) return;
      const copied = await app.manage.copyToOwn(set.id);
      const error = copied.ok
        ? await app.manage.open(copied.value)
        : copied.error;
      setProblem(error === null ? "" : setsCopy.failure[error.kind]);
    },
  };
}
