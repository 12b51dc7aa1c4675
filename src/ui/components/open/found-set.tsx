import { useMemo, useState } from "preact/hooks";
import { contentsOf } from "../../../document/set-contents.ts";
import type { LookedAt } from "../../../sync/port.ts";
import { useApp } from "../../app-context.ts";
import { longDate } from "../../copy/dates.ts";
import { openCopy } from "../../copy/open.ts";
import { hrefTo } from "../../routing/route.ts";
import { readContents } from "./read-contents.ts";
import { SetPreview } from "./set-preview.tsx";

/** A set that someone shares, to be read at once; it is on this device only when that is asked for. */
export function FoundSet({
  found,
  onOther,
}: {
  readonly found: LookedAt;
  readonly onOther: () => void;
}) {
  const app = useApp();
  const [problem, setProblem] = useState("");
  const [keeping, setKeeping] = useState(false);
  const view = useMemo(() => readContents(found.contents), [found]);
  const { entry, role, isHere } = found;
  const words = openCopy.found;
  const hasPack = app.packs.some(({ id }) => id === entry.pack);

  const keep = async () => {
    setKeeping(true);
    // Also when it is here: a link that allows more is taken up.
    const kept = await found.keep();
    const error = kept.ok ? await app.manage.open(kept.value) : kept.error;
    setKeeping(false);
    if (error !== null) setProblem(words.keepFailed(error.detail));
    else {
      const to = hasPack ? hrefTo.questions : hrefTo.notes;
      app.navigation.go(to(entry.pack));
    }
  };
  return (
    <>
      <div class="found">
        <h2>{view.details.title || entry.title}</h2>
        <p>
          {[
            entry.committee,
            entry.date === "" ? "" : words.meeting(longDate(entry.date)),
          ]
            .filter((part) => part !== "")
            .join(", ")}
        </p>
        <p class="quiet">
          {words.role[role]} {words.holds(contentsOf(view))}
        </p>
        {!hasPack && <p class="set-remark">{words.packGone(entry.pack)}</p>}
        <p>
          {isHere
            ? words.here
            : role === "viewer"
              ? words.keepAboutViewer
              : words.keepAbout}
        </p>
        <div role="alert">
          {problem !== "" && <p class="problem">{problem}</p>}
        </div>
        <div class="set-acts">
          <button
            type="button"
            class="button"
            disabled={keeping}
            onClick={() => void keep()}
          >
            {isHere ? words.open : words.keep}
          </button>
          <button type="button" class="button-link" onClick={onOther}>
            {words.other}
          </button>
        </div>
      </div>
      <SetPreview view={view} pack={entry.pack} />
    </>
  );
}
