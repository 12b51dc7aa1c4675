import { useState } from "preact/hooks";
import { useApp } from "../app-context.ts";
import { shareCopy } from "../copy/share.ts";
import { useOwnCopy } from "../hooks/use-own-copy.ts";

/** Says that a change was refused, keeps what was typed to be copied, and offers a set where one may write. */
export function RefusalBanner() {
  const app = useApp();
  const [said, setSaid] = useState("");
  const { makeCopy, problem } = useOwnCopy();
  const refused = app.refusal.value?.words ?? "";
  const words = shareCopy.reader;

  const copyWords = () =>
    navigator.clipboard.writeText(refused).then(
      () => setSaid(shareCopy.link.copied),
      () => setSaid(words.copyFailed),
    );
  return (
    <div class="banner banner-poor">
      <div>
        <strong>{words.refused}</strong>
        {refused === "" ? words.refusedHelp : words.refusedWords}
        {refused !== "" && <blockquote>{refused}</blockquote>}
        <span role="status">{said || problem}</span>
      </div>
      {refused !== "" && (
        <button
          type="button"
          class="button-plain"
          onClick={() => void copyWords()}
        >
          {words.copyWords}
        </button>
      )}
      <button
        type="button"
        class="button-plain"
        onClick={() => void makeCopy()}
      >
        {words.make}
      </button>
      <button
        type="button"
        class="button-plain"
        onClick={() => app.set.value?.dismissRefusal()}
      >
        {words.close}
      </button>
    </div>
  );
}
