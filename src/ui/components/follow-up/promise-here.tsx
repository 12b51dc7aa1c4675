import { promiseId } from "../../../domain/follow-up.ts";
import { useApp, usePack } from "../../app-context.ts";
import { followUpCopy } from "../../copy/follow-up.ts";
import { hrefTo } from "../../routing/route.ts";
import "../../styles/follow-up.css";
import { DueField, ToField } from "./follow-up-controls.tsx";

/** The follow-up that a promised answer has become: by whom and by when, where it was marked. */
export function PromiseHere({ question }: { readonly question: number }) {
  const { followUps } = useApp().view.value;
  const pack = usePack();
  const id = promiseId({ question, item: null });
  const followUp = followUps.find((one) => one.id === id);
  if (followUp === undefined) return null;
  return (
    <div class="promise-here" role="group" aria-label={followUpCopy.here.title}>
      <div class="pair">
        <ToField followUp={followUp} />
        <DueField followUp={followUp} />
      </div>
      <a class="button-link" href={hrefTo.followUp(pack.id, followUp.id)}>
        {followUpCopy.here.toList}
      </a>
    </div>
  );
}
