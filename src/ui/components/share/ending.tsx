import { useState } from "preact/hooks";
import type { SetId } from "../../../domain/ids.ts";
import type { Result } from "../../../lib/result.ts";
import type { SharedSet, ShareError } from "../../../sync/port.ts";
import { useApp } from "../../app-context.ts";
import { shareCopy } from "../../copy/share.ts";
import { Confirm } from "./confirm.tsx";
import { ProblemLine } from "./problem-line.tsx";

/** The ways out: each says which copies it touches, and then does just that. */
export function Ending({
  set,
  shared,
  onEnded,
}: {
  readonly set: SetId;
  readonly shared: SharedSet;
  readonly onEnded: (words: string) => void;
}) {
  const { share } = useApp();
  const [error, setError] = useState<ShareError | null>(null);
  const words = shareCopy.end;
  const waiting = shared.state.kind === "shared" ? 0 : shared.state.changes;

  const end = async (
    act: (set: SetId) => Promise<Result<void, ShareError>>,
    done: string,
  ) => {
    const ended = await act(set);
    setError(ended.ok ? null : ended.error);
    if (ended.ok) onEnded(done);
  };
  return (
    <section aria-labelledby="end-title">
      <h2 id="end-title">{words.title}</h2>
      <div class="settings-words">
        <ProblemLine error={error} />
        {shared.role === "owner" ? (
          <>
            <Way
              label={words.stop}
              about={words.stopAbout}
              confirm={words.stopNow}
              onConfirm={() => end((id) => share.stop(id), words.stopped)}
            />
            <Way
              label={words.everywhere}
              about={words.everywhereAbout}
              confirm={words.everywhereNow}
              onConfirm={() => end((id) => share.deleteEverywhere(id), "")}
            />
          </>
        ) : (
          <Way
            label={words.leave}
            about={words.leaveAbout(waiting)}
            confirm={words.leaveNow}
            onConfirm={() => end((id) => share.leave(id), words.left)}
          />
        )}
      </div>
    </section>
  );
}

function Way({
  label,
  about,
  confirm,
  onConfirm,
}: {
  readonly label: string;
  readonly about: string;
  readonly confirm: string;
  readonly onConfirm: () => Promise<void>;
}) {
  return (
    <div>
      <p>{about}</p>
      <Confirm
        label={label}
        ask={shareCopy.end.cannotUndo}
        confirm={confirm}
        cancel={shareCopy.end.cancel}
        onConfirm={onConfirm}
      />
    </div>
  );
}
