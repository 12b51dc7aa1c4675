import type { FollowUpSource } from "../../domain/follow-up.ts";
import { useApp, usePack } from "../app-context.ts";
import { questionCopy } from "../copy/questions.ts";
import { useMayWrite } from "../hooks/use-may-write.ts";
import { hrefTo } from "../routing/route.ts";

/** Begins a recommendation on what was asked, and goes to its form in the follow-up list. */
export function DraftRecommendation({
  source,
}: {
  readonly source: FollowUpSource;
}) {
  const app = useApp();
  const pack = usePack();
  const mayWrite = useMayWrite();
  if (!mayWrite) return null;
  const begin = async () => {
    const set = await app.whenOpen();
    const author = app.preferences.value.name;
    const id = set.addFollowUp({ kind: "recommendation", source, author });
    app.navigation.go(hrefTo.followUp(pack.id, id));
  };
  return (
    <button type="button" class="button-link" onClick={() => void begin()}>
      {questionCopy.recommend}
    </button>
  );
}
