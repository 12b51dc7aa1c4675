import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { SetId } from "../../../domain/ids.ts";
import type { LinkEntry, ShareError } from "../../../sync/port.ts";
import { useApp } from "../../app-context.ts";
import { dayText } from "../../copy/dates.ts";
import { shareCopy } from "../../copy/share.ts";
import { Confirm } from "./confirm.tsx";
import { ProblemLine } from "./problem-line.tsx";

/** Everyone who has been given a link, and the way to end each. `changed` tells that there is another one. */
export function LinkList({
  set,
  changed,
}: {
  readonly set: SetId;
  readonly changed: number;
}) {
  const app = useApp();
  const { share } = app;
  const [links, setLinks] = useState<readonly LinkEntry[] | null>(null);
  const [error, setError] = useState<ShareError | null>(null);
  const [said, setSaid] = useState("");
  const heading = useRef<HTMLHeadingElement>(null);
  const words = shareCopy.links;

  const fetchLinks = useCallback(async () => {
    const listed = await share.listLinks(set);
    setError(listed.ok ? null : listed.error);
    if (listed.ok) setLinks(listed.value);
  }, [share, set]);
  useEffect(() => void fetchLinks(), [fetchLinks, changed]);

  const revoke = async (link: LinkEntry) => {
    const revoked = await share.revokeLink(set, link.id);
    setError(revoked.ok ? null : revoked.error);
    if (!revoked.ok) return;
    setSaid(words.revoked(nameOf(link)));
    heading.current?.focus({ preventScroll: true });
    await fetchLinks();
  };
  const now = Date.now();
  const good = links?.filter((link) => !hasEnded(link, now)) ?? [];
  const old = links?.filter((link) => hasEnded(link, now)) ?? [];
  return (
    <section aria-labelledby="links-title">
      <h2 id="links-title" ref={heading} tabIndex={-1}>
        {words.title}
      </h2>
      <div>
        <p class="outcome" role="status">
          {said}
        </p>
        <ProblemLine error={error} />
        {error !== null && (
          <button
            type="button"
            class="button-plain"
            onClick={() => void fetchLinks()}
          >
            {words.again}
          </button>
        )}
        {links === null && error === null && (
          <p class="quiet">{words.fetching}</p>
        )}
        <ul class="links">
          {good.map((link) => (
            <li key={link.id}>
              <LinkFacts link={link} now={now} />
              {!link.isOwn && (
                <Confirm
                  label={words.revoke}
                  about={nameOf(link)}
                  ask={words.revokeAsk(nameOf(link))}
                  confirm={words.revokeNow}
                  cancel={words.keep}
                  onConfirm={() => revoke(link)}
                />
              )}
            </li>
          ))}
        </ul>
        {old.length > 0 && (
          <details>
            <summary>{words.old(old.length)}</summary>
            <ul class="links">
              {old.map((link) => (
                <li key={link.id}>
                  <LinkFacts link={link} now={now} />
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </section>
  );
}

function LinkFacts({
  link,
  now,
}: {
  readonly link: LinkEntry;
  readonly now: number;
}) {
  const words = shareCopy.links;
  const { role, createdAt, expiresAt, revokedAt } = link;
  return (
    <div>
      <strong>{nameOf(link)}</strong>{" "}
      <span class="small quiet">
        {[
          words.role[role],
          words.made(dayText(createdAt)),
          revokedAt !== null
            ? words.revokedOn(dayText(revokedAt))
            : expiresAt === null
              ? ""
              : expiresAt < now
                ? words.ended(dayText(expiresAt))
                : words.until(dayText(expiresAt)),
        ]
          .filter((part) => part !== "")
          .join(", ")}
      </span>
    </div>
  );
}

const nameOf = ({ isOwn, label }: LinkEntry): string =>
  isOwn ? shareCopy.links.own : (label ?? shareCopy.links.unreadable);

const hasEnded = ({ revokedAt, expiresAt }: LinkEntry, now: number) =>
  revokedAt !== null || (expiresAt !== null && expiresAt < now);
