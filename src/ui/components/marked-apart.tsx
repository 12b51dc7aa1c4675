import { marksApartOf } from "../../document/mark-of.ts";
import type { FollowUpSource } from "../../domain/follow-up.ts";
import { useApp } from "../app-context.ts";
import { questionCopy } from "../copy/questions.ts";
import { useMayWrite } from "../hooks/use-may-write.ts";

/** Says that two people have marked one answer apart: neither mark is thrown away before somebody chooses. */
export function MarkedApart({
  asked,
}: {
  readonly asked: Pick<FollowUpSource, "question" | "item">;
}) {
  const mayWrite = useMayWrite();
  const apart = marksApartOf(useApp().view.value, asked);
  if (apart.length === 0) return null;
  return (
    <p class="reminder">
      {questionCopy.markedApart(
        apart.map((mark) => questionCopy.mark[mark]),
        mayWrite,
      )}
    </p>
  );
}
