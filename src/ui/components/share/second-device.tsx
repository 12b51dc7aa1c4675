import { useState } from "preact/hooks";
import type { OpenSet } from "../../../store/open-set.ts";
import type { Role, ShareError } from "../../../sync/port.ts";
import { useApp } from "../../app-context.ts";
import { shareCopy } from "../../copy/share.ts";
import { MadeLinkView } from "./made-link.tsx";
import { ProblemLine } from "./problem-line.tsx";

/** One's own other device: an owner makes it a link of its own, which can be revoked by itself; anyone else shows their own again. */
export function SecondDevice({
  set,
  role,
  onMade,
}: {
  readonly set: OpenSet;
  readonly role: Role;
  readonly onMade: () => void;
}) {
  const app = useApp();
  const [code, setCode] = useState<string | null>(null);
  const [error, setError] = useState<ShareError | null>(null);
  const words = shareCopy.second;
  const isOwner = role === "owner";

  const make = async () => {
    const link = {
      label: words.label,
      role: "owner",
      expiresAt: null,
    } as const;
    const made = isOwner
      ? await app.share.createLink(set.id, link)
      : await app.share.recoveryCode(set.id);
    setError(made.ok ? null : made.error);
    if (!made.ok) return;
    setCode(typeof made.value === "string" ? made.value : made.value.code);
    if (isOwner) onMade();
  };
  return (
    <section aria-labelledby="second-title">
      <h2 id="second-title">{words.title}</h2>
      <div class="settings-words">
        <p>{words.about}</p>
        {code === null ? (
          <>
            {isOwner && <p class="gives">{shareCopy.link.gives.owner}</p>}
            <ProblemLine error={error} />
            <div>
              <button
                type="button"
                class="button-plain"
                onClick={() => void make()}
              >
                {isOwner ? words.make : words.own}
              </button>
            </div>
          </>
        ) : (
          <MadeLinkView
            label={words.label}
            role={role}
            code={code}
            onDone={() => setCode(null)}
          />
        )}
      </div>
    </section>
  );
}
