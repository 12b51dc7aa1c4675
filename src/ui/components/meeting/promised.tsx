import { markOf } from "../../../document/mark-of.ts";
import { type FollowUpSource, promiseId } from "../../../domain/follow-up.ts";
import { useApp, usePack } from "../../app-context.ts";
import { followUpCopy } from "../../copy/follow-up.ts";
import { hrefTo } from "../../routing/route.ts";
import { useMayWrite } from "../../hooks/use-may-write.ts";
import { DueField, ToField } from "../follow-up/follow-up-controls.tsx";

export const promisedId = "promised";

/** By whom and by when, as soon as an answer is promised: the follow-up is there already. */
export function Promised({ asked }: { readonly asked: FollowUpSource }) {
  const pack = usePack();
  const mayWrite = useMayWrite();
  const view = useApp().view.value;
  if (!mayWrite || markOf(view, asked) !== "promised") return null;
  const id = promiseId(asked);
  const promise = view.followUps.find((one) => one.id === id);
  if (promise === undefined) return null;
  return (
    <div
      class="promised"
      id={promisedId}
      role="group"
      aria-label={followUpCopy.here.title}
    >
      <ToField followUp={promise} />
      <DueField followUp={promise} />
      <a class="button-link" href={hrefTo.followUp(pack.id, promise.id)}>
        {followUpCopy.here.toList}
      </a>
    </div>
  );
}
