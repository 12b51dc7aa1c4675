import { type FollowUpSource, promiseId } from "../../../domain/follow-up.ts";
import { useApp, usePack } from "../../app-context.ts";
import { followUpCopy } from "../../copy/follow-up.ts";
import { hrefTo } from "../../routing/route.ts";
import { DueField, ToField } from "../follow-up/follow-up-controls.tsx";

/** By whom and by when, as soon as an answer is promised: the follow-up is there already. */
export function Promised({ asked }: { readonly asked: FollowUpSource }) {
  const pack = usePack();
  const id = promiseId(asked);
  const promise = useApp().view.value.followUps.find((one) => one.id === id);
  if (promise === undefined) return null;
  return (
    <div class="promised" role="group" aria-label={followUpCopy.here.title}>
      <ToField followUp={promise} />
      <DueField followUp={promise} />
      <a class="button-link" href={hrefTo.followUp(pack.id, promise.id)}>
        {followUpCopy.here.toList}
      </a>
    </div>
  );
}
