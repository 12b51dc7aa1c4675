import type { QuarantineReason, ShareNotice } from "./port.ts";

/** More than this and the earliest goes: they are there to be read. */
const most = 20;

export const addNotice = (
  notices: readonly unknown[],
  notice: ShareNotice,
): readonly unknown[] => [...notices, notice].slice(-most);

/** Those of one kind are counted together. */
export function quarantined(
  notices: readonly unknown[],
  at: number,
  why: QuarantineReason,
): readonly unknown[] {
  const all = readNotices(notices);
  const before = all.find(
    (notice) => notice.kind === "quarantined" && notice.why === why,
  );
  const count = before?.kind === "quarantined" ? before.count + 1 : 1;
  const others = all.filter((notice) => notice !== before);
  return addNotice(others, { kind: "quarantined", at, count, why });
}

/** So many of them have been taken in after all. */
export const released = (
  notices: readonly unknown[],
  why: QuarantineReason,
  count: number,
): readonly unknown[] =>
  notices.flatMap((notice) => {
    const { kind, why: its, count: before } = notice as Partial<Quarantined>;
    if (kind !== "quarantined" || its !== why || !before) return [notice];
    return before > count
      ? [{ ...(notice as Quarantined), count: before - count }]
      : [];
  });

type Quarantined = Extract<ShareNotice, { readonly kind: "quarantined" }>;

/** What another version wrote and this one does not know is passed over. */
export const readNotices = (
  notices: readonly unknown[],
): readonly ShareNotice[] =>
  (notices as readonly Partial<ShareNotice>[]).filter(
    (notice): notice is ShareNotice =>
      notice.kind === "healed" || notice.kind === "quarantined",
  );
